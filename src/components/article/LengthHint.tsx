'use client'

import React, { useMemo } from 'react'

import {
  countCharacters,
  goodLengths,
  lengthVerdict,
  type Length,
} from '../../languages/goodLengths.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'
import { useText } from './useText.ts'

/** Of each language that has lengths of its own, by its code. */
export type Lengths = Record<string, Length>

const verdicts: Record<ReturnType<typeof lengthVerdict>, NewsroomTranslationKey> = {
  good: 'characters',
  long: 'charactersLong',
  tooLong: 'charactersTooLong',
}

/** How long the text is, and whether lists will show all of it. Never in the way of anything. */
export const LengthHint: React.FC<{
  lengths: Lengths
  path: string
  usual: keyof typeof goodLengths
}> = ({ lengths, path, usual }) => {
  const words = useWords()
  const text = useText(path)
  const language = useText('language')
  const length = lengths[language] ?? goodLengths[usual]
  const characters = useMemo(() => countCharacters(text.trim()), [text])
  if (characters === 0) return null
  const verdict = lengthVerdict(characters, length)
  return (
    <span className={`newsroom-hints__length newsroom-hints__length--${verdict}`}>
      {words(verdicts[verdict], { characters, good: length.good })}
    </span>
  )
}
