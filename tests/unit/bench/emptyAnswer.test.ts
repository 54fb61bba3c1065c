import { describe, expect, it } from '@jest/globals'

import { emptyAnswer } from '../../../bench/delivery/emptyAnswer.ts'

describe('what would be answered too fast to count', () => {
  it.each([
    ['errors of GraphQL', { errors: [{ message: 'Cannot query field "slog".' }] }],
    ['an article that was not found', { data: { article: null } }],
    ['a list of delivery without articles', { articles: [], next: null }],
    ['a list of Payload’s REST without articles', { docs: [], totalDocs: 0 }],
    ['a list of Payload’s GraphQL without articles', { data: { Articles: { docs: [] } } }],
    ['a list of delivery’s GraphQL without articles', { data: { articles: { nodes: [] } } }],
  ])('is %s', (_, answer) => {
    expect(emptyAnswer(JSON.stringify(answer))).toBe(JSON.stringify(answer))
  })

  it.each([
    ['an article without tags', { id: 4, tags: [], relatedNews: null }],
    ['a list', { articles: [{ id: 4 }], next: null }],
    ['an article by GraphQL', { data: { article: { id: 4, tags: [] } } }],
  ])('is not %s', (_, answer) => {
    expect(emptyAnswer(JSON.stringify(answer))).toBeNull()
  })
})
