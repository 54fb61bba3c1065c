import { describe, expect, it } from '@jest/globals'

import { picture } from './nodes.ts'
import { escapedEvil, evil, render } from './render.ts'

const image = {
  id: 3,
  alt: 'A train',
  caption: 'The first train.',
  credit: 'MONTSAME',
  height: 20,
  url: '/train.jpg',
  width: 10,
}
const images = new Map([[3, image]])

const img = '<img src="/train.jpg" alt="A train" width="10" height="20" loading="lazy">'

describe('a picture in the text', () => {
  it('has the words that it came with', () => {
    const { html, markdown } = render([picture(3)], { images })
    expect(html).toBe(`<figure>${img}<figcaption>The first train. MONTSAME</figcaption></figure>`)
    expect(markdown).toBe('![A train](/train.jpg)\n\n*The first train. MONTSAME*\n')
  })

  it('has its own words for each of them that is written', () => {
    const { html, markdown, plainText } = render(
      [picture(3, { caption: 'Here it\ncomes.', credit: ' ' })],
      { images },
    )
    expect(html).toContain('<figcaption>Here it comes. MONTSAME</figcaption>')
    expect(markdown).toContain('*Here it comes. MONTSAME*')
    expect(plainText).toBe('Here it\ncomes.')
  })

  it('has no caption where there is none', () => {
    const bare = new Map([[3, { ...image, caption: null, credit: null }]])
    expect(render([picture(3)], { images: bare })).toEqual({
      html: `<figure>${img}</figure>`,
      markdown: '![A train](/train.jpg)\n',
      plainText: '',
    })
  })

  it('is left out when it no longer exists', () => {
    expect(render([picture(3)])).toEqual({ html: '', markdown: '', plainText: '' })
  })

  it('has no address that runs', () => {
    const odd = new Map([[3, { ...image, url: 'javascript:alert(1)' }]])
    const { html, markdown } = render([picture(3)], { images: odd })
    expect(html + markdown).not.toContain('javascript')
  })

  it('is escaped', () => {
    const odd = new Map([[3, { ...image, alt: evil, url: '/a.jpg?"><script>' }]])
    const { html } = render([picture(3, { caption: evil, credit: evil })], { images: odd })
    expect(html.split(escapedEvil)).toHaveLength(4)
    expect(html).not.toMatch(/<img src=x|<script/)
  })
})
