import { describe, expect, it } from '@jest/globals'

import { WireError } from '../../../src/wire/WireError.ts'
import { parse } from './parse.ts'

const text = 'Ulaanbaatar, November 20, 2025 /MONTSAME/. The two sides met on Thursday.'

const headerOf = (...lines: string[]) => {
  const { headline, section, authors, publishedAt, unplaced, warnings } = parse(
    [...lines, '', text].join('\n'),
    { language: 'en' },
  )
  return { headline, section, authors, publishedAt, unplaced, warnings }
}

const full = {
  headline: 'Two Sides Meet',
  section: 'Politics',
  authors: [{ name: 'Bat Dorj', email: 'bat@montsame.gov.mn' }],
  publishedAt: '2025-11-20T08:26:07.000Z',
  unplaced: [],
  warnings: [],
}

describe('the header of a plain-text story', () => {
  it.each([
    [['Two Sides Meet', '', 'Politics', 'Bat Dorj <bat@montsame.gov.mn>', '2025-11-20 16:26:07']],
    [['Two Sides Meet', '2025-11-20 16:26:07', 'Bat Dorj <bat@montsame.gov.mn>', 'Politics']],
    [
      [
        'Two Sides Meet',
        '',
        'Bat Dorj, bat@montsame.gov.mn',
        '',
        '2025-11-20 16:26:07',
        '',
        'Politics',
      ],
    ],
    [['Politics', '2025-11-20 16:26:07', 'bat@montsame.gov.mn (Bat Dorj)', '', 'Two Sides Meet']],
    [['2025-11-20 16:26:07', 'Two Sides Meet', 'Politics', 'By Bat Dorj bat@montsame.gov.mn']],
    [['Two Sides Meet', 'Politics | Bat Dorj bat@montsame.gov.mn | 2025-11-20 16:26:07']],
  ])('takes its lines in any order: %j', (lines) => {
    expect(headerOf(...lines)).toEqual(full)
  })

  it('warns of what is missing', () => {
    expect(
      parse('Two Sides Meet\n\nThe two sides met on Thursday.', { language: 'en' }),
    ).toMatchObject({
      headline: 'Two Sides Meet',
      section: null,
      authors: [],
      publishedAt: null,
      dateline: null,
      warnings: [
        'The story names no section.',
        'The story has no timestamp.',
        'The story has no byline.',
        'The story has no dateline.',
      ],
    })
  })

  it('warns when there is no text', () => {
    const story = parse('Two Sides Meet', { language: 'en' })
    expect(story.parts).toEqual([])
    expect(story.warnings).toContain('The story has no text under its headline.')
  })

  describe('section', () => {
    it.each([
      'Politics',
      'Улс төр',
      'Политика',
      '정치',
      '政治',
      '経済',
      'ᠤᠯᠤᠰ ᠲᠥᠷᠥ',
      'POLITICS',
      'Cashmere and Wool',
    ])('is the line %s, as it was sent', (line) => {
      const { section, warnings } = headerOf(
        'Two Sides Meet',
        '',
        line,
        'By Bat Dorj',
        '2025-11-20 16:26',
      )
      expect(section).toBe(line)
      expect(warnings).toEqual([])
    })

    it('is an unknown line between headline and dateline too', () => {
      expect(headerOf('Two Sides Meet', '', 'Cashmere').section).toBe('Cashmere')
      expect(headerOf('Two Sides Meet', 'Cashmere').section).toBe('Cashmere')
      expect(headerOf('Two Sides Meet', '2025-11-20 16:26', '', 'Cashmere').section).toBe(
        'Cashmere',
      )
    })

    it('is one of the newsroom’s own before any other line', () => {
      const lines = `Two Sides Meet\n\nGlobal Desk\nWool\n2025-11-20 16:26\n\n${text}`
      expect(parse(lines).section).toBe('Global Desk')
      expect(parse(lines, { sections: ['wool'] }).section).toBe('Wool')
    })

    it.each([
      ['Section: Mining', 'Mining'],
      ['Рубрика: Экономика', 'Экономика'],
      ['栏目：经济', '经济'],
    ])('may be named as one: %s', (line, section) => {
      expect(headerOf('Two Sides Meet', line, '2025-11-20 16:26').section).toBe(section)
    })

    it('leaves a second one unplaced', () => {
      const { section, unplaced, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'Economy',
        '2025-11-20 16:26',
      )
      expect(section).toBe('Politics')
      expect(unplaced).toEqual(['Economy'])
      expect(warnings).toContain(
        'The header line “Economy” fits no field: it is not in the article.',
      )
    })
  })

  describe('bylines', () => {
    const authorsOf = (...lines: string[]) =>
      headerOf('Two Sides Meet', '', 'Politics', ...lines, '2025-11-20 16:26').authors.map(
        ({ name, email }) => [name, email],
      )

    it.each([
      [['a.bat@x.mn', 'dorj@x.mn']],
      [['a.bat@x.mn, dorj@x.mn']],
      [['a.bat@x.mn; dorj@x.mn']],
      [['a.bat@x.mn dorj@x.mn']],
      [['a.bat@x.mn / dorj@x.mn']],
    ])('may be several addresses: %j', (lines) => {
      expect(authorsOf(...lines)).toEqual([
        ['A. Bat', 'a.bat@x.mn'],
        ['Dorj', 'dorj@x.mn'],
      ])
    })

    it.each([
      ['By Bat Dorj', [['Bat Dorj', null]]],
      ['BY BAT DORJ', [['BAT DORJ', null]]],
      [
        'By Bat Dorj and Kim Min-ji',
        [
          ['Bat Dorj', null],
          ['Kim Min-ji', null],
        ],
      ],
      [
        'Bat Dorj <bat@x.mn>, Kim Min-ji <kim@x.kr>',
        [
          ['Bat Dorj', 'bat@x.mn'],
          ['Kim Min-ji', 'kim@x.kr'],
        ],
      ],
      ['Автор: Ирина Петрова', [['Ирина Петрова', null]]],
      ['Сурвалжлагч Б.Баярзул', [['Б.Баярзул', null]]],
      ['Бэлтгэсэн: Б. Баярзул', [['Б. Баярзул', null]]],
      ['김민지 기자', [['김민지', null]]],
      ['김민지 기자 minji@yna.co.kr', [['김민지', 'minji@yna.co.kr']]],
      [
        '记者：张伟 李娜',
        [
          ['张伟', null],
          ['李娜', null],
        ],
      ],
      [
        '记者 张伟、李娜',
        [
          ['张伟', null],
          ['李娜', null],
        ],
      ],
      ['田中宏 記者', [['田中宏', null]]],
      ['文・田中宏', [['田中宏', null]]],
      ['E-mail: dorj@x.mn', [['Dorj', 'dorj@x.mn']]],
      ['김민지 기자 = minji@yna.co.kr', [['김민지', 'minji@yna.co.kr']]],
    ])('may be names with a word that says so: %s', (line, expected) => {
      expect(authorsOf(line)).toEqual(expected)
    })

    it.each(['B. Bayarzul', 'Б.Баярзул', 'Bat Dorj', '김민지', '张伟'])(
      'may be the bare name %s, with a warning',
      (name) => {
        const { authors, warnings } = headerOf(
          'Two Sides Meet',
          '',
          'Politics',
          name,
          '2025-11-20 16:26',
        )
        expect(authors).toEqual([{ name, email: null }])
        expect(warnings).toEqual([
          `“${name}” stands alone in the header: it was read as the author’s name.`,
        ])
      },
    )

    it.each(['Б.Баярзул, Г.Ганболд', 'Анна Смирнова, Иван Петров'])(
      'may be several bare names, with a warning each: %s',
      (line) => {
        const { authors, warnings } = headerOf(
          'Two Sides Meet',
          '',
          'Politics',
          line,
          '2025-11-20 16:26',
        )
        expect(authors.map(({ name }) => name)).toEqual(line.split(', '))
        expect(warnings).toHaveLength(2)
      },
    )

    it.each([
      [['By Nomin Bat', 'desk@x.mn'], 'Nomin Bat', 'desk@x.mn'],
      [['nomin@x.mn', 'Nomin Bat'], 'Nomin Bat', 'nomin@x.mn'],
      [['Н.Номин', 'nomin@x.mn'], 'Н.Номин', 'nomin@x.mn'],
    ])('may have name and address on two lines, with a warning: %j', (lines, name, email) => {
      const { authors, unplaced, warnings } = headerOf(
        'Two Sides Meet',
        '',
        'Politics',
        ...lines,
        '2025-11-20 16:26',
      )
      expect(authors).toEqual([{ name, email }])
      expect(unplaced).toEqual([])
      expect(warnings).toEqual([
        `“${name}” and ${email} stand on lines next to each other: they were taken as one author.`,
      ])
    })

    it.each([
      [
        ['By Nomin Bat', 'a@x.mn', 'b@x.mn'],
        ['Nomin Bat', 'A.', 'B.'],
      ],
      [['National Museum', 'nomin@x.mn'], ['Nomin']],
    ])('are not joined where it is not plain whose the address is: %j', (lines, names) => {
      expect(authorsOf(...lines).map(([name]) => name)).toEqual(names)
    })

    it('names an author of whom only the address is known, with a warning', () => {
      const { authors, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'b.bayarzul@x.mn',
        '2025-11-20 16:26',
      )
      expect(authors).toEqual([{ name: 'B. Bayarzul', email: 'b.bayarzul@x.mn' }])
      expect(warnings).toEqual([
        'The author b.bayarzul@x.mn is known by e-mail address alone: the name “B. Bayarzul” was made from it.',
      ])
    })

    it('are not made of prose with an address in it', () => {
      const story = parse(
        `Two Sides Meet\n\nWrite to bat@x.mn before the end of the week, he said.`,
      )
      expect(story.authors).toEqual([])
      expect(story.parts[0]!.paragraphs).toHaveLength(1)
    })
  })

  describe('timestamp', () => {
    const timeOf = (line: string, timeZone = 'Asia/Ulaanbaatar') => {
      const story = parse(`Two Sides Meet\n\nPolitics\nBy Bat Dorj\n${line}\n\n${text}`, {
        language: 'en',
        timeZone,
      })
      return story.publishedAt
    }

    it.each([
      ['2025-11-20 16:26:07', '2025-11-20T08:26:07.000Z'],
      ['2025-11-20 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025/11/20 16:26:07', '2025-11-20T08:26:07.000Z'],
      ['2025.11.20 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025-11-20T16:26:07', '2025-11-20T08:26:07.000Z'],
      ['2025-11-20T16:26:07Z', '2025-11-20T16:26:07.000Z'],
      ['2025-11-20T16:26:07.250+09:00', '2025-11-20T07:26:07.250Z'],
      ['2025-11-20 16:26 UTC', '2025-11-20T16:26:00.000Z'],
      ['2025-11-20 16:26:07 GMT+3', '2025-11-20T13:26:07.000Z'],
      ['20.11.2025 16:26', '2025-11-20T08:26:00.000Z'],
      ['20 ноября 2025 г., 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025 оны 11 дүгээр сарын 20 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025년 11월 20일 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025年11月20日16:26', '2025-11-20T08:26:00.000Z'],
      ['November 20, 2025 4:26 PM', '2025-11-20T08:26:00.000Z'],
      ['November 20, 2025 at 4:26 p.m.', '2025-11-20T08:26:00.000Z'],
      ['Thursday, November 20, 2025, 4 pm', '2025-11-20T08:00:00.000Z'],
      ['12:05 AM, Nov. 20, 2025', '2025-11-19T16:05:00.000Z'],
      ['16:26, 20 ноября 2025', '2025-11-20T08:26:00.000Z'],
      ['20 ноября 2025 года в 16:26', '2025-11-20T08:26:00.000Z'],
      ['20.11.2025 г. 16:26', '2025-11-20T08:26:00.000Z'],
      ['20 ноября 2025, 11:26 МСК', '2025-11-20T08:26:00.000Z'],
      ['20 ноября 2025, 11:26 (мск)', '2025-11-20T08:26:00.000Z'],
      ['2025 оны 11 сарын 20-ны өдөр 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025 оны 11 сарын 20, 16 цаг 26 минут', '2025-11-20T08:26:00.000Z'],
      ['2025년 11월 20일 오후 4:26', '2025-11-20T08:26:00.000Z'],
      ['2025년 11월 20일 (목) 오전 9시 5분', '2025-11-20T01:05:00.000Z'],
      ['2025.11.20. 오후 5:26 KST', '2025-11-20T08:26:00.000Z'],
      ['2025. 11. 20. 오후 4:26', '2025-11-20T08:26:00.000Z'],
      ['(2025-11-20 16:26)', '2025-11-20T08:26:00.000Z'],
      ['입력 2025.11.20 16:26', '2025-11-20T08:26:00.000Z'],
      ['2025年11月20日 下午4:26', '2025-11-20T08:26:00.000Z'],
      ['2025 年 11 月 20 日 16 时 26 分', '2025-11-20T08:26:00.000Z'],
      ['北京时间2025年11月20日16:26', '2025-11-20T08:26:00.000Z'],
      ['2025年11月20日（木）午後5時26分 JST', '2025-11-20T08:26:00.000Z'],
      ['令和7年11月20日 16:26', '2025-11-20T08:26:00.000Z'],
      ['令和元年11月20日 16:26', '2019-11-20T08:26:00.000Z'],
      ['民國114年11月20日 16:26', '2025-11-20T08:26:00.000Z'],
      ['２０２５年１１月２０日　１６時２６分', '2025-11-20T08:26:00.000Z'],
      ['2025-11-20 16:26 (UTC+08:00)', '2025-11-20T08:26:00.000Z'],
      ['Published: 2025-11-20 16:26', '2025-11-20T08:26:00.000Z'],
      ['Published November 20, 2025 4:26 PM', '2025-11-20T08:26:00.000Z'],
      ['发布时间：2025-11-20 16:26:07', '2025-11-20T08:26:07.000Z'],
      // Mongolia put its clocks on in the summers of 2015 and 2016.
      ['2015-07-01 12:00:00', '2015-07-01T03:00:00.000Z'],
      ['2016-07-01 12:00:00', '2016-07-01T03:00:00.000Z'],
      ['2017-07-01 12:00:00', '2017-07-01T04:00:00.000Z'],
    ])('%s is the newsroom’s time unless it has a zone', (line, instant) => {
      expect(timeOf(line)).toBe(instant)
    })

    it('is in the zone of the newsroom that it is for', () => {
      expect(timeOf('2025-11-20 16:26:07', 'Asia/Seoul')).toBe('2025-11-20T07:26:07.000Z')
      expect(timeOf('2025-07-20 16:26:07', 'Europe/Berlin')).toBe('2025-07-20T14:26:07.000Z')
    })

    it('without a time of day is midnight, with a warning', () => {
      const { publishedAt, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'By Bat Dorj',
        '2025/11/20',
      )
      expect(publishedAt).toBe('2025-11-19T16:00:00.000Z')
      expect(warnings).toEqual([
        'The timestamp “2025/11/20” has no time of day: midnight was taken.',
      ])
    })

    it.each([
      ['Asia/Ulaanbaatar', '2025-11-20T08:26:00.000Z', 'UTC+8'],
      ['America/New_York', '2025-11-20T22:26:00.000Z', 'UTC-6'],
    ])('in CST is read as the one nearer to %s, with a warning', (timeZone, instant, taken) => {
      const { publishedAt, warnings } = parse(
        `Two Sides Meet\n\nPolitics\nBy Bat Dorj\n2025-11-20 16:26 CST\n\n${text}`,
        { language: 'en', timeZone },
      )
      expect(publishedAt).toBe(instant)
      expect(warnings).toEqual([
        `The zone CST of the timestamp “2025-11-20 16:26 CST” means several: ${taken} was taken. Check the time.`,
      ])
    })

    it('in a zone that is not known is the newsroom’s, with a warning', () => {
      const { publishedAt, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'By Bat Dorj',
        '2025-11-20 16:26 QQT',
      )
      expect(publishedAt).toBe('2025-11-20T08:26:00.000Z')
      expect(warnings).toEqual([
        'The zone QQT of the timestamp “2025-11-20 16:26 QQT” is not known: the time was taken as one of Asia/Ulaanbaatar.',
      ])
    })

    it('that the clocks skipped is moved on, with a warning', () => {
      const { publishedAt, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'By Bat Dorj',
        '2016-03-26 02:30',
      )
      expect(publishedAt).toBe('2016-03-25T18:30:00.000Z')
      expect(warnings).toEqual([
        'The time “2016-03-26 02:30” does not exist in Asia/Ulaanbaatar, where the clocks went forward: it was moved on by as much.',
      ])
    })

    it('that came twice is the first, with a warning', () => {
      const { publishedAt, warnings } = headerOf(
        'Two Sides Meet',
        'Politics',
        'By Bat Dorj',
        '2016-09-23 23:30',
      )
      expect(publishedAt).toBe('2016-09-23T14:30:00.000Z')
      expect(warnings[0]).toContain('came twice in Asia/Ulaanbaatar')
    })

    it.each([
      '2025-13-45',
      '2025-02-30 10:00',
      '2025-11-20 25:00',
      '2025-11-20 10:61',
      '2025-11-20 16:26 AM',
      '2025년 11월 20일 오전 16:26',
      '2025/00/10',
    ])('is refused when there is no such time: %s', (line) => {
      expect(() => timeOf(line)).toThrow(WireError)
      expect(() => timeOf(line)).toThrow(
        `The timestamp “${line}” does not exist in the calendar or on a clock. Correct that line and send the story again.`,
      )
    })

    it('leaves a second one unplaced', () => {
      const { publishedAt, unplaced } = headerOf(
        'Two Sides Meet',
        'Politics',
        '2025-11-20 16:26',
        '2025-11-21 09:00',
      )
      expect(publishedAt).toBe('2025-11-20T08:26:00.000Z')
      expect(unplaced).toEqual(['2025-11-21 09:00'])
    })
  })

  describe('headline', () => {
    it.each([
      '',
      ' \n\u00a0\n',
      'Politics\nbat@x.mn\n2025-11-20 16:26',
      text,
      `Politics\n2025-11-20 16:26\n\n${text}`,
    ])('is missed in %j', (story) => {
      expect(() => parse(story)).toThrow(WireError)
      expect(() => parse(story)).toThrow(/headline/)
    })

    it('may end in a question mark or name a date', () => {
      expect(headerOf('Who Will Win on November 20, 2025?').headline).toBe(
        'Who Will Win on November 20, 2025?',
      )
      expect(headerOf('By 2030, a New Airport').headline).toBe('By 2030, a New Airport')
    })

    it('may begin with “By”, as a byline does', () => {
      expect(headerOf('By Land and Sea').headline).toBe('By Land and Sea')
    })

    it('is not the text under a header without one', () => {
      const story = 'Politics\n2025-11-20 16:26\n\nThe two sides met in the capital on Thursday.'
      expect(() => parse(story)).toThrow(/no headline/)
    })

    it('goes on in a second line that begins in lower case', () => {
      const { headline, section } = headerOf('Two Sides', 'meet in Seoul', '', 'Politics')
      expect(headline).toBe('Two Sides meet in Seoul')
      expect(section).toBe('Politics')
    })

    it('loses the marks of a Markdown heading', () => {
      expect(headerOf('# Two Sides Meet').headline).toBe('Two Sides Meet')
    })

    it('may run over two lines, with a warning', () => {
      const first = 'Mongolia, South Korea Advance Bilateral Agenda as Ministers'
      const { headline, section, unplaced, warnings } = headerOf(
        first,
        'Meet in Ulaanbaatar',
        '',
        'Politics',
        'By Bat Dorj',
        '2025-11-20 16:26',
      )
      expect(headline).toBe(`${first} Meet in Ulaanbaatar`)
      expect(section).toBe('Politics')
      expect(unplaced).toEqual([])
      expect(warnings).toEqual([
        `The headline ran over two lines, which were joined: “${headline}”.`,
      ])
    })
  })
})
