import { describe, expect, it } from '@jest/globals'

import { touchesPublished } from '../../../src/workflow/touchesPublished.ts'

describe('what readers see', () => {
  it.each([
    // Before readers for the first time.
    { draftOnly: false, nextStatus: 'published', publicStatus: null, touches: true },
    { draftOnly: false, nextStatus: 'published', publicStatus: 'draft', touches: true },
    { draftOnly: true, nextStatus: 'published', publicStatus: 'draft', touches: true },
    // Changed where they read it.
    { draftOnly: false, nextStatus: 'published', publicStatus: 'published', touches: true },
    { draftOnly: false, nextStatus: undefined, publicStatus: 'published', touches: true },
    // Taken away, or out of the trash.
    { draftOnly: false, nextStatus: 'draft', publicStatus: 'published', touches: true },
    { draftOnly: false, nextStatus: null, publicStatus: 'published', touches: true },
    {
      draftOnly: true,
      nextStatus: 'draft',
      publicStatus: 'published',
      touches: true,
      inTrash: true,
    },
    // Not theirs.
    { draftOnly: true, nextStatus: 'draft', publicStatus: 'draft', touches: false, inTrash: true },
    { draftOnly: true, nextStatus: 'draft', publicStatus: 'published', touches: false },
    { draftOnly: false, nextStatus: 'draft', publicStatus: 'draft', touches: false },
    { draftOnly: false, nextStatus: 'draft', publicStatus: null, touches: false },
    { draftOnly: false, nextStatus: undefined, publicStatus: undefined, touches: false },
  ] as const)(
    'is touched: $touches, from $publicStatus to $nextStatus (a draft save: $draftOnly)',
    ({ touches, ...write }) => {
      expect(touchesPublished(write)).toBe(touches)
    },
  )
})
