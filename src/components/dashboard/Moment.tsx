'use client'

import React, { useSyncExternalStore } from 'react'

import { formatMoment } from '../formatMoment.ts'

const subscribe = () => () => {}

/** A time as the clock of whoever looks shows it, which the server cannot know. */
export const Moment: React.FC<{ iso: string; language: string }> = ({ iso, language }) => {
  const text = useSyncExternalStore(
    subscribe,
    () => formatMoment(iso, { language }),
    () => '',
  )
  return <time dateTime={iso}>{text}</time>
}
