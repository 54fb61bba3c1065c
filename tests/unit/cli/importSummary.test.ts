import { describe, expect, it } from '@jest/globals'

import { progressLine } from '../../../src/cli/importProgress.ts'
import type { ImportReport } from '../../../src/wire/importing/importReport.ts'
import { kindOf, summarizeImport } from '../../../src/cli/importSummary.ts'

const report = (given: Partial<ImportReport>): ImportReport => ({
  article: null,
  dryRun: false,
  error: null,
  file: 'story.txt',
  id: 1,
  status: 'created',
  warnings: [],
  ...given,
})

const linesOf = (reports: Partial<ImportReport>[], { dryRun = false } = {}) => {
  const summary = summarizeImport({ dryRun })
  for (const each of reports) summary.add(report(each))
  return summary.lines(4000)
}

describe('the summary of an import', () => {
  it('counts what became of the stories, and says how long it took', () => {
    expect(
      linesOf([
        {},
        {},
        { status: 'unchanged' },
        { error: 'Bad.', file: 'b.txt', status: 'rejected' },
      ]),
    ).toEqual([
      '2 created, 1 unchanged, 1 rejected in 4.0 s (1.0 a second)',
      'Rejected:',
      '  b.txt: Bad.',
    ])
  })

  it('says in a dry run that nothing was changed', () => {
    expect(linesOf([{}, {}], { dryRun: true })[0]).toMatch(
      /^Dry run, nothing was changed: 2 created/,
    )
  })

  it('is one word longer than nothing for a single story', () => {
    expect(linesOf([{ warnings: ['Shown with the story.'] }])).toEqual(['1 created'])
    expect(linesOf([])).toEqual(['nothing'])
  })

  it('names twenty rejected files, and how many more there are', () => {
    const lines = linesOf(
      Array.from({ length: 25 }, (_, index) => ({
        error: 'Bad.',
        file: `${index}.txt`,
        status: 'rejected' as const,
      })),
    )
    expect(lines.filter((line) => /^ {2}\d+\.txt: Bad\.$/.test(line))).toHaveLength(20)
    expect(lines).toContain('  and 5 more')
  })

  it('counts warnings by what they say, not by whom they name', () => {
    const warnings = [
      ['The story has no byline.'],
      ['The newsroom had no author Sarah Hill <sarah.hill@wire.example>; one was added.'],
      ['The newsroom had no author B. Bold; one was added.', 'The story has no byline.'],
      ['The story has no byline.'],
    ]
    expect(linesOf(warnings.map((each) => ({ warnings: each }))).slice(1)).toEqual([
      'Warnings, the most frequent first:',
      '        3 × The story has no byline.',
      '        2 × The newsroom had no author …; one was added.',
    ])
  })

  it.each([
    [
      'The author a.b@c.example is known by e-mail address alone: the name “A. B” was made from it.',
      'The author … is known by e-mail address alone: the name “…” was made from it.',
    ],
    [
      'The dateline “May 1” has no year: 2025-05-01 was taken, by the timestamp.',
      'The dateline “…” has no year: … was taken, by the timestamp.',
    ],
    [
      'Related news: several articles have the headline “X, 2”; article 12 was taken.',
      'Related news: several articles have the headline “…”; article … was taken.',
    ],
  ])('takes %j for one kind', (warning, kind) => {
    expect(kindOf(warning)).toBe(kind)
  })
})

describe('the progress of an import', () => {
  it('says how far it is, how fast and how much longer', () => {
    expect(progressLine({ done: 1500, milliseconds: 60_000, total: 10_000 })).toBe(
      '1,500 of 10,000 (15 %), 25.0 a second, 5 min 40 s left',
    )
  })

  it('does not stumble over files that were added meanwhile', () => {
    expect(progressLine({ done: 12, milliseconds: 1000, total: 10 })).toMatch(/0\.0 s left$/)
  })
})
