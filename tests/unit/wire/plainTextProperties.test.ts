import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decodeText } from '../../../src/wire/decodeText.ts'
import { WireError } from '../../../src/wire/WireError.ts'
import { fixture, languages, parse, seed } from './parse.ts'

type ParsedStory = ReturnType<typeof parse>

/** The story, or `null` where the parser refuses it as it should. */
const parseOrRefuse = (text: string): null | ParsedStory => {
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

const everythingIn = ({ headline, parts, asSent }: ParsedStory) => [
  headline,
  ...asSent.header,
  asSent.dateline,
  ...parts.flatMap(({ subheading, paragraphs }) => [subheading, ...paragraphs]),
  ...asSent.related,
]

const expectNothingLost = (text: string, story: ParsedStory) => {
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
  })

  it('gives the same story every time', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        expect(parseOrRefuse(text)).toEqual(parseOrRefuse(text))
      }),
      { numRuns: 100 },
    )
  })

  it('of any bytes is refused with an error of the wire’s own, or parsed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          parse(decodeText(bytes).text)
        } catch (error) {
          expect(error).toBeInstanceOf(WireError)
        }
      }),
      { numRuns: 150 },
    )
  })

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
      { numRuns: 150 },
    )
  })
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
  })
})

/** A few pieces of each language to build stories of, and how its datelines look. */
const pieces = {
  en: {
    headline: 'Court Rules on Railway',
    section: 'Law',
    dateline: ['Khovd, November 20, 2025 /MONTSAME/. ', 'Khovd', 'MONTSAME'],
    subheads: ['Appeal', 'Freight in 2025', '“Overtime” Case: What Comes Next'],
    sentences: [
      'The court ruled on Thursday.',
      '“It is not over,” said one.',
      'Rail freight grew 8.4%.',
    ],
  },
  mn: {
    headline: 'Шүүх шийдвэрээ гаргалаа',
    section: 'Хууль',
    dateline: ['Ховд, 2025 оны 11 сарын 20 /МОНЦАМЭ/. ', 'Ховд', 'МОНЦАМЭ'],
    subheads: ['Давж заалдах', '2025 оны ачаа тээвэр', 'Маргаан: дараа нь юу болох'],
    sentences: [
      'Шүүх пүрэв гарагт шийдвэр гаргав.',
      '“Дуусаагүй байна” гэж тэр хэлэв.',
      'Ачаа 8.4 хувиар өсжээ.',
    ],
  },
  ru: {
    headline: 'Суд вынес решение',
    section: 'Право',
    dateline: ['Ховд, 20 ноября 2025 г. /МОНЦАМЭ/. ', 'Ховд', 'МОНЦАМЭ'],
    subheads: ['Апелляция', 'Грузы в 2025 году', 'Спор: что будет дальше'],
    sentences: [
      'Суд вынес решение в четверг.',
      '«Это не конец», — сказал он.',
      'Перевозки выросли на 8,4 %.',
    ],
  },
  zh: {
    headline: '法院就铁路案作出裁决',
    section: '法律',
    dateline: ['科布多2025年11月20日电（蒙通社）', '科布多', '蒙通社'],
    subheads: ['上诉', '2025年货运', '“加班”案：下一步'],
    sentences: ['法院于星期四作出裁决。', '“事情还没有结束。”他说。', '货运量增长8.4%。'],
  },
  ko: {
    headline: '법원, 철도 소송 판결',
    section: '사회',
    dateline: ['호브드, 2025년 11월 20일 /몬차메/. ', '호브드', '몬차메'],
    subheads: ['항소', '2025년 화물', '‘연장근로’ 소송: 다음 단계'],
    sentences: ['법원은 목요일 판결했다.', '그는 “끝이 아니다”라고 말했다.', '화물은 8.4% 늘었다.'],
  },
  ja: {
    headline: '裁判所、鉄道訴訟で判決',
    section: '社会',
    dateline: ['ホブド 2025年11月20日 (モンツァメ) ', 'ホブド', 'モンツァメ'],
    subheads: ['控訴', '2025年の貨物', '「残業」訴訟：次の段階'],
    sentences: [
      '裁判所は木曜日に判決を下した。',
      '「終わりではない」と彼は述べた。',
      '貨物は8.4％増えた。',
    ],
  },
  'mn-Mong': {
    headline: 'ᠰᠢᠭᠦᠬᠦ ᠰᠢᠢᠳᠪᠦᠷᠢ ᠭᠠᠷᠭᠠᠪᠠ',
    section: 'ᠨᠡᠶᠢᠭᠡᠮ',
    dateline: ['ᠬᠣᠪᠳᠣ᠂ 2025 ᠣᠨ ᠤ 11 ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ 20 /ᠮᠣᠨᠴᠠᠮᠡ/᠃ ', 'ᠬᠣᠪᠳᠣ', 'ᠮᠣᠨᠴᠠᠮᠡ'],
    subheads: ['ᠵᠠᠭᠠᠯᠳᠤᠨ᠎ᠠ', '2025 ᠣᠨ ᠤ ᠠᠴᠢᠶ᠎ᠠ'],
    sentences: ['ᠰᠢᠭᠦᠬᠦ ᠰᠢᠢᠳᠪᠦᠷᠢ ᠭᠠᠷᠭᠠᠪᠠ᠃', 'ᠲᠡᠷᠡ ᠳᠠᠭᠤᠰᠤᠭᠠᠳᠤᠢ ᠭᠡᠪᠡ᠃'],
  },
}

