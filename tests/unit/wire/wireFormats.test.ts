import { describe, expect, it } from '@jest/globals'

import { formatOfFile, isWireFormat } from '../../../src/wire/importing/wireFormats.ts'

describe('the format of a file', () => {
  it.each([
    ['story.md', 'markdown'],
    ['/a.md/story.MARKDOWN', 'markdown'],
    ['story.txt', 'text'],
    ['story', 'text'],
    ['story.md.txt', 'text'],
  ])('of %s is %s', (file, format) => {
    expect(formatOfFile(file)).toBe(format)
  })

  it('is one that the newsroom reads', () => {
    expect(['markdown', 'text', 'toString', ''].map(isWireFormat)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
