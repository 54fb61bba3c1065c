import { expect } from '@jest/globals'
import type { Locator } from 'playwright-core'

import { eventually } from './eventually.ts'

/** Waits until React listens to an element that the server has drawn: what is done to it before that is lost. */
export const hydrated = (element: Locator): Promise<void> =>
  eventually(async () => {
    const keys = await element.first().evaluate((node) => Object.keys(node))
    expect(keys.some((key) => key.startsWith('__reactProps'))).toBe(true)
  })
