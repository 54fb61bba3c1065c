import { describe, expect, it } from '@jest/globals'

import { changeForReaders } from '../../../src/webhooks/changeForReaders.ts'

const now = new Date('2026-01-01T12:00:00Z')
const later = '2026-01-01T18:00:00.000Z'
const facts = {
  draft: { _status: 'draft' },
  embargoed: { _status: 'published', embargoUntil: later },
  new: null,
  over: { _status: 'published', embargoUntil: '2026-01-01T11:00:00.000Z' },
  public: { _status: 'published' },
  trashed: { _status: 'published', deletedAt: '2026-01-01T11:00:00.000Z' },
  gone: null,
}

describe('what readers notice', () => {
  it.each([
    ['new', 'draft', null, null],
    ['new', 'public', 'article.published', null],
    ['new', 'embargoed', null, later],
    ['draft', 'draft', null, null],
    ['draft', 'public', 'article.published', null],
    ['draft', 'over', 'article.published', null],
    ['draft', 'embargoed', null, later],
    ['public', 'public', 'article.updated', null],
    ['public', 'embargoed', 'article.unpublished', later],
    ['public', 'draft', 'article.unpublished', null],
    ['public', 'trashed', 'article.unpublished', null],
    ['public', 'gone', 'article.unpublished', null],
    ['over', 'public', 'article.updated', null],
    ['embargoed', 'public', 'article.published', null],
    ['embargoed', 'embargoed', null, later],
    ['embargoed', 'draft', null, null],
    ['embargoed', 'gone', null, null],
    ['trashed', 'public', 'article.published', null],
    ['trashed', 'gone', null, null],
    ['draft', 'gone', null, null],
  ] as const)('of one that was %s and is %s: %s', (was, is, event, opens) => {
    const change = changeForReaders(facts[was], facts[is], { now })
    expect(change).toEqual({ event, opens })
  })

  it('of a kill is that it is one, where they had the article', () => {
    const kill = { isKill: true, now }
    expect(changeForReaders(facts.public, facts.draft, kill).event).toBe('article.killed')
    expect(changeForReaders(facts.embargoed, facts.draft, kill).event).toBeNull()
  })
})
