import { describe, expect, it } from '@jest/globals'

import { referencesOf } from '../../../fields/body/referencesOf.ts'
import * as made from './nodes.ts'
import { escapedEvil, evil, render } from './render.ts'

const { bodyWith, cell, paragraph, row, table, tableOf, text } = made

describe('a table', () => {
  it('has its headings, and a line of text for each row', () => {
    expect(
      render([
        tableOf([
          ['Year', 'Tonnes'],
          ['2023', '5'],
          ['2024', '6'],
        ]),
      ]),
    ).toEqual({
      html:
        '<table><thead><tr><th scope="col">Year</th><th scope="col">Tonnes</th></tr></thead>' +
        '<tbody><tr><td>2023</td><td>5</td></tr><tr><td>2024</td><td>6</td></tr></tbody></table>',
      markdown: '| Year | Tonnes |\n| - | - |\n| 2023 | 5 |\n| 2024 | 6 |\n',
      plainText: 'Year | Tonnes\n\n2023 | 5\n\n2024 | 6',
    })
  })

  it('has headings of rows too, and needs none of columns', () => {
    const { html } = render([table(row(cell('Coal', { headerState: 2 }), cell('5')))])
    expect(html).toBe('<table><tbody><tr><th scope="row">Coal</th><td>5</td></tr></tbody></table>')
  })

  it('keeps cells that reach over others; Markdown leaves those empty', () => {
    const given = table(
      row(cell('a', { colSpan: 2 }), cell('b', { rowSpan: 2 })),
      row(cell('c'), cell('d')),
    )
    const { html, markdown } = render([given])
    expect(html).toContain('<td colspan="2">a</td><td rowspan="2">b</td>')
    expect(markdown).toBe('| a | | b |\n| - | - | - |\n| c | d | |\n')
  })

  it('is not laid out by what is no number', () => {
    const odd = cell('a', { colSpan: '9"><script>' as unknown as number, rowSpan: 1e9 })
    const { html, markdown } = render([table(row(odd))])
    expect(html).toBe('<table><tbody><tr><td rowspan="1000">a</td></tr></tbody></table>')
    expect(markdown).toBe('| a |\n| - |\n')
  })

  it('keeps all that stands in a cell', () => {
    const full = cell([
      paragraph('one'),
      made.list(made.item(text('two'))),
      made.pullQuote('three'),
    ])
    const { html, markdown, plainText } = render([table(row(full, cell('four | five')))])
    expect(html).toContain('<td><p>one</p><ul><li>two</li></ul><figure class="pull-quote">')
    expect(markdown).toContain('| one two three | four \\| five |')
    expect(plainText).toBe('one two three | four | five')
  })

  it('is no text when all its cells are empty', () => {
    expect(
      render([
        tableOf([
          ['', ''],
          ['', ''],
        ]),
      ]).plainText,
    ).toBe('')
  })

  it('is looked through for what it points to', () => {
    const body = bodyWith(table(row(cell([paragraph(made.articleLink(7, 'a')), made.picture(3)]))))
    expect(referencesOf(body)).toEqual({ articles: [7], images: [3] })
  })

  it('is escaped', () => {
    expect(render([tableOf([[evil], [evil]])]).html.split(escapedEvil)).toHaveLength(3)
  })
})
