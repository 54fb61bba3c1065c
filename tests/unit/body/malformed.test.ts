import { describe, expect, it } from '@jest/globals'

import { malformed, type Grammar } from '../../../fields/body/malformed.ts'
import * as made from './nodes.ts'

const { bodyWith, factBox, paragraph } = made

const box: Grammar = { blocks: {}, types: ['list', 'listitem'] }
const grammar: Grammar = {
  blocks: { embed: {}, factBox: { text: box }, pullQuote: {}, subheading: {} },
  types: ['block', 'link', 'list', 'listitem', 'quote', 'table', 'tablerow', 'tablecell', 'upload'],
}

describe('a body', () => {
  it('may hold all that the editor makes', () => {
    const body = bodyWith(
      paragraph('a', made.lineBreak, made.link('https://a.mn', 'b')),
      made.subheading('c'),
      made.quote('d'),
      made.list(made.item(made.text('e')), made.item(made.list(made.item()))),
      made.tableOf([['f'], ['g']]),
      made.picture(1),
      made.picture(1, { caption: 'h' }),
      made.pullQuote('i'),
      factBox('j', paragraph('k'), made.list(made.item(made.text('l')))),
      factBox('m', paragraph()),
      made.embed('n'),
      { ...factBox(''), fields: { blockType: 'factBox' } },
    )
    expect(malformed(body, grammar)).toBeUndefined()
  })

  it.each([
    ['a block that the editor does not have', made.subheading('x'), /type "subheading"/],
    ['a block without a type', { type: 'block', fields: {} }, /undefined, which the editor/],
    [
      'a block named like what every object has',
      { type: 'block', fields: { blockType: 'toString' } },
      /toString/,
    ],
  ])('may not hold %s', (_, node, problem) => {
    const without = { ...grammar, blocks: { factBox: { text: box } } }
    expect(malformed(bodyWith(node), without)).toMatch(problem)
  })

  it.each([
    [
      'a table in it',
      factBox('', made.tableOf([['a']])),
      /root\.children\[0\]\.fields\.text\.root\.children\[0\] is of the type "table"/,
    ],
    ['a block in it', factBox('', made.embed('a')), /is of the type "block"/],
    ['text without text', factBox('', paragraph({ type: 'text' })), /children\[0\] has no text/],
    [
      'no document',
      { ...factBox(''), fields: { blockType: 'factBox', text: 'a' } },
      /fields\.text\.root is no Lexical document/,
    ],
  ])('may not have a fact box with %s', (_, node, problem) => {
    expect(malformed(bodyWith(node), grammar)).toMatch(problem)
  })

  it.each([
    ['a table of paragraphs', made.table(paragraph('a')), /is no tablerow/],
    ['a row of rows', made.table(made.row(made.row())), /is no tablecell/],
    ['a list of paragraphs', made.list(paragraph('a')), /is no listitem/],
  ])('may not be %s', (_, node, problem) => {
    expect(malformed(bodyWith(node), grammar)).toMatch(problem)
  })

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'DATA:text/html,x', 'vbscript:x'])(
    'may not have a link to %j, which browsers run',
    (url) => {
      const link = { children: [made.text('a')], fields: { linkType: 'custom', url }, type: 'link' }
      expect(malformed(bodyWith(paragraph(link)), grammar)).toMatch(
        /root\.children\[0\]\.children\[0\] is a link that browsers would run/,
      )
    },
  )

  it.each([
    'https://',
    'https://example.org/?a=javascript:',
    'mailto:a@b.example',
    '/data:x',
    '#a',
  ])('may have a link to %j', (url) => {
    const link = { children: [made.text('a')], fields: { linkType: 'custom', url }, type: 'link' }
    expect(malformed(bodyWith(paragraph(link)), grammar)).toBeUndefined()
  })
})
