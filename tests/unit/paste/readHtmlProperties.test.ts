import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import { inlinesOf } from '../../../src/components/paste/assemble.ts'
import { lineBreak, textOf, type Block } from '../../../src/components/paste/blocks.ts'
import { readHtml } from '../../../src/components/paste/readHtml.ts'
import { documentOf } from './documentOf.ts'
import { wordsOf } from './words.ts'

type Markup = string | { children: Markup[]; style: string; tag: string }

const tags =
  'a article b blockquote br code div dl dt dd em figure figcaption h1 h3 i li main ol p pre q section span sub u ul x-y'.split(
    ' ',
  )
const styles = [
  '',
  '',
  'font-weight:700',
  'display:inline',
  'display:block',
  'white-space:pre-wrap',
  'mso-list:l0 level2 lfo1',
  'vertical-align:super',
]

const element = (tag: string, children: Markup[], style = ''): Markup => ({ children, style, tag })

const { markup } = fc.letrec<{ markup: Markup }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('word', 'word ', ' word', '\n', '\u00a0', ' '),
    fc.record({
      children: fc.array(tie('markup'), { maxLength: 4 }),
      style: fc.constantFrom(...styles),
      tag: fc.constantFrom(...tags),
    }),
    fc.array(fc.array(tie('markup'), { maxLength: 3 }), { maxLength: 3 }).map((rows) =>
      element(
        'table',
        rows.map((cells) =>
          element(
            'tr',
            cells.map((cell) => element('td', [cell])),
          ),
        ),
      ),
    ),
  ),
}))

/** Builds it as it is: a parser would move what stands where it must not. Each word gets a number. */
const build = (all: Markup[]) => {
  const document = documentOf('')
  let count = 0
  const add = (parent: Element, node: Markup) => {
    if (typeof node === 'string') {
      const text = node.replace('word', () => ` w${(count += 1)} `)
      parent.append(document.createTextNode(text))
      return
    }
    const made = document.createElement(node.tag)
    made.setAttribute('style', node.style)
    if (node.tag === 'a') made.setAttribute('href', 'https://a.mn/')
    parent.append(made)
    if (node.tag !== 'br') node.children.forEach((child) => add(made, child))
  }
  all.forEach((node) => add(document.body, node))
  return { document, words: Array.from({ length: count }, (_, index) => `w${index + 1}`) }
}

const texts = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') {
      return block.items.flatMap(({ inlines, lists }) => [textOf(inlines), ...texts(lists)])
    }
    return block.type === 'table' || block.type === 'image'
      ? []
      : [textOf(inlinesOf([block], lineBreak))]
  })

it('has every word in its place, in no empty block, whatever the markup', () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 6 }), (all) => {
      const { document, words } = build(all)
      const blocks = readHtml(document)
      expect(wordsOf(blocks)).toEqual(words)
      for (const text of texts(blocks)) expect(text).toMatch(/^\S(?:[^]*\S)?$/)
    }),
    { numRuns: 500 },
  )
})
