import { describe, expect, it } from '@jest/globals'

import { referencesOf } from '../../../fields/body/referencesOf.ts'
import * as made from './nodes.ts'
import { escapedEvil, evil, render } from './render.ts'

const { bodyWith, factBox, item, list, paragraph, text } = made

describe('a fact box', () => {
  it('is an aside with its title and all its text', () => {
    const box = factBox('Trade', paragraph('In ', text('2024', 1), ':'), list(item(text('coal'))))
    expect(render([box])).toEqual({
      html: '<aside class="fact-box"><h3>Trade</h3><p>In <strong>2024</strong>:</p><ul><li>coal</li></ul></aside>',
      markdown: '> **Trade**\n>\n> In **2024**:\n>\n> - coal\n',
      plainText: 'Trade\n\nIn 2024:\n\ncoal',
    })
  })

  it('needs no title', () => {
    expect(render([factBox('', paragraph('Text.'))]).html).toBe(
      '<aside class="fact-box"><p>Text.</p></aside>',
    )
  })

  it('is nothing when it is empty, or holds what is no text', () => {
    const nothing = { html: '', markdown: '', plainText: '' }
    expect(render([factBox('', paragraph(''))])).toEqual(nothing)
    const broken = { ...factBox(''), fields: { blockType: 'factBox', text: 'x', title: 5 } }
    expect(render([broken])).toEqual(nothing)
  })

  it('leads to articles that are public, and says only the words of others', () => {
    const box = factBox(
      '',
      paragraph(made.articleLink(7, 'open'), ' ', made.articleLink(8, 'draft')),
    )
    const { html, markdown } = render([box], { paths: new Map([[7, '/en/open']]) })
    expect(html).toContain('<p><a href="/en/open">open</a> draft</p>')
    expect(markdown).toBe('> [open](/en/open) draft\n')
  })

  it('is looked through for what it points to', () => {
    const box = factBox('', list(item(made.articleLink(7, 'a'))))
    expect(referencesOf(bodyWith(box))).toEqual({ articles: [7], images: [] })
  })

  it('is escaped', () => {
    const { html } = render([factBox(evil, paragraph(evil))])
    expect(html.split(escapedEvil)).toHaveLength(3)
  })
})
