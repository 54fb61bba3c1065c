import { describe, expect, it } from '@jest/globals'

import { formatOfText } from '../../../src/wire/formatOfText.ts'

describe('the format of a text that is pasted', () => {
  it.each(['# Rail freight grows\n\nText.', '---\ntitle: Coal\n---\n\nText.', '\n\n# A'])(
    'is Markdown with a title or front matter: %j',
    (text) => expect(formatOfText(text)).toBe('markdown'),
  )

  it.each(['Headline\n\nText.\n\n## Trade\n\nMore.', '#Mongolia', '---\n\nText', '', 'A # B'])(
    'is plain text without: %j',
    (text) => expect(formatOfText(text)).toBe('text'),
  )
})
