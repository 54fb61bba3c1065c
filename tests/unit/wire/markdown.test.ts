import { describe, expect, it } from '@jest/globals'

import { renderBody } from '../../../fields/body/renderBody.ts'
import { inEnglish } from '../../../src/translations/sentence.ts'
import { parseMarkdown, type MarkdownOptions } from '../../../src/wire/formats/markdown.ts'
import { secondsOfCpu } from '../../helpers/secondsOfCpu.ts'
import { languages } from './parse.ts'

const parse = (text: string, options: Partial<MarkdownOptions> = {}) => {
  const story = parseMarkdown({ languages, text, timeZone: 'Asia/Ulaanbaatar', ...options })
  return { ...story, warnings: story.warnings.map(inEnglish) }
}

const front = (...lines: string[]) => ['---', ...lines, '---', '', ''].join('\n')

/** All that a story can say of itself, so that nothing is left to warn of. */
const full = front(
  'headline: Rail Freight Grows',
  'language: en',
  'section: Economy',
  'authors: [B. Bayarzul]',
  'publishedAt: 2025-11-20 16:26:07',
  'dateline: { place: Ulaanbaatar, date: 2025-11-20, agency: MONTSAME }',
)

/** The text in HTML, with a story that is otherwise complete. */
const htmlOf = (text: string) => {
  const { body, warnings } = parse(full + text)
  return { html: renderBody({ body }).html, warnings }
}

