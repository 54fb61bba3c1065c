import { describe, expect, it } from '@jest/globals'

import { fixture, parse, seed } from './parse.ts'

const recognised = (name: string) => `No language was given: the story was recognised as ${name}.`

describe('a plain-text story', () => {
  it('is read as the Mongolia–Korea story was meant', () => {
    const story = parse(seed)
    expect(story).toMatchObject({
      headline: 'Mongolia, South Korea Advance Bilateral Agenda',
      language: 'en',
      languageGuessed: true,
      section: 'Politics',
      authors: [{ name: 'Bayarzul', email: 'bayarzul@montsame.gov.mn' }],
      publishedAt: '2025-11-20T08:26:07.000Z',
      dateline: { place: 'Ulaanbaatar', date: '2025-11-20', agency: 'MONTSAME' },
      related: { label: 'Связанные новости', language: 'ru', items: [] },
      unplaced: [],
    })
    expect(story.parts.map(({ subheading }) => subheading)).toEqual([
      null,
      'Industrial Projects',
      'Trade Imbalance and Market Access',
      'Visa Policy and Citizen Mobility',
      'Air Connectivity and Tourism Growth',
    ])
    expect(story.parts.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1, 1, 1, 2])
    expect(story.parts[0]!.paragraphs[0]).toMatch(/^The Governments of Mongolia .* 19, 2025\.$/)
    expect(story.parts[3]!.paragraphs[0]).toMatch(/beginning in 2026,” he stated\.$/)
    expect(story.asSent).toEqual({
      header: ['Politics', 'bayarzul@montsame.gov.mn', '2025-11-20 16:26:07'],
      dateline: 'Ulaanbaatar, November 20, 2025 /MONTSAME/.',
      related: ['Связанные новости'],
    })
  })

  it('warns of every guess in it and of nothing else', () => {
    const guesses = [
      'The author bayarzul@montsame.gov.mn is known by e-mail address alone: the name “Bayarzul” was made from it.',
      'The related-news label “Связанные новости” is Russian, while the story is English.',
      'The list under the related-news label “Связанные новости” is empty.',
    ]
    expect(parse(seed).warnings).toEqual([recognised('English'), ...guesses])
    expect(parse(seed, { language: 'en' })).toMatchObject({
      languageGuessed: false,
      warnings: guesses,
    })
  })

  it.each([
    ['Windows line ends', seed.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', seed.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${seed}`],
    ['one empty line between paragraphs', seed.replace(/\n{2,}/g, '\n\n')],
    ['empty lines of non-breaking spaces', seed.replaceAll('\n\n', '\n\u00a0\n')],
    ['no empty lines at all', seed.replace(/\n+/g, '\n')],
    ['space at the line ends', seed.replaceAll('\n', ' \u200b\t\n')],
  ])('reads the same with %s', (_, text) => {
    expect(parse(text)).toEqual(parse(seed))
  })

  it('reads an English one that was wrapped at 76 columns', () => {
    const story = parse(fixture('english-hard-wrapped'))
    expect(story).toMatchObject({
      headline: 'Mongolia to Triple Cashmere Exports to Japan by 2030',
      language: 'en',
      section: 'Economy',
      authors: [{ name: 'Enkhjin Bat-Erdene', email: null }],
      publishedAt: '2025-11-21T01:05:00.000Z',
      dateline: { place: 'SEOUL', date: '2025-11-20', agency: 'Yonhap' },
      related: {
        label: 'Related stories',
        language: 'en',
        items: ['Cashmere prices rise 12 percent', 'Japan, Mongolia to review trade pact'],
      },
    })
    expect(story.parts).toEqual([
      {
        subheading: null,
        paragraphs: [
          'Mongolia plans to triple its exports of cashmere to Japan within five years, the Ministry of Food, Agriculture and Light Industry said on Thursday, as the two countries prepare to review their economic partnership agreement.',
          'Officials said that a joint working group would meet in January to settle rules of origin, which exporters have called the greatest hurdle.',
        ],
      },
      {
        subheading: 'WHAT CHANGES FOR HERDERS',
        paragraphs: [
          'Herders are to be paid by the fineness of the fibre rather than by its weight. "We have asked for this since 2016," said D. Otgonbayar, who heads a cooperative in Bayankhongor.',
        ],
      },
      {
        subheading: 'Is the Fibre Traceable?',
        paragraphs: [
          'Each bale is to carry a code that names the district (soum) and the cooperative, and buyers can look it up and/or ask for samples.',
        ],
      },
    ])
    expect(story.warnings).toEqual([
      recognised('English'),
      'The dateline “SEOUL, Nov. 20 (Yonhap) --” has no year: 2025-11-20 was taken, by the timestamp.',
      '“Is the Fibre Traceable?” was taken as a subheading. Check that it is one.',
    ])
  })

  it('reads a Mongolian one', () => {
    const story = parse(fixture('mongolian'))
    expect(story).toMatchObject({
      headline: 'Монгол, БНСУ-ын хамтын ажиллагаа өргөжинө',
      language: 'mn',
      section: 'Улс төр',
      authors: [{ name: 'B. Bayarzul', email: 'b.bayarzul@montsame.gov.mn' }],
      publishedAt: '2025-11-20T08:26:07.000Z',
      dateline: { place: 'Улаанбаатар', date: '2025-11-20', agency: 'МОНЦАМЭ' },
      related: {
        label: 'Холбоотой мэдээ',
        language: 'mn',
        items: [
          'Сөүл, Улаанбаатарын шууд нислэг нэмэгдэв',
          'Солонгосын хөрөнгө оруулагчид Монголд ирнэ',
        ],
      },
    })
    expect(
      story.parts.map(({ subheading, paragraphs }) => [subheading, paragraphs.length]),
    ).toEqual([
      [null, 2],
      ['Аж үйлдвэрийн төслүүд', 1],
      ['Визийн асуудал ба иргэдийн зорчих хөдөлгөөн', 1],
    ])
    expect(story.warnings).toEqual([
      recognised('Mongolian'),
      'The author b.bayarzul@montsame.gov.mn is known by e-mail address alone: the name “B. Bayarzul” was made from it.',
    ])
  })

  it('reads a Russian one', () => {
    const story = parse(fixture('russian'))
    expect(story).toMatchObject({
      language: 'ru',
      section: 'Политика',
      authors: [{ name: 'Ирина Петрова', email: null }],
      publishedAt: '2025-11-20T08:26:00.000Z',
      dateline: { place: 'Улан-Батор', date: '2025-11-20', agency: 'МОНЦАМЭ' },
      related: {
        label: 'ЧИТАЙТЕ ТАКЖЕ',
        language: 'ru',
        items: ['Сеул и Улан-Батор увеличат число рейсов', 'Корейские инвесторы едут в Монголию'],
      },
      warnings: [recognised('Russian')],
    })
    expect(
      story.parts.map(({ subheading, paragraphs }) => [subheading, paragraphs.length]),
    ).toEqual([
      [null, 2],
      ['Промышленные проекты', 1],
      ['Авиасообщение и туризм', 1],
    ])
  })

  it('reads a Chinese one, with the reporter in its dateline', () => {
    const story = parse(fixture('chinese'))
    expect(story).toMatchObject({
      headline: '蒙古国与韩国加强双边合作',
      language: 'zh',
      section: '政治',
      authors: [
        { name: 'Zhang Wei', email: 'zhang.wei@montsame.gov.mn' },
        { name: 'Li Na', email: 'li.na@montsame.gov.mn' },
        { name: '张伟', email: null },
      ],
      dateline: { place: '乌兰巴托', date: '2025-11-20', agency: '新华社' },
      related: { label: '相关新闻', language: 'zh', items: [] },
    })
    expect(story.parts).toEqual([
      {
        subheading: null,
        paragraphs: [
          '蒙古国与韩国政府在乌兰巴托举行的第九次政府间联合委员会会议上重申致力于双边合作。',
          '双方就贸易、投资、矿产资源、能源（煤炭和可再生能源）、公路运输等领域的合作进行了深入讨论。',
        ],
      },
      {
        subheading: '产业项目',
        paragraphs: ['双方同意促进韩国企业参与蒙古国大型产业开发项目的公开招标。'],
      },
      {
        subheading: '航空与旅游',
        paragraphs: ['蒙古国与韩国之间的航班由每周7班增至70多班。'],
      },
    ])
  })

  it('reads a Korean one, with the reporter after its dateline', () => {
    const story = parse(fixture('korean'))
    expect(story).toMatchObject({
      headline: '몽골·한국, 양자 협력 의제 진전',
      language: 'ko',
      section: '정치',
      authors: [{ name: '김민지', email: null }],
      publishedAt: '2025-11-20T08:26:00.000Z',
      dateline: { place: '울란바토르', date: null, agency: '몬차메' },
      related: {
        label: '관련기사',
        language: 'ko',
        items: ['서울-울란바토르 직항 증편', '한국 투자단, 몽골 방문'],
      },
      warnings: [
        recognised('Korean'),
        '“김민지” stands in the dateline: it was read as the author’s name.',
      ],
    })
    expect(
      story.parts.map(({ subheading, paragraphs }) => [subheading, paragraphs.length]),
    ).toEqual([
      [null, 2],
      ['산업 프로젝트', 1],
      ['◇ 항공 연결과 관광 성장', 1],
    ])
    expect(story.parts[0]!.paragraphs[0]).toMatch(/^몽골과 대한민국 정부는/)
  })

  it('reads a Japanese one with a paragraph a line and no empty lines', () => {
    const story = parse(fixture('japanese'))
    expect(story).toMatchObject({
      language: 'ja',
      section: '経済',
      authors: [{ name: 'Tanaka Hiroshi', email: 'tanaka.hiroshi@example.jp' }],
      publishedAt: '2025-11-20T08:26:00.000Z',
      dateline: { place: 'ウランバートル', date: '2025-11-20', agency: 'モンツァメ' },
      related: { label: '関連ニュース', language: 'ja', items: ['ソウル便を増便へ'] },
    })
    expect(
      story.parts.map(({ subheading, paragraphs }) => [subheading, paragraphs.length]),
    ).toEqual([
      [null, 2],
      ['産業プロジェクト', 1],
      ['航空と観光の拡大', 1],
    ])
  })

  it('reads one in traditional Mongolian script and leaves its words as they are', () => {
    const story = parse(fixture('traditional-mongolian'))
    expect(story).toMatchObject({
      headline: 'ᠮᠣᠩᠭᠣᠯ ᠪᠠ ᠰᠣᠯᠣᠩᠭᠣᠰ ᠤᠨ ᠬᠠᠮᠲᠤ ᠠᠵᠢᠯᠯᠠᠭ᠎ᠠ',
      language: 'mn-Mong',
      section: 'ᠤᠯᠤᠰ ᠲᠥᠷᠥ',
      dateline: { place: 'ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ', date: '2025-11-20', agency: 'ᠮᠣᠨᠴᠠᠮᠡ' },
      related: { label: 'Холбоотой мэдээ', language: 'mn', items: [] },
    })
    expect(
      story.parts.map(({ subheading, paragraphs }) => [subheading, paragraphs.length]),
    ).toEqual([
      [null, 2],
      ['ᠠᠵᠤ ᠦᠢᠯᠡᠳᠪᠦᠷᠢ ᠶᠢᠨ ᠲᠥᠰᠦᠯ', 1],
    ])
  })

  it('keeps typed characters, and takes non-breaking spaces and variation selectors as they come', () => {
    const paragraph = 'He paid 5\u00a0million, “a\u00a0lot”, for ᠰᠠᠷ\u180eᠠ\u202fᠶᠢᠨ ᠳ\u180bᠤ.'
    const { parts } = parse(`Headline\n\nUlaanbaatar /MONTSAME/. ${paragraph}\u00a0 \n`)
    expect(parts).toEqual([{ subheading: null, paragraphs: [paragraph] }])
  })
})
