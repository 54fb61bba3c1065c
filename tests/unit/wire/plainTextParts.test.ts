import { describe, expect, it } from '@jest/globals'

import { parse, storyOf } from './parse.ts'

const long =
  'The two sides agreed to take concrete steps on their shared priorities, and to meet again in Seoul next spring.'
const opening = `Ulaanbaatar, November 20, 2025 /MONTSAME/. ${long}`

/** Parts and warnings of the text after a first paragraph with its dateline. */
const partsOf = (...blocks: string[]) => {
  const { parts, warnings } = parse(storyOf([opening, ...blocks].join('\n\n')), { language: 'en' })
  return { parts, warnings }
}

const one = (subheading: string) => [
  { subheading: null, paragraphs: [long] },
  { subheading, paragraphs: [long] },
]

describe('subheadings in plain text', () => {
  it.each([
    ['Industrial Projects', 'Industrial Projects'],
    ['Visas: What Comes Next', 'Visas: What Comes Next'],
    ['“Third Neighbour” Policy', '“Third Neighbour” Policy'],
    ['Trade in 2025', 'Trade in 2025'],
    ['TRADE AND MINING', 'TRADE AND MINING'],
    ['## Industrial Projects', 'Industrial Projects'],
    ['### Industrial Projects ###', 'Industrial Projects'],
    ['## Industrial ### Projects#', 'Industrial ### Projects'],
    ['# Industrial Projects', 'Industrial Projects'],
    ['Аж үйлдвэрийн төслүүд', 'Аж үйлдвэрийн төслүүд'],
    ['产业项目', '产业项目'],
    ['산업 프로젝트', '산업 프로젝트'],
    ['◆ 산업 프로젝트', '◆ 산업 프로젝트'],
    ['**Industrial Projects**', 'Industrial Projects'],
    ['__Industrial Projects__', 'Industrial Projects'],
  ])('%s is one, without a doubt', (line, subheading) => {
    expect(partsOf(line, long)).toEqual({ parts: one(subheading), warnings: [] })
  })

  it.each([
    'What Comes Next?',
    '1. Industrial Projects',
    'II. Trade',
    '一、产业项目',
    '“We agreed”',
    '«Мы договорились»',
    '「合意した」',
  ])('%s is taken as one, with a warning', (line) => {
    expect(partsOf(line, long)).toEqual({
      parts: one(line),
      warnings: [`“${line}” was taken as a subheading. Check that it is one.`],
    })
  })

  it('glued to its paragraph is taken as one, with a warning', () => {
    expect(partsOf(`Industrial Projects\n${long}`)).toEqual({
      parts: one('Industrial Projects'),
      warnings: ['“Industrial Projects” was taken as a subheading. Check that it is one.'],
    })
  })

  it.each([
    'They met on Thursday.',
    'They met on Thursday,',
    'The projects are:',
    '“We agreed.”',
    '“We agreed,”',
    'Year\tTonnes\tShare',
    '2025   41,000   12%',
    '2025 | 41,000 | 12%',
    '- a railway',
    '• a railway',
    '— B. Bayarzul',
    '(Photo by B. Bayarzul)',
    'Photo: MONTSAME',
    'Фото: МОНЦАМЭ',
    'and a railway',
    'bayarzul@montsame.gov.mn',
    '***',
    'A line that has so many words in it that nobody would ever take it as a subheading',
    '蒙古国与韩国在乌兰巴托举行的政府间联合委员会会议上重申致力于双边合作的承诺',
  ])('%s is none', (line) => {
    expect(partsOf(line, long)).toEqual({
      parts: [{ subheading: null, paragraphs: [long, line, long] }],
      warnings: [],
    })
  })

  it('is none before the first paragraph', () => {
    const { parts } = parse(storyOf(`Two Sides Met`, '', long, '', long))
    expect(parts).toEqual([{ subheading: null, paragraphs: ['Two Sides Met', long, long] }])
  })

  it('may come right after a dateline that stands alone', () => {
    const { parts } = parse(
      storyOf('Ulaanbaatar, November 20, 2025 /MONTSAME/.', '', 'Industrial Projects', '', long),
    )
    expect(parts).toEqual([{ subheading: 'Industrial Projects', paragraphs: [long] }])
  })

  it('has everything up to the next', () => {
    expect(partsOf('Trade', long, long, 'Visas', long, '- one', '- two', long).parts).toEqual([
      { subheading: null, paragraphs: [long] },
      { subheading: 'Trade', paragraphs: [long, long] },
      { subheading: 'Visas', paragraphs: [long, '- one', '- two', long] },
    ])
  })

  it('is the last of several short lines, with a warning', () => {
    expect(partsOf('Bat Dorj', 'Kim Min-ji', 'Industrial Projects', long)).toEqual({
      parts: [
        { subheading: null, paragraphs: [long, 'Bat Dorj', 'Kim Min-ji'] },
        { subheading: 'Industrial Projects', paragraphs: [long] },
      ],
      warnings: [
        'Short lines stand in a row: “Industrial Projects” was taken as a subheading, “Bat Dorj”, “Kim Min-ji” kept as text.',
      ],
    })
  })

  it('may stand over another one, with a warning', () => {
    expect(partsOf('Trade', 'Copper and Coal', long)).toEqual({
      parts: [
        { subheading: null, paragraphs: [long] },
        { subheading: 'Trade', paragraphs: [] },
        { subheading: 'Copper and Coal', paragraphs: [long] },
      ],
      warnings: ['There is no text under the subheading “Trade”.'],
    })
  })

  it('is none among the short lines that a colon introduces', () => {
    const list = 'The winners are:\nBat Dorj\nKim Min-ji\nTanaka Hiroshi'
    expect(partsOf(list, long)).toEqual({
      parts: [{ subheading: null, paragraphs: [long, ...list.split('\n'), long] }],
      warnings: [],
    })
  })

  it('may head a table, or a numbered list', () => {
    const subheadings = (...lines: string[]) =>
      partsOf('Output', lines.join('\n')).parts.map(({ subheading }) => subheading)
    expect(subheadings('Year\tTonnes', '2024\t38,000', '2025\t41,000')).toEqual([null, 'Output'])
    expect(subheadings('1. Copper, 54 points', '2. Coal, 51 points')).toEqual([null, 'Output'])
  })

  it.each(['Bat Dorj', 'MONTSAME', '(Photo: MONTSAME)', 'bayarzul@montsame.gov.mn', '(끝)'])(
    'is none at the very end: %s stays text, with a warning',
    (line) => {
      expect(partsOf(long, line)).toEqual({
        parts: [{ subheading: null, paragraphs: [long, long, line] }],
        warnings: [
          `The short line “${line}” at the end was kept as text. It may be a credit or a signature.`,
        ],
      })
    },
  )

  it('is none where only credits follow', () => {
    const { parts, warnings } = partsOf(
      long,
      'A Train in the Gobi',
      '(Photo by B. Bayarzul)',
      '(END)',
    )
    expect(parts).toHaveLength(1)
    expect(warnings).toHaveLength(3)
  })

  it('may have a credit between it and its text', () => {
    expect(partsOf('Industrial Projects', '(Photo: MONTSAME)', long).parts[1]).toEqual({
      subheading: 'Industrial Projects',
      paragraphs: ['(Photo: MONTSAME)', long],
    })
  })

  it('that is marked as one stays one at the end, with a warning', () => {
    const { parts, warnings } = partsOf('## Industrial Projects')
    expect(parts.at(-1)).toEqual({ subheading: 'Industrial Projects', paragraphs: [] })
    expect(warnings).toEqual(['There is no text under the subheading “Industrial Projects”.'])
  })

  it('is none in a numbered list', () => {
    expect(partsOf('1. Rail', '2. Road', '3. Air', long)).toEqual({
      parts: [{ subheading: null, paragraphs: [long, '1. Rail', '2. Road', '3. Air', long] }],
      warnings: [],
    })
  })

  it('is none in a row of figures', () => {
    expect(
      partsOf('Year by Year', '2024 – 38,000 tonnes', '2025 – 41,000 tonnes', long).parts,
    ).toEqual([
      { subheading: null, paragraphs: [long] },
      {
        subheading: 'Year by Year',
        paragraphs: ['2024 – 38,000 tonnes', '2025 – 41,000 tonnes', long],
      },
    ])
  })

  it('may begin with a number, as its text does', () => {
    expect(partsOf('2025 in Figures', '41,000 tonnes were sold.').parts[1]).toEqual({
      subheading: '2025 in Figures',
      paragraphs: ['41,000 tonnes were sold.'],
    })
    expect(partsOf('2025 in Figures', '1.2 million tonnes were sold.').parts).toHaveLength(2)
  })

  it('is none under a quotation that it attributes', () => {
    expect(
      partsOf(
        '“We are glad to have come so far this year, and will go on.”',
        'Bat Dorj, minister',
        long,
      ).parts,
    ).toHaveLength(1)
  })
})

