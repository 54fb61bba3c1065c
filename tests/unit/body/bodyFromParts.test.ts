import { describe, expect, it } from '@jest/globals'

import { anchorsOf, withAnchors } from '../../../fields/body/anchors.ts'
import { bodyFromParts } from '../../../fields/body/bodyFromParts.ts'
import { isSubheading, nodesOf } from '../../../fields/body/nodes.ts'
import { outline } from '../../../fields/body/outline.ts'

const parts = [
  { paragraphs: ['Lead.', 'More.'], subheading: null },
  { paragraphs: ['Goods.'], subheading: 'Trade' },
  { paragraphs: [], subheading: 'Visas' },
]

const idsOf = (body: ReturnType<typeof bodyFromParts>) =>
  nodesOf(body)
    .filter(isSubheading)
    .map(({ fields }) => fields?.id)

describe('a body made of plain text', () => {
  it('has the same parts', () => {
    const read = outline(bodyFromParts(parts))
    expect(read.map(({ paragraphs, subheading }) => ({ paragraphs, subheading }))).toEqual(parts)
  })

  it('has a different id in each subheading', () => {
    expect(new Set(idsOf(bodyFromParts(parts))).size).toBe(2)
  })

  it('keeps the ids and anchors of the subheadings that it had', () => {
    const previous = withAnchors(bodyFromParts([{ paragraphs: [], subheading: 'Trade' }]))
    nodesOf(previous)[0]!.fields!.anchor = 'as-published'
    const next = bodyFromParts(parts, previous)
    expect(anchorsOf(next)).toEqual(['as-published', 'visas'])
    expect(idsOf(next)[0]).toBe(idsOf(previous)[0])
  })

  it('gives the id and anchor of one to one alone, where several have the same words', () => {
    const twice = [
      { paragraphs: [], subheading: 'Trade' },
      { paragraphs: [], subheading: 'Trade' },
    ]
    const previous = withAnchors(bodyFromParts([{ paragraphs: [], subheading: 'Trade' }]))
    const next = bodyFromParts(twice, previous)
    expect(idsOf(next)[0]).toBe(idsOf(previous)[0])
    expect(new Set(idsOf(next)).size).toBe(2)
  })

  it('keeps the text as it is, markup included', () => {
    const odd = [{ paragraphs: ['<b>&amp; ## *'], subheading: null }]
    expect(outline(bodyFromParts(odd))[0]!.paragraphs).toEqual(['<b>&amp; ## *'])
  })
})
