import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import type { Body, BodyNode } from '../../../fields/body/nodes.ts'
import { mapTexts, textsOf, withTexts } from '../../../fields/body/translating/mapTexts.ts'
import { anyBody, anyPaths } from './anyBody.ts'
import * as made from './nodes.ts'
import { render } from './render.ts'

const bodyWith = (...nodes: object[]) => made.bodyWith(...nodes) as Body
const htmlOf = (body: Body) => render(body.root.children, { paths: anyPaths }).html
const nodesAfter = (node: object, ...pieces: string[]) =>
  withTexts({ body: bodyWith(node) }, pieces).body!.root.children as BodyNode[]
const htmlAfter = (node: object, ...pieces: string[]) =>
  htmlOf(withTexts({ body: bodyWith(node) }, pieces).body!)

describe('the texts of an article, as a translator gets them', () => {
  it('are pieces of HTML in reading order, and those alone that readers read', () => {
    const pieces = textsOf({
      headline: 'R&D grows',
      summary: 'One line\nand another',
      leadImageCaption: '',
      body: bodyWith(
        made.paragraph('Plain, ', made.text('bold', 1), made.lineBreak, made.text('both', 3)),
        made.subheading('What is next'),
        made.paragraph('See ', made.link('https://a.mn', 'this'), '.'),
        made.list(made.item(made.text('One')), made.item(made.list(made.item(made.text('Two'))))),
        made.table(
          made.row(made.cell([made.paragraph('Cell')]), made.cell([made.paragraph('12')])),
        ),
        made.quote('Said'),
        made.picture(3, { caption: 'A yurt', credit: 'B. Bold' }),
        made.paragraph('— 2025 —'),
        made.paragraph(),
      ),
    })
    expect(pieces).toEqual([
      'R&amp;D grows',
      'One line<br>and another',
      'Plain, <b>bold</b><br><b><i>both</i></b>',
      'What is next',
      'See <a id="0">this</a>.',
      'One',
      'Two',
      'Cell',
      'Said',
      'A yurt',
    ])
  })

  it('are the article again when nothing was changed', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const same = mapTexts({ body: body as Body }, (piece) => piece).body!
        expect(htmlOf(same)).toBe(htmlOf(body as Body))
      }),
      { numRuns: 500 },
    )
  })

  it('keep the space around them', () => {
    const asked: string[] = []
    const { body } = mapTexts({ body: bodyWith(made.paragraph('  Wool ')) }, (piece) => {
      asked.push(piece)
      return '양모'
    })
    expect(asked).toEqual(['Wool'])
    expect((body!.root.children as BodyNode[])[0]!.children![0]!.text).toBe('  양모 ')
  })
})

describe('what a service has translated', () => {
  const paragraph = made.paragraph('See ', made.link('https://a.mn', 'this'), ' now')

  it('takes marks and links along to where the words have gone', () => {
    expect(htmlAfter(paragraph, '<b>지금</b> <a id="0">이것</a>을 <i>보세요</i>')).toBe(
      '<p><strong>지금</strong> <a href="https://a.mn">이것</a>을 <em>보세요</em></p>',
    )
  })

  it('leaves the words of a link that it has lost, and takes no link twice', () => {
    expect(htmlAfter(paragraph, 'Смотри это')).toBe('<p>Смотри это</p>')
    expect(htmlAfter(paragraph, '<a id="0">Это</a> <a id="0">и это</a> <a id="9">!</a>')).toBe(
      '<p><a href="https://a.mn">Это</a> и это !</p>',
    )
  })

  it('is text, whatever is sent in it', () => {
    const html = htmlAfter(
      paragraph,
      '<p onclick="x">A</p><script>alert(1)</script><a href="javascript:x">B</a> <b>C <i>D</b> E</i> &lt;F&gt; &amp; <img src=x onerror=y>',
    )
    expect(html).toBe('<p>Aalert(1)B <strong>C <em>D</em></strong> <em>E</em> &lt;F&gt; &amp;</p>')
  })

  it('is read to the end', () => {
    expect(htmlAfter(paragraph, 'a<template>b</template>c')).toBe('<p>abc</p>')
  })

  it('is put together without going over it again for each of its pieces', () => {
    const pieces = 2_000
    const words = Array.from({ length: pieces }, (_, index) => made.text('w', index % 2))
    const answer = '<b>w</b>w'.repeat(pieces / 2)
    /** How often does one go to the next element of a list? */
    const steps = Object.getPrototypeOf([][Symbol.iterator]()) as Iterator<unknown>
    const step = jest.spyOn(steps, 'next')
    const [changed] = nodesAfter(made.paragraph(...words), answer)
    const taken = step.mock.calls.length
    step.mockRestore()
    expect(changed!.children).toHaveLength(pieces)
    expect(taken).toBeGreaterThan(pieces)
    expect(taken).toBeLessThan(20 * pieces)
  })

  it('keeps what is neither text nor link, also when the service has dropped it', () => {
    const inline = { type: 'inlineBlock', fields: { blockType: 'rate', id: 'x' }, version: 1 }
    const node = made.paragraph('Costs ', inline, ' today')
    const typesOf = (piece: string) => nodesAfter(node, piece)[0]!.children!.map(({ type }) => type)
    expect(textsOf({ body: bodyWith(node) })).toEqual(['Costs <img id="0"> today'])
    expect(typesOf('Сегодня <img id="0"> стоит')).toEqual(['text', 'inlineBlock', 'text'])
    expect(typesOf('Сегодня стоит')).toEqual(['text', 'inlineBlock'])
  })

  it('is plain text in headlines, captions and subheadings', () => {
    const { body, headline } = withTexts(
      { body: bodyWith(made.subheading('Trade')), headline: 'Wool & hay' },
      ['<b>Шерсть</b> &amp; сено', 'Торговля<br>и визы'],
    )
    expect(headline).toBe('Шерсть & сено')
    expect((body!.root.children as BodyNode[])[0]!.fields!.text).toBe('Торговля и визы')
  })

  it('leaves blocks that nobody knows as they are, and translates the texts within', () => {
    const poll = {
      type: 'block',
      fields: {
        blockType: 'poll',
        id: 'p',
        question: 'Yes or no?',
        text: bodyWith(made.paragraph('Explained')),
      },
      format: '',
      version: 2,
    }
    expect(textsOf({ body: bodyWith(poll) })).toEqual(['Explained'])
    expect(nodesAfter(poll, 'Пояснение')[0]).toMatchObject({
      fields: { id: 'p', question: 'Yes or no?' },
    })
  })
})