describe('paragraphs in plain text', () => {
  const wrap = (text: string, width: number) => {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      if (line && `${line} ${word}`.length > width) {
        lines.push(line)
        line = word
      } else line = line ? `${line} ${word}` : word
    }
    return [...lines, line].join('\n')
  }

  it.each([60, 68, 72, 76, 80])('that were wrapped at %d columns are joined', (width) => {
    expect(partsOf(wrap(`${long} ${long}`, width), 'Trade', wrap(long, width)).parts).toEqual([
      { subheading: null, paragraphs: [long, `${long} ${long}`] },
      { subheading: 'Trade', paragraphs: [long] },
    ])
  })

  it('that were wrapped have no space between Chinese or Japanese characters', () => {
    const text =
      '双方就贸易、投资、矿产资源、能源、公路运输等领域的合作进行了深入讨论，并同意明年春天在首尔再次举行会谈。'
    const lines = [text.slice(0, 36), text.slice(36)].join('\n')
    expect(partsOf(lines).parts[0]!.paragraphs[1]).toBe(text)
  })

  it.each([
    ['去年冬季用电高峰负荷增长百分之八，据国家调度中心介绍，这一数字高于', '2024年的水平。'],
    ['工程预计于明年四月开工，据国家调度中心介绍，将为全国各地居民创造约30', '00个就业岗位。'],
    ['據介紹，去年冬季用电高峰负荷比前年同期明显增长，幅度达到百分之7', '.4%，缺口很大。'],
  ])('that were wrapped have none beside them either: %s', (first, second) => {
    const { parts } = parse(storyOf(`乌兰巴托（蒙通社）${first}`, second))
    expect(parts[0]!.paragraphs).toEqual([first + second])
  })

  it('that were wrapped may have a dash at the beginning of a line', () => {
    const lines = [
      'The two ministers met in the capital on Thursday. “We are glad,”',
      '– said Mr. Bat Dorj, who had come from Darkhan for this one day',
      'and was to travel on to the south.',
    ]
    expect(parse(storyOf(...lines)).parts[0]!.paragraphs).toEqual([lines.join(' ')])
  })

  it('may be a line each and open with quotation marks in Chinese', () => {
    const lines = [
      '工程预计于明年四月开工，将在全国创造约三千个就业岗位。',
      '“现在是建设的时候了。”',
    ]
    const { parts } = parse(storyOf(`乌兰巴托（蒙通社）${lines[0]!}`, '用电需求上升', lines[1]!))
    expect(parts).toEqual([
      { subheading: null, paragraphs: [lines[0]] },
      { subheading: '用电需求上升', paragraphs: [lines[1]] },
    ])
  })

  it('may be wrapped at a number of characters, however wide they are', () => {
    const lines = [
      '몽골과 한국 정부는 울란바토르에서 열린 회의에서 협력을',
      'IT 2024, KTX 2025, UB 2026 사업을 함께',
      '추진하기로 했다.',
    ]
    expect(parse(storyOf(...lines)).parts).toEqual([
      { subheading: null, paragraphs: [lines.join(' ')] },
    ])
  })

  it('that were wrapped keep the hyphen of a word that was cut', () => {
    const text =
      'They spoke of copper and of coal, and called the talks a step to a long-\nterm partnership of the two countries.'
    expect(partsOf(text).parts[0]!.paragraphs[1]).toBe(text.replace('\n', ''))
  })

  it('may be a line each, without empty lines', () => {
    const { parts, warnings } = parse(storyOf(opening, long, 'Industrial Projects', long, long))
    expect(parts).toEqual([
      { subheading: null, paragraphs: [long, long] },
      { subheading: 'Industrial Projects', paragraphs: [long, long] },
    ])
    expect(warnings).toEqual(['No language was given: the story was recognised as English.'])
  })

  it('may be a short line each', () => {
    const lines = [
      'The ministers met in the capital on Thursday.',
      'They spoke of trade.',
      'A paper was signed.',
    ]
    expect(partsOf(lines.join('\n')).parts[0]!.paragraphs).toEqual([long, ...lines])
  })

  it('that were wrapped may begin with an indent instead of an empty line', () => {
    const text = [wrap(long, 70), `   ${wrap(long, 70)}`, `   ${wrap(long, 70)}`].join('\n')
    expect(partsOf(text).parts[0]!.paragraphs).toEqual([long, long, long, long])
  })

  it('that begin with an indent are not joined, even after a line that is full', () => {
    const first = 'The two sides agreed on steps that each is to take in the coming'
    const second = 'year, on coal and copper, and on the railway that is to be built.'
    const text = `${first}\n${second}\n   ${first}\n${second}`
    expect(partsOf(text).parts[0]!.paragraphs.slice(1)).toEqual([
      `${first} ${second}`,
      `${first} ${second}`,
    ])
  })

  it('of a line each stay apart where one of them has no full stop', () => {
    const lines = [
      'The ministers of the two countries met in the capital on Thursday.',
      'They spoke of trade and of the railway that is to be built by 2030.',
      'What the two ministers agreed on and what they are to settle later',
      'A paper was signed on the prices of coal and of copper next year.',
      'The two ministers are to meet again in Seoul in the coming spring.',
    ]
    const { parts } = parse(
      storyOf('Ulaanbaatar /MONTSAME/. The two ministers met on Thursday.', ...lines),
    )
    expect(parts.flatMap(({ subheading, paragraphs }) => [subheading, ...paragraphs])).toEqual(
      expect.arrayContaining(lines),
    )
  })

  it('are not made of list items that follow each other', () => {
    const items = ['- a railway from Tavan Tolgoi to the border', '- a road', '- a second terminal']
    expect(partsOf(items.join('\n')).parts[0]!.paragraphs).toEqual([long, ...items])
  })
})
