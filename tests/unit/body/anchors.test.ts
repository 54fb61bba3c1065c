import { describe, expect, it } from '@jest/globals'

import { anchorsOf, withAnchors } from '../../../fields/body/anchors.ts'
import { bodyWith, paragraph, subheading } from './nodes.ts'

describe('the anchors of subheadings', () => {
  it('are made of the text, in the language of the article', () => {
    const body = bodyWith(subheading('Visa Policy'), paragraph('Text.'), subheading('Хил'))
    expect(anchorsOf(body, 'mn')).toEqual(['visa-policy', 'khil'])
  })

  it('differ where the texts do not', () => {
    const body = bodyWith(subheading('Trade'), subheading('Trade'), subheading('Trade'))
    expect(anchorsOf(body)).toEqual(['trade', 'trade-2', 'trade-3'])
  })

  it('are kept when they are given, and never taken by another', () => {
    const body = bodyWith(subheading('Trade'), subheading('Something else', 'trade'))
    expect(anchorsOf(body)).toEqual(['trade-2', 'trade'])
  })

  it('are made anew for a copied subheading', () => {
    const body = bodyWith(subheading('Trade', 'old'), subheading('Trade', 'old'))
    expect(anchorsOf(body)).toEqual(['old', 'trade'])
  })

  it('are there also for a text that cannot be read aloud', () => {
    expect(anchorsOf(bodyWith(subheading('🎉'), subheading('')))).toEqual(['part', 'part-2'])
  })

  it('are none without a body', () => {
    expect([anchorsOf(null), anchorsOf(undefined)]).toEqual([[], []])
  })
})

describe('fixing the anchors', () => {
  const body = bodyWith(paragraph('Lead.'), subheading('Trade'), paragraph('Text.'))

  it('writes them into the subheadings and changes nothing else', () => {
    expect(withAnchors(body)).toEqual(
      bodyWith(paragraph('Lead.'), subheading('Trade', 'trade'), paragraph('Text.')),
    )
  })

  it('leaves the body as it was given', () => {
    const before = structuredClone(body)
    withAnchors(body)
    expect(body).toEqual(before)
  })

  it('makes them stay when the text changes', () => {
    const changed = bodyWith(subheading('Commerce', anchorsOf(withAnchors(body))[0]))
    expect(anchorsOf(changed)).toEqual(['trade'])
  })
})
