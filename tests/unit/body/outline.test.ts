import { describe, expect, it } from '@jest/globals'

import { outline, plainText } from '../../../fields/body/outline.ts'
import * as made from './nodes.ts'

const { bodyWith, paragraph, subheading } = made

const read = (...nodes: object[]) =>
  outline(bodyWith(...nodes)).map(({ anchor, paragraphs, subheading: heading }) => [
    heading,
    anchor,
    paragraphs,
  ])

describe('the parts of a story', () => {
  it('begin at the subheadings; what stands before the first has none', () => {
    expect(
      read(
        paragraph('Lead.'),
        paragraph('More.'),
        subheading('Trade'),
        paragraph('Goods.'),
        subheading('Visas'),
      ),
    ).toEqual([
      [null, null, ['Lead.', 'More.']],
      ['Trade', 'trade', ['Goods.']],
      ['Visas', 'visas', []],
    ])
  })

  it('have no lead when the story begins with a subheading', () => {
    expect(read(paragraph(' '), subheading('Trade'))).toEqual([['Trade', 'trade', []]])
  })

  it('hold the text of links and formatted words, and a newline for a line break', () => {
    expect(
      read(
        paragraph(
          'A ',
          made.link('https://example.com', 'link'),
          made.lineBreak,
          made.text('b', 1),
        ),
      ),
    ).toEqual([[null, null, ['A link\nb']]])
  })

  it('hold quotations, and lists item by item, those inside others too', () => {
    const inner = made.list(made.item(made.text('inner')))
    expect(
      read(
        made.quote('Said.'),
        made.list(made.item(made.text('one')), made.item(inner), made.item(made.text('two'))),
      ),
    ).toEqual([[null, null, ['Said.', 'one', 'inner', 'two']]])
  })

  it('hold a picture alone', () => {
    expect(outline(bodyWith(made.picture(3)))).toMatchObject([
      { nodes: [{ type: 'upload' }], paragraphs: [] },
    ])
  })

  it('are none in an empty body', () => {
    expect([read(), read(paragraph('')), outline(null)]).toEqual([[], [], []])
  })
})

describe('the text alone', () => {
  it('has an empty line between subheadings and paragraphs', () => {
    const parts = outline(bodyWith(paragraph('Lead.'), subheading('Trade'), paragraph('Goods.')))
    expect(plainText(parts)).toBe('Lead.\n\nTrade\n\nGoods.')
  })

  it('is empty without parts', () => {
    expect(plainText([])).toBe('')
  })
})
