import { expect } from '@jest/globals'
import type { Locator } from 'playwright-core'

import { eventually } from './eventually.ts'

/**
 * Fills in a field, and waits until the form has what was written: on a busy page React puts it back for a moment,
 * and whoever saves faster than people do saves the form without it.
 */
export async function fillIn(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await eventually(async () => expect(await field.inputValue()).toBe(text))
}
