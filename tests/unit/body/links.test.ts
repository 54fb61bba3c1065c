import { describe, expect, it } from '@jest/globals'

import { safeLink } from '../../../fields/body/safeLink.ts'
import * as made from './nodes.ts'
import { render } from './render.ts'

const wanted = [
  'https://example.com/a?b=c#d',
  'http://example.com',
  'mailto:desk@montsame.gov.mn',
  'tel:+97670001234',
  '/en/other-article',
  '#trade',
  '?page=2',
]

/** What browsers may take for a scheme that runs, or reads what it should not. */
const refused = [
  'https://',
  'http:',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,AAAA',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://example.com',
  'blob:https://example.com/1',
  'intent://x',
]

describe('the address of a link', () => {
  it.each(wanted)('may be %s', (url) => {
    expect(safeLink(url)).toBe(url)
  })

  it('loses what browsers leave out', () => {
    expect(safeLink(' https://exam\nple.com/ ')).toBe('https://example.com/')
  })

  it.each([...refused, '', ' ', null, undefined, 5, {}])('may not be %j', (url) => {
    expect(safeLink(url)).toBeNull()
  })

  it.each(refused)('never reaches readers as %j, wherever the link stands', (url) => {
    const link = made.link(url, 'click')
    const { html, markdown, plainText } = render([
      made.paragraph(link),
      { ...made.quote(''), children: [link] },
      made.list(made.item(link)),
      made.table(made.row(made.cell([made.paragraph(link)]))),
      made.factBox('', made.paragraph(link)),
      made.paragraph({ ...link, type: 'autolink' }),
      made.embed(url),
    ])
    expect(html).not.toContain('<a ')
    expect(html).not.toContain('<iframe')
    expect(html.match(/click/g)).toHaveLength(6)
    expect(markdown).not.toMatch(/\]\(|<\w+:/)
    expect(plainText.match(/click/g)).toHaveLength(6)
  })

  it('opens in a new tab when the journalist says so, without a way back', () => {
    const link = made.link('https://example.com', 'a')
    const { html } = render([made.paragraph({ ...link, fields: { ...link.fields, newTab: true } })])
    expect(html).toContain(
      '<a href="https://example.com" target="_blank" rel="noopener noreferrer">',
    )
  })
})
