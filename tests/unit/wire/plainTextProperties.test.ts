import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decodeText } from '../../../src/wire/decodeText.ts'
import { WireError } from '../../../src/wire/WireError.ts'
import type { WireStory } from '../../../src/wire/WireStory.ts'
import { fixture, languages, parse, seed } from './parse.ts'

/** The story, or `null` where the parser refuses it as it should. */
const parseOrRefuse = (text: string): WireStory | null => {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}

/** How often every character is there, without space, zero-width characters and heading marks. */
const countCharacters = (texts: (string | null)[]) => {
  const counts = new Map<string, number>()
  const visible = texts.join('').replace(/[\s\u0085\u200b-\u200f\u2060\ufeff#]/g, '')
  for (const character of visible) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

const everythingIn = ({ headline, parts, asSent }: WireStory) => [
  headline,
  ...asSent.header,
  asSent.dateline,
  ...parts.flatMap(({ subheading, paragraphs }) => [subheading, ...paragraphs]),
  ...asSent.related,
]

const expectNothingLost = (text: string, story: WireStory) => {
  const kept = countCharacters(everythingIn(story))
  const lost = [...countCharacters([text])].filter(
    ([character, count]) => (kept.get(character) ?? 0) < count,
  )
  expect(lost).toEqual([])
}

const words = languages.flatMap(({ wire, relatedNewsLabels }) => [
  ...(wire?.sections.slice(0, 3) ?? []),
  ...(wire?.agencies.slice(0, 2) ?? []),
  ...(wire?.months[10]?.slice(0, 2) ?? []),
  ...relatedNewsLabels.slice(0, 2),
])

/** Text made of what stories are made of, in no order, to lead the parser astray. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '. ',
        ', ',
        ': ',
        '/',
        '(',
        ')',
        '【',
        '】',
        '＝',
        '=',
        '—',
        '--',
        '|',
        '#',
        '## ',
        '- ',
        '1. ',
        '?',
        '“',
        '”',
        '\u00a0',
        '\u200b',
        '\u180e',
        '\t',
        '\r\n',
      ),
      fc.constantFrom(
        'Ulaanbaatar',
        'Улаанбаатар',
        '울란바토르',
        '乌兰巴托',
        'ウランバートル',
        'ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ',
        'By',
        'a@b.mn',
        '2025-11-20',
        '16:26',
        '11月20日电',
        '2025',
        '20',
        '기자',
        '记者',
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

const capitalised = fc.constantFrom(
  'Trade',
  'Visas',
  'Mining',
  'Tourism',
  'Herders',
  'Copper',
  'Rail',
)
const word = fc.constantFrom(
  'coal',
  'is',
  'sold',
  'to',
  'the',
  'south',
  'and',
  'north',
  'by',
  'rail',
  'now',
)
const title = fc
  .tuple(capitalised, fc.array(capitalised, { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
const sentence = fc
  .tuple(capitalised, fc.array(word, { minLength: 12, maxLength: 30 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })

const storyParts = fc.record({
  headline: title.map((text) => `Headline on ${text}`),
  section: fc.constantFrom('Politics', 'Economy', 'Mining'),
  email: fc.constantFrom('bat@x.mn', 'b.dorj@montsame.gov.mn'),
  time: fc.constantFrom('2025-11-20 16:26:07', '2025/11/20 16:26', '2025.11.20 16:26:07'),
  opening: paragraphs,
  parts: fc.array(fc.record({ subheading: title, paragraphs }), { maxLength: 4 }),
  items: fc.array(title, { maxLength: 3 }),
  gap: fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n\r\n', '\n\u00a0\n'),
})

describe('any plain text', () => {
  it('is parsed or refused, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const story = parseOrRefuse(text)
        if (story) expectNothingLost(text, story)
      }),
      { numRuns: 700 },
    )
  }, 60_000)

  it('gives the same story every time', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        expect(parseOrRefuse(text)).toEqual(parseOrRefuse(text))
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('of any bytes is refused with an error of the wire’s own, or parsed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          parse(decodeText(bytes).text)
        } catch (error) {
          expect(error).toBeInstanceOf(WireError)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('of the real stories is not lost either, when lines are cut out of them or shuffled', () => {
    const lines = [
      seed,
      ...['mongolian', 'russian', 'chinese', 'korean', 'japanese', 'traditional-mongolian'].map(
        fixture,
      ),
    ].flatMap((text) => text.split('\n'))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), (some) => {
        const text = some.join('\n')
        const story = parseOrRefuse(text)
        if (story) expectNothingLost(text, story)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('a story laid out as agencies do', () => {
  it('comes back as it was made', () => {
    fc.assert(
      fc.property(storyParts, ({ headline, section, email, time, opening, parts, items, gap }) => {
        const dateline = 'Ulaanbaatar, November 20, 2025 /MONTSAME/. '
        const blocks = [
          headline,
          [section, email, time].join('\n'),
          ...opening.map((text, index) => (index === 0 ? dateline : '') + text),
          ...parts.flatMap((part) => [part.subheading, ...part.paragraphs]),
          'Related news',
          ...items.map((item) => `- ${item}`),
        ]
        const text = blocks.join(gap)
        const story = parse(text, { language: 'en' })
        expect(story).toMatchObject({
          headline,
          section,
          authors: [{ email }],
          publishedAt: expect.stringMatching(/^2025-11-20T08:26:0[07]\.000Z$/),
          dateline: { place: 'Ulaanbaatar', date: '2025-11-20', agency: 'MONTSAME' },
          parts: [{ subheading: null, paragraphs: opening }, ...parts],
          related: { label: 'Related news', language: 'en', items },
          unplaced: [],
        })
        expectNothingLost(text, story)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
