import { beforeAll, afterAll, describe, expect, it } from '@jest/globals'
import { Window } from 'happy-dom'

import { isOwnCopy, isPicture, readClipboard } from '../../../src/components/paste/readClipboard.ts'
import { asLines } from './asLines.ts'

const browser = globalThis as { DOMParser?: unknown }
beforeAll(() => {
  browser.DOMParser = new Window().DOMParser
})
afterAll(() => {
  delete browser.DOMParser
})

const lines = (clipboard: Partial<Parameters<typeof readClipboard>[0]>) =>
  asLines(readClipboard({ asPlainText: false, html: '', text: '', ...clipboard }))

describe('the clipboard', () => {
  it('is read as HTML where it has any', () => {
    expect(lines({ html: '<h2>Trade</h2>', text: 'Trade' })).toEqual(['## Trade'])
  })

  it('is read as plain text where the HTML has nothing to read, or is none', () => {
    expect(lines({ html: '<p><br></p>', text: 'Trade' })).toEqual(['Trade'])
    expect(lines({ html: 'a < b', text: 'a < b' })).toEqual(['a < b'])
  })

  it('is read line by line when it was asked for as plain text', () => {
    expect(lines({ asPlainText: true, html: '<h2>Trade</h2>', text: '## Trade' })).toEqual([
      '## Trade',
    ])
    expect(
      readClipboard({ asPlainText: true, html: '', text: '## Trade' }).map(({ type }) => type),
    ).toEqual(['paragraph'])
  })

  it('keeps the space beside a word that was copied with it', () => {
    expect(lines({ html: '<b>word</b>&nbsp;', text: 'word\u00a0' })).toEqual(['<b>word</b> '])
    expect(lines({ text: ' word' })).toEqual([' word'])
    expect(lines({ html: '<p>word</p>', text: 'word\n' })).toEqual(['word'])
  })

  it('is a picture when there is nothing else', () => {
    expect(isPicture('<meta charset="utf-8"><img src="https://a.mn/1.jpg" alt="Sheep">')).toBe(true)
    expect(isPicture('<p>a<img src="https://a.mn/1.jpg"></p>')).toBe(false)
    expect(isPicture('<p></p>')).toBe(false)
  })
})

describe('a copy from an editor', () => {
  const editor = { namespace: 'lexical', types: new Set(['paragraph', 'text']) }
  const copy = (nodes: unknown, namespace = 'lexical') => JSON.stringify({ namespace, nodes })

  it('is taken as it is from one like this', () => {
    const nodes = [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }]
    expect(isOwnCopy(copy(nodes), editor)).toBe(true)
  })

  it('is cleaned from others', () => {
    expect(isOwnCopy('', editor)).toBe(false)
    expect(isOwnCopy('{', editor)).toBe(false)
    expect(isOwnCopy('null', editor)).toBe(false)
    expect(isOwnCopy(copy([{ type: 'paragraph' }], 'playground'), editor)).toBe(false)
    expect(isOwnCopy(copy([{ type: 'heading' }]), editor)).toBe(false)
    expect(isOwnCopy(copy([{ type: 'paragraph', children: [{ type: 'emoji' }] }]), editor)).toBe(
      false,
    )
  })
})
