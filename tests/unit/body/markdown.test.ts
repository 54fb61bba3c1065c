import { describe, expect, it } from '@jest/globals'

import * as made from './nodes.ts'
import { evil, render } from './render.ts'

const { item, lineBreak, list, numbered, paragraph, quote, subheading, text } = made

const markdownOf = (...nodes: object[]) => render(nodes).markdown

describe('the Markdown of a story', () => {
  it('has its subheadings on the second level', () => {
    expect(markdownOf(paragraph('Lead.'), subheading('Trade'), paragraph('Goods.'))).toBe(
      'Lead.\n\n## Trade\n\nGoods.\n',
    )
  })

  it('has emphasis, and as HTML what Markdown has no signs for', () => {
    const words = [text('a', 1), ' ', text('b', 2), ' ', text('c', 4), ' ', text('d', 8)]
    expect(markdownOf(paragraph(...words))).toBe('**a** *b* ~~c~~ <u>d</u>\n')
    expect(markdownOf(paragraph('CO', text('2', 32), ', m', text('2', 64)))).toBe(
      'CO<sub>2</sub>, m<sup>2</sup>\n',
    )
  })

  it('has each mark once around all that it holds, and no space at its edges', () => {
    const words = [text('a ', 1), text('b ', 3), text('c ', 2), text('d')]
    const { html, markdown } = render([paragraph(...words)])
    expect(html).toBe('<p><strong>a <em>b</em></strong> <em>c</em> d</p>')
    expect(markdown).toBe('**a _b_** *c* d\n')
  })

  it('has links, quotations, lists and line breaks', () => {
    expect(markdownOf(paragraph(made.link('https://a.mn/_b_', 'c'), lineBreak, 'd'))).toBe(
      '[c](https://a.mn/_b_)\\\nd\n',
    )
    expect(markdownOf(quote('a'), quote('b'))).toBe('> a\n\n> b\n')
    const inner = list(item(text('inner')))
    expect(markdownOf(list(item(text('one')), item(inner), item(text('two'))))).toBe(
      '- one\n  - inner\n- two\n',
    )
    expect(markdownOf(numbered(3, item(text('three')), item(text('four'))))).toBe(
      '3. three\n4. four\n',
    )
  })

  it('keeps emphasis that ends in the middle of a Chinese sentence', () => {
    expect(markdownOf(paragraph(text('重要。', 1), '正文'))).toBe('**重要。**&#x6B63;文\n')
  })

  it('has text that looks like Markdown as text', () => {
    const lines = [
      '# a',
      '- a',
      '1. a',
      '> a',
      '*a*',
      '[a](b)',
      '`a`',
      '| a |',
      '---',
      '&amp;',
      evil,
    ]
    const markdown = markdownOf(...lines.map((line) => paragraph(line)))
    expect(markdown).toBe(
      [
        '\\# a',
        '\\- a',
        '1\\. a',
        '\\> a',
        '\\*a\\*',
        '\\[a]\\(b)',
        '\\`a\\`',
        '\\| a |',
        '\\---',
        '\\&amp;',
        '\\<img src=x onerror="alert(1)">&',
      ].join('\n\n') + '\n',
    )
  })

  it('leads to articles that are public, and says only the words of others', () => {
    const nodes = [paragraph(made.articleLink(7, 'open'), ' ', made.articleLink(8, 'draft'))]
    expect(render(nodes, { paths: new Map([[7, '/en/open']]) }).markdown).toBe(
      '[open](/en/open) draft\n',
    )
  })

  it('is nothing without a body', () => {
    expect(markdownOf()).toBe('')
    expect(markdownOf(paragraph(''), list(item()))).toBe('')
  })
})
