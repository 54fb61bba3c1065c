'use client'

import type { DefaultCellComponentProps } from 'payload'
import React from 'react'

import { stageNames } from '../../workflow/stageNames.ts'
import { isStage } from '../../workflow/stages.ts'
import { useWords } from '../useWords.ts'

/** In the list of articles: how far each is, or that its story is killed. */
export const StageCell: React.FC<DefaultCellComponentProps> = ({ cellData, rowData }) => {
  const words = useWords()
  if (rowData?.killed) return <strong>{words('killed')}</strong>
  return <span>{isStage(cellData) ? words(stageNames[cellData]) : null}</span>
}
