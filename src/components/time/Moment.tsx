'use client'

import React, { useSyncExternalStore } from 'react'

import { useMoment } from '../useMoment.ts'

const subscribe = () => () => {}

/** A time as the clock of whoever looks shows it, which the server cannot know. */
export const Moment: React.FC<{ iso: string }> = ({ iso }) => {
  const write = useMoment()
  const text = useSyncExternalStore(
    subscribe,
    () => write(iso),
    () => '',
  )
  return <time dateTime={iso}>{text}</time>
}
