import { describe, expect, it } from '@jest/globals'

import { referencesOf } from '../../../fields/body/referencesOf.ts'
import { renderBody } from '../../../fields/body/renderBody.ts'
import * as made from './nodes.ts'

const { bodyWith, paragraph, subheading } = made

const htmlOf = (...nodes: object[]) => renderBody({ body: bodyWith(...nodes) }).html

describe('the HTML of a story', () => {
  it('has subheadings that can be linked to, and no container', () => {
    expect(htmlOf(paragraph('Lead.'), subheading('Trade'), paragraph('Goods.'))).toBe(
      '<p>Lead.</p><h2 id="trade">Trade</h2><p>Goods.</p>',
    )
  })

  it('has an id of its own for each of two equal subheadings', () => {
    expect(htmlOf(subheading('Trade'), subheading('Trade'))).toBe(
      '<h2 id="trade">Trade</h2><h2 id="trade-2">Trade</h2>',
    )
  })

  it('is, for each part, without the subheading', () => {
    const { parts } = renderBody({ body: bodyWith(subheading('Trade'), paragraph('Goods.')) })
    expect(parts).toEqual([
      {
        id: 'trade',
        anchor: 'trade',
        html: '<p>Goods.</p>',
        paragraphs: ['Goods.'],
        subheading: 'Trade',
      },
    ])
  })

  it('has quotations, lists and emphasis', () => {
    expect(htmlOf(paragraph(made.text('bold', 1)))).toBe('<p><strong>bold</strong></p>')
    expect(htmlOf(made.quote('Said.'))).toMatch(/<blockquote[^>]*>Said\.<\/blockquote>/)
    expect(htmlOf(made.list(made.item(made.text('one'))))).toMatch(/<ul[^>]*>\s*<li[^>]*>\s*one/)
  })

  it('is nothing without a body', () => {
    expect(renderBody({ body: null })).toEqual({ html: '', parts: [], plainText: '' })
  })
})

describe('what somebody writes to attack readers', () => {
  const evil = '<img src=x onerror="alert(1)">&'
  const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;'

  it('is text in a paragraph', () => {
    expect(htmlOf(paragraph(evil))).toBe(`<p>${escaped}</p>`)
  })

  it('is text in formatted words, a quotation, a list and a link', () => {
    const html = htmlOf(
      paragraph(made.text(evil, 1), made.link('https://example.com', evil)),
      made.quote(evil),
      made.list(made.item(made.text(evil))),
    )
    expect(html.split(escaped)).toHaveLength(5)
    expect(html).not.toMatch(/<img/)
  })

  it('is text in a subheading', () => {
    expect(htmlOf(subheading(evil))).toMatch(new RegExp(`^<h2 id="[a-z0-9-]+">${escape(escaped)}`))
  })

  it('does not leave the id of a subheading', () => {
    expect(htmlOf(subheading('Trade', '"><script>'))).toBe(
      '<h2 id="&quot;&gt;&lt;script&gt;">Trade</h2>',
    )
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
  ])('is not a link that runs: %j', (url) => {
    const html = htmlOf(paragraph(made.link(url, 'click')))
    expect(html).toMatch(/click/)
    expect(html.replace(/\s/g, '')).not.toMatch(/href="(javascript|data):/i)
  })

  it('does not leave the address of a link', () => {
    const html = htmlOf(paragraph(made.link('https://example.com/"onclick="alert(1)', 'click')))
    expect(html).not.toMatch(/"\s*onclick="/)
  })

  it('does not leave the words of a picture', () => {
    const images = new Map([
      [3, { id: 3, alt: evil, caption: evil, credit: evil, url: '/a.jpg?"><script>' }],
    ])
    const { html } = renderBody({ body: bodyWith(made.picture(3)), images })
    expect(html.split(escaped)).toHaveLength(4)
    expect(html).not.toMatch(/<img src=x|<script/)
  })
})

describe('a link to another article', () => {
  const body = bodyWith(paragraph('See ', made.articleLink(7, 'the other story'), '.'))

  it('leads to its public address', () => {
    const { html } = renderBody({ body, paths: new Map([[7, '/ko/other']]) })
    expect(html).toMatch(/<p>See <a [^>]*href="\/ko\/other"[^>]*>the other story<\/a>\.<\/p>/)
  })

  it('is text while readers cannot see that article', () => {
    expect(renderBody({ body }).html).toBe('<p>See the other story.</p>')
  })
})

describe('a picture', () => {
  it('has its alternative text, caption, credit and size', () => {
    const image = {
      id: 3,
      alt: 'A train',
      caption: 'The first train.',
      credit: 'MONTSAME',
      height: 20,
      url: '/train.jpg',
      width: 10,
    }
    const { html } = renderBody({ body: bodyWith(made.picture(3)), images: new Map([[3, image]]) })
    expect(html).toBe(
      '<figure><img src="/train.jpg" alt="A train" width="10" height="20" loading="lazy"><figcaption>The first train. MONTSAME</figcaption></figure>',
    )
  })

  it('that is decorative says nothing to those who cannot see it', () => {
    const image = { id: 3, alt: 'A line', decorative: true, url: '/line.png' }
    const { html } = renderBody({ body: bodyWith(made.picture(3)), images: new Map([[3, image]]) })
    expect(html).toContain('alt=""')
  })

  it('that no longer exists is left out', () => {
    expect(htmlOf(paragraph('Text.'), made.picture(3))).toBe('<p>Text.</p>')
  })
})

describe('what a body points to', () => {
  it('are its articles and pictures, each once, wherever they stand', () => {
    const nested = made.list(made.item(made.articleLink(8, 'b')))
    const body = bodyWith(
      paragraph(made.articleLink(7, 'a'), made.articleLink(7, 'again')),
      nested,
      paragraph(made.link('https://example.com', 'c')),
      made.picture(3),
      made.picture(3),
    )
    expect(referencesOf(body)).toEqual({ articles: [7, 8], images: [3] })
  })
})

/** The text as a regular expression. */
function escape(value: string) {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
