import type { CollectionBeforeChangeHook } from 'payload'

import { isMachines } from '../../../src/editions/isMachines.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { currentWrite } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'
import { settledText } from '../settledText.ts'

/**
 * What is counted and fixed when a text is saved: its length, and when published, its anchors and time;
 * and whether it is still as a machine has written it.
 */
export const settleText =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const now = new Date().toISOString()
    const settled = settledText(data, { before: originalDoc, now, options })
    const { restores: restored } = currentWrite(req, options.slugs.articles)
    const before = operation === 'update' ? originalDoc : undefined
    const select = { leadImageCaption: true, machineTranslated: true, revision: true } as const
    const row = await publicRow({ id: before?.id, options, req, select })
    const { leadImageCaption = originalDoc?.leadImageCaption, machineTranslated } = data
    const words = { leadImageCaption, machineTranslated, revision: settled.revision }
    return { ...data, ...settled, machineTranslated: isMachines(words, { before, restored, row }) }
  }