describe('a story in Markdown', () => {
  it('is read with its front matter', () => {
    const story = parse(
      `${full}Freight grew.\n\n## Coal\n\nMost of it is **coal**.\n\n- one\n- two\n`,
    )
    expect(story).toMatchObject({
      authors: [{ email: null, name: 'B. Bayarzul' }],
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' },
      headline: 'Rail Freight Grows',
      language: 'en',
      languageGuessed: false,
      parts: [
        { paragraphs: ['Freight grew.'], subheading: null },
        { paragraphs: ['Most of it is coal.', 'one', 'two'], subheading: 'Coal' },
      ],
      publishedAt: '2025-11-20T08:26:07.000Z',
      related: null,
      section: 'Economy',
      summary: null,
      warnings: [],
    })
    expect(renderBody({ body: story.body }).html).toBe(
      '<p>Freight grew.</p><h2 id="coal">Coal</h2><p>Most of it is <strong>coal</strong>.</p><ul><li>one</li><li>two</li></ul>',
    )
  })

  it('has its first heading for a headline when the front matter gives none', () => {
    const story = parse('Intro.\n\n# Rail *Freight*\nGrows\n\nText.\n\n# Coal\n\nMore.')
    expect(story.headline).toBe('Rail Freight')
    expect(story.parts).toEqual([
      { paragraphs: ['Intro.', 'Grows', 'Text.'], subheading: null },
      { paragraphs: ['More.'], subheading: 'Coal' },
    ])
  })

  it('does not repeat the headline, and keeps another heading', () => {
    expect(parse(`${full}# Rail freight grows\n\nText.`).parts).toEqual([
      { paragraphs: ['Text.'], subheading: null },
    ])
    expect(parse(`${full}# Coal\n\nText.`).parts).toEqual([
      { paragraphs: ['Text.'], subheading: 'Coal' },
    ])
  })

  it.each(['Only text.', '', front('section: Economy') + 'Text.', '#\n\nText.'])(
    'is refused without a headline: %j',
    (text) => {
      expect(() => parse(text)).toThrow(/no headline.*“# Headline”/)
    },
  )

  it('is of the language that is given, else of the front matter’s, else recognised', () => {
    const text = '# Төмөр зам\n\nМонгол улсын төмөр замын тээвэр өссөн байна.'
    expect(parse(text)).toMatchObject({ language: 'mn', languageGuessed: true })
    expect(parse(front('lang: Russian') + text)).toMatchObject({
      language: 'ru',
      languageGuessed: false,
    })
    expect(parse(front('lang: zh-CN') + text).language).toBe('zh')
    expect(parse(front('lang: ru') + text, { language: 'en' }).language).toBe('en')
  })

  it('is refused in a language that the newsroom does not have', () => {
    expect(() => parse(front('language: fr') + '# A\n\nText.')).toThrow(/“fr”.*en, mn, ru/)
  })

  it('loses its dateline to the field for it, as plain text does', () => {
    const story = parse(
      '# Rail\n\n**Ulaanbaatar, November 20, 2025 /MONTSAME/.** Freight *grew*.\n\nMore.',
    )
    expect(story.dateline).toEqual({ agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' })
    expect(story.asSent.dateline).toBe('Ulaanbaatar, November 20, 2025 /MONTSAME/.')
    expect(renderBody({ body: story.body }).html).toBe('<p>Freight <em>grew</em>.</p><p>More.</p>')
  })

  it('keeps a dateline in the text that is not the front matter’s', () => {
    const same = parse(`${full}Ulaanbaatar, November 20, 2025 /MONTSAME/. Freight grew.`)
    expect(same.parts[0]!.paragraphs).toEqual(['Freight grew.'])
    const other = parse(`${full}Beijing, November 20, 2025 /Xinhua/. Freight grew.`)
    expect(other.parts[0]!.paragraphs[0]).toMatch(/^Beijing/)
    expect(other.dateline?.place).toBe('Ulaanbaatar')
    expect(other.warnings).toContainEqual(expect.stringMatching(/another one/))
  })

  it('ends with its related news', () => {
    const story = parse(
      `${full}Text.\n\n## Related news\n\n- [Parliament Adopts the Budget](https://a.mn/1)\n- Snow\n`,
    )
    expect(story.related).toEqual({
      items: ['Parliament Adopts the Budget', 'Snow'],
      label: 'Related news',
      language: 'en',
    })
    expect(story.parts).toEqual([{ paragraphs: ['Text.'], subheading: null }])
    expect(story.asSent.related).toEqual([
      '## Related news',
      '- [Parliament Adopts the Budget](https://a.mn/1)',
      '- Snow',
    ])
    expect(story.warnings).toEqual([expect.stringMatching(/links in the list \(1\)/)])
  })

  it('knows the label of related news in every language, bold or not', () => {
    const story = parse(`${full}Text.\n\n**Связанные новости:**\n\n1. Снег\n`)
    expect(story.related).toEqual({ items: ['Снег'], label: 'Связанные новости', language: 'ru' })
    expect(story.warnings).toContainEqual(expect.stringMatching(/Russian.*English/))
  })

  it('has the words about related news within its text as text', () => {
    const { html } = htmlOf('- Text\n- Related news\n- More\n')
    expect(html).toBe('<ul><li>Text</li><li>Related news</li><li>More</li></ul>')
  })
})

describe('the front matter', () => {
  it('may name authors in several ways', () => {
    const story = parse(
      front(
        'authors:',
        '  - B. Bayarzul',
        '  - D. Dulam <dulam@montsame.gov.mn>',
        '  - { name: Bat, email: bat@montsame.gov.mn }',
        '  - b.bold@montsame.gov.mn',
      ) + '# A\n\nText.',
    )
    expect(story.authors).toEqual([
      { email: null, name: 'B. Bayarzul' },
      { email: 'dulam@montsame.gov.mn', name: 'D. Dulam' },
      { email: 'bat@montsame.gov.mn', name: 'Bat' },
      { email: 'b.bold@montsame.gov.mn', name: 'B. Bold' },
    ])
    expect(parse(front('author: Bat, Dulam') + '# A').authors.map(({ name }) => name)).toEqual([
      'Bat',
      'Dulam',
    ])
  })

  it('may have a summary, other names for its fields, and a dateline in one line', () => {
    const story = parse(
      front(
        'Title: "A: B"',
        'date: 2025-11-20T08:26:07Z',
        'category: Politics',
        'description: >',
        '  Two',
        '  lines.',
        'dateline: Ulaanbaatar, November 20, 2025 /MONTSAME/',
      ) + 'Text.',
    )
    expect(story).toMatchObject({
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' },
      headline: 'A: B',
      publishedAt: '2025-11-20T08:26:07.000Z',
      section: 'Politics',
      summary: 'Two lines.',
    })
  })

  it('warns of what it has no field for, and keeps its lines', () => {
    const story = parse(
      front('tags: [coal, rail]', 'layout: post', 'date: soon', 'authors: ["<x>"]') +
        '# A\n\nText.',
    )
    expect(story.unplaced).toEqual(['tags: ["coal","rail"]', 'layout: post'])
    expect(story.asSent.header).toEqual([
      'tags: [coal, rail]',
      'layout: post',
      'date: soon',
      'authors: ["<x>"]',
    ])
    for (const words of [/tags.*coal, rail/, /layout: post/, /date “soon”/, /authors “<x>”/]) {
      expect(story.warnings).toContainEqual(expect.stringMatching(words))
    }
  })

  it.each([
    ['a: b: c', /not valid YAML: .*Correct it/],
    ['headline: "open', /not valid YAML/],
    ['date: 2025-13-45 10:00:00', /does not exist in the calendar/],
  ])('is refused with a reason: %s', (line, reason) => {
    expect(() => parse(front(line) + '# A\n\nText.')).toThrow(reason)
  })

  it('is none where the lines are only dividing lines', () => {
    const story = parse('---\nText\n---\n\n# A\n\nMore.')
    expect([story.headline, story.parts[0]?.subheading]).toEqual(['A', 'Text'])
  })
})

describe('what Markdown says and an article can keep', () => {
  it.each([
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>'],
    ['<u>a</u> CO<sub>2</sub> m<sup>2</sup>', '<p><u>a</u> CO<sub>2</sub> m<sup>2</sup></p>'],
    ['one\ntwo', '<p>one two</p>'],
    ['第一\n第二', '<p>第一第二</p>'],
    ['one\\\ntwo  \nthree<br>four', '<p>one<br>two<br>three<br>four</p>'],
    [
      '[a](https://a.mn) <https://b.mn>',
      '<p><a href="https://a.mn">a</a> <a href="https://b.mn">https://b.mn</a></p>',
    ],
    [
      '[a][1] [1]\n\n[1]: https://a.mn',
      '<p><a href="https://a.mn">a</a> <a href="https://a.mn">1</a></p>',
    ],
    ['[](https://a.mn)', '<p><a href="https://a.mn">https://a.mn</a></p>'],
    ['> a\n> b\n>\n> c', '<blockquote>a b<br><br>c</blockquote>'],
    ['> a\n\n> b', '<blockquote>a</blockquote><blockquote>b</blockquote>'],
    ['3. a\n4. b\n   - c', '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>'],
    ['- a\n\n  b\n- [ ] c', '<ul><li>a<br>b</li><li>[ ] c</li></ul>'],
    [
      '| a | b |\n| - | :-: |\n| **c** |\n',
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td><strong>c</strong></td><td></td></tr></tbody></table>',
    ],
    ['### a *b*\n\nc\n\n###### d\n\ne', '<h2 id="a-b">a b</h2><p>c</p><h2 id="d">d</h2><p>e</p>'],
    ['https://a.mn and a@b.mn', '<p>https://a.mn and a@b.mn</p>'],
    [
      '[a](/en/b) [c](#d) [e](mailto:a@b.mn)',
      '<p><a href="/en/b">a</a> <a href="#d">c</a> <a href="mailto:a@b.mn">e</a></p>',
    ],
  ])('%j comes without a warning', (text, html) => {
    expect(htmlOf(text)).toEqual({ html, warnings: [] })
  })
})

describe('what an article cannot keep', () => {
  it.each([
    [
      '![A train](https://a.mn/t.jpg)',
      '<p><a href="https://a.mn/t.jpg">A train</a></p>',
      /picture “A train”.*Upload/,
    ],
    [
      '![](https://a.mn/t.jpg)',
      '<p><a href="https://a.mn/t.jpg">https://a.mn/t.jpg</a></p>',
      /picture/,
    ],
    [
      '![a][1]\n\n[1]: https://a.mn/t.jpg',
      '<p><a href="https://a.mn/t.jpg">a</a></p>',
      /picture “a”/,
    ],
    ['![a](data:image/png;base64,xx)', '<p>a</p>', /no address/],
    [
      '[![a](https://a.mn/t.jpg)](https://a.mn)',
      '<p><a href="https://a.mn">a</a></p>',
      /https:\/\/a\.mn\/t\.jpg/,
    ],
    ['[a](javascript:alert(1))', '<p>a</p>', /“a” leads to “javascript/],
    ['[a](https://a.mn "b")', '<p><a href="https://a.mn">a</a></p>', /title “b”/],
    ['a <b>b</b>', '<p>a &lt;b&gt;b&lt;/b&gt;</p>', /HTML “<b>”/],
    ['a <u>b', '<p>a &lt;u&gt;b</p>', /HTML “<u>”/],
    ['<div>\na\n</div>', '<p>&lt;div&gt;<br>a<br>&lt;/div&gt;</p>', /HTML/],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', /HTML/],
    ['a <!-- b --> c', '<p>a  c</p>', /comment “<!-- b -->”/],
    ['<!-- b -->\n\na', '<p>a</p>', /comment/],
    ['a[^1]\n\n[^1]: b', '<p>a[1]</p><p>[1] b</p>', /footnotes became text/],
    ['    a\n    b', '<p>    a<br>b</p>'.replace('    ', ''), /code “a b”/],
    ['a\n\n***\n\nb', '<p>a</p><p>b</p>', /dividing lines/],
    ['> a\n> - b', '<blockquote>a</blockquote><ul><li>b</li></ul>', /behind it/],
    ['- a\n\n  > b', '<ul><li>a<br>b</li></ul>', /“b” was kept as lines/],
    ['- a\n  - b\n\n  c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', null],
    [
      '## [a](https://a.mn)\n\nb',
      '<h2 id="a">a</h2><p>b</p>',
      /links and pictures in the subheading/,
    ],
    [`## ${'a'.repeat(201)}\n\nb`, `<p>${'a'.repeat(201)}</p><p>b</p>`, /longer than a subheading/],
    ['a\n\n[b]: https://a.mn', '<p>a</p>', /“b” to https:\/\/a\.mn is defined/],
  ])('%j is kept as it can be, and said', (text, html, warning) => {
    const read = htmlOf(text)
    expect(read.html).toBe(html)
    if (warning) expect(read.warnings).toContainEqual(expect.stringMatching(warning))
  })
})

describe('a file made to keep a parser busy', () => {
  it.each([
    ['levels of quotations', '>'.repeat(50_000)],
    ['levels of lists', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
    ['a row of stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['marks in a paragraph', '**a'.repeat(20_000)],
  ])('is refused at once: %s', async (_, text) => {
    const seconds = await secondsOfCpu(() =>
      expect(() => parse(`# A\n\n${text}`)).toThrow(/cannot be read as Markdown: [^.]+\. \w.*\.$/),
    )
    expect(seconds).toBeLessThan(1)
  })
})
