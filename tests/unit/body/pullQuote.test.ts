import { describe, expect, it } from '@jest/globals'

import { pullQuote } from './nodes.ts'
import { escapedEvil, evil, render } from './render.ts'

describe('a pull quote', () => {
  it('is a figure with its source as the caption', () => {
    expect(render([pullQuote('We will fly.', 'B. Bat, minister')])).toEqual({
      html: '<figure class="pull-quote"><blockquote><p>We will fly.</p></blockquote><figcaption>B. Bat, minister</figcaption></figure>',
      markdown: '> We will fly.\n>\n> — B. Bat, minister\n',
      plainText: 'We will fly.\n— B. Bat, minister',
    })
  })

  it('keeps its lines and paragraphs', () => {
    expect(render([pullQuote('One\ntwo.\n\nThree.')])).toEqual({
      html: '<figure class="pull-quote"><blockquote><p>One<br>two.</p><p>Three.</p></blockquote></figure>',
      markdown: '> One\\\n> two.\n>\n> Three.\n',
      plainText: 'One\ntwo.\n\nThree.',
    })
  })

  it('keeps the name alone of one that is not written yet', () => {
    expect(render([pullQuote('', 'B. Bat')]).plainText).toBe('— B. Bat')
  })

  it('is nothing when it is empty, or holds what is no text', () => {
    const nothing = { html: '', markdown: '', plainText: '' }
    expect(render([pullQuote(' ')])).toEqual(nothing)
    expect(render([pullQuote({ a: 1 } as unknown as string)])).toEqual(nothing)
  })

  it('is escaped', () => {
    const { html, markdown } = render([pullQuote(evil, evil)])
    expect(html.split(escapedEvil)).toHaveLength(3)
    expect(markdown.match(/\\<img/g)).toHaveLength(2)
  })
})