const codes = Object.keys(pieces) as (keyof typeof pieces)[]

const storyIn = fc.constantFrom(...codes).chain((language) => {
  const { subheads, sentences } = pieces[language]
  const text = fc
    .array(fc.constantFrom(...sentences), { minLength: 3, maxLength: 8 })
    .map((list) => list.join(language === 'zh' || language === 'ja' ? '' : ' '))
  const texts = fc.array(text, { minLength: 1, maxLength: 3 })
  return fc.record({
    language: fc.constant(language),
    header: fc.shuffledSubarray(['section', 'email', 'time'], { minLength: 3 }),
    opening: texts,
    parts: fc
      .shuffledSubarray(subheads)
      .chain((some) =>
        fc.tuple(
          ...some.map((subheading) => texts.map((paragraphs) => ({ subheading, paragraphs }))),
        ),
      ),
    label: fc.constantFrom(
      ...languages.filter(({ relatedNewsHeading }) => relatedNewsHeading).map(({ code }) => code),
    ),
    mark: fc.constantFrom('', '- ', '• ', '1. '),
    items: fc.array(fc.constantFrom(...subheads), { maxLength: 3 }),
    gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
  })
})

describe('a story in any of the languages', () => {
  it('comes back as it was made, with nothing to warn of that is certain', () => {
    fc.assert(
      fc.property(storyIn, ({ language, header, opening, parts, label, mark, items, gap }) => {
        const { headline, section, dateline } = pieces[language]
        const [written, place, agency] = dateline
        const lines = { section, email: 'Nomin Bat <nomin@x.mn>', time: '2025-11-20 16:26' }
        const heading = languages.find(({ code }) => code === label)!.relatedNewsHeading!
        const text = [
          headline,
          header.map((name) => lines[name as keyof typeof lines]).join('\n'),
          ...opening.map((one, index) => (index === 0 ? written : '') + one),
          ...parts.flatMap(({ subheading, paragraphs: under }) => [subheading, ...under]),
          heading,
          ...items.map((item) => mark + item),
        ].join(gap)

        const story = parse(text)
        expect(story).toMatchObject({
          headline,
          language,
          section,
          authors: [{ name: 'Nomin Bat', email: 'nomin@x.mn' }],
          publishedAt: '2025-11-20T08:26:00.000Z',
          dateline: { place, date: '2025-11-20', agency },
          parts: [{ subheading: null, paragraphs: opening }, ...parts],
          related: { label: heading, language: label, items },
        })
        expect(story.warnings).toHaveLength(
          1 + (label === language ? 0 : 1) + (items.length === 0 ? 1 : 0),
        )
        expectNothingLost(text, story)
      }),
      { numRuns: 150 },
    )
  })
})
