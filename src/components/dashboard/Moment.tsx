'use client'

import React, { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** A time as the clock of whoever looks shows it, which the server cannot know. */
export const Moment: React.FC<{ iso: string; language: string }> = ({ iso, language }) => {
  const text = useSyncExternalStore(
    subscribe,
    () =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      ),
    () => '',
  )
  return <time dateTime={iso}>{text}</time>
}
