'use client'

import React from 'react'

import type { CheckFinding } from '../../options/types.ts'
import { useAfterSave } from '../article/useAfterSave.ts'
import { useWords } from '../useWords.ts'

/** What there is to look at before the article goes out. Nothing, where all is well. */
export const CheckList: React.FC = () => {
  const words = useWords()
  const { findings } = useAfterSave<{ findings: CheckFinding[] }>('/checks') ?? {}
  if (!findings || findings.length === 0) return null
  return (
    <details className="newsroom-stage__checks">
      <summary>{words('checksFound', { count: findings.length })}</summary>
      <ul>
        {findings.map(({ level, message }) => (
          <li className={`newsroom-stage__check--${level}`} key={message}>
            {message}
          </li>
        ))}
      </ul>
    </details>
  )
}
