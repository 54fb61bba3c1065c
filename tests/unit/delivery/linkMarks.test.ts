import { describe, expect, it } from '@jest/globals'

import { resolveMarkdownLinks } from '../../../src/delivery/readModel/linkMarks.ts'

const paths = new Map([['1', '/en/articles/one']])
const resolved = (markdown: string): unknown =>
  JSON.parse(resolveMarkdownLinks(JSON.stringify(markdown), paths))

describe('links to articles, in Markdown', () => {
  it.each([
    ['[one](/-/article/1) and [two](/-/article/2)', '[one](/en/articles/one) and two'],
    ['\\[Read more: [two](/-/article/2)]', '\\[Read more: two]'],
    ['\\[Read more: [one](/-/article/1)]', '\\[Read more: [one](/en/articles/one)]'],
    ['\\\\[one](/-/article/1)', '\\\\[one](/en/articles/one)'],
    ['[a \\[b\\] “c” "d"](/-/article/2)', 'a \\[b\\] “c” "d"'],
    ['[two\nlines](/-/article/1)', '[two\nlines](/en/articles/one)'],
    ['[other](https://site.example/-/article/1)', '[other](https://site.example/-/article/1)'],
  ])('%j are resolved', (markdown, expected) => {
    expect(resolved(markdown)).toBe(expected)
  })

  it.each([`\\[${'\\*'.repeat(50)}`, `[${'\\*'.repeat(50)}]`, `[${'\\['.repeat(50)}x`])(
    'are found in no time in what only begins like one, %j',
    (markdown) => {
      expect(resolved(markdown)).toBe(markdown)
    },
  )
})
