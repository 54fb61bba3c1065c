import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { bodyOf } from '../../../fields/body/lexicalNodes.ts'
import { bodyToMarkdown } from '../../../fields/body/markdown/bodyToMarkdown.ts'
import { renderBody } from '../../../fields/body/renderBody.ts'
import { readText } from '../../../src/wire/formats/markdown/readText.ts'
import { outline } from '../../../fields/body/outline.ts'
import { parseMarkdown } from '../../../src/wire/formats/markdown.ts'
import { anyBody, anyPaths } from '../body/anyBody.ts'
import * as made from '../body/nodes.ts'
import { languages } from './parse.ts'

const { bodyWith, item, list, paragraph, subheading, tableOf, text } = made

const context = { embedHosts: [], images: new Map(), paths: anyPaths }

/** What once came back as something else. */
const examples = [
  [paragraph(text('*', 4), 'a_хa', text('a', 1), text('*', 2))],
  [paragraph('<2@a>', '<}@a>')],
  [list(item(text('a')), item(list(item(made.numbered(0, item(text('b')))))))],
  [list(item(text('a')), item(made.numbered(7, item(text('b')))))],
  [paragraph(text('a', 119), text('a', 119))],
  [paragraph(made.link('https://a.mn', ' '), 'a')],
  [paragraph(text('a ', 1), text(' ', 1), made.lineBreak, text('b', 1))],
  [subheading('a\u00a0\u3000b')],
]

const readAgain = (markdown: string) =>
  bodyOf(readText(markdown, 'Headline').blocks.flatMap(({ nodes }) => nodes))

describe('an article that goes out as Markdown and comes in again', () => {
  it('has the same HTML', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const markdown = bodyToMarkdown(body, context)
        const html = (one: typeof body) => renderBody({ ...context, body: one }).html
        expect(html(readAgain(markdown))).toBe(html(body))
      }),
      { examples: examples.map((nodes) => [bodyWith(...nodes)]), numRuns: 300 },
    )
  })

  it('is the same story, with front matter for what is not its text', () => {
    const body = bodyWith(
      paragraph('In ', made.text('2024', 1), ' the trains ran.'),
      subheading('Coal & steel'),
      list(item(made.link('https://a.mn', 'one')), item(list(item(made.text('two'))))),
      made.quote('Said.'),
      tableOf([['Year'], ['2024']]),
    )
    const markdown = bodyToMarkdown(body, context)
    const again = parseMarkdown({
      languages,
      text: `---\nheadline: Trains\nlanguage: en\n---\n\n${markdown}`,
    })
    expect(bodyToMarkdown(again.body)).toBe(markdown)
    expect(again.parts).toEqual(
      outline(body).map(({ paragraphs, subheading: heading }) => ({
        paragraphs,
        subheading: heading,
      })),
    )
  })
})
