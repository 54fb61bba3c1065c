import { describe, expect, it } from '@jest/globals'

import { languages, parse, storyOf } from './parse.ts'

const text = 'Ulaanbaatar, November 20, 2025 /MONTSAME/. The two sides met on Thursday.'

const relatedOf = (...lines: string[]) => {
  const { related, warnings, parts } = parse(storyOf(text, '', ...lines), { language: 'en' })
  return { related, warnings, parts }
}

describe('related news at the end of plain text', () => {
  it.each(
    languages.flatMap(({ code, relatedNewsLabels }) =>
      relatedNewsLabels.map((label) => [code, label]),
    ),
  )('is known by its label in any language: %s %s', (language, label) => {
    expect(relatedOf(label!, '', 'A first headline').related).toEqual({
      label,
      language,
      items: ['A first headline'],
    })
  })

  it.each([
    'RELATED NEWS',
    'related news:',
    'Related news：',
    '— Related news —',
    '## Related news',
    '▶ Related news',
    '【Related news】',
    '<Related news>',
    'Related\u00a0news',
  ])('may have its label written as %s', (line) => {
    const { related } = relatedOf(line)
    expect(related).toMatchObject({ language: 'en', items: [] })
    expect(related?.label.toLowerCase()).toMatch(/^related\snews$/)
  })

  it('loses bullets and numbers, and nothing else', () => {
    expect(
      relatedOf(
        'Related news',
        '- One',
        '• Two',
        '* Three',
        '1. Four',
        '2) Five',
        '③ Six',
        '・Seven',
        '▷ Eight',
        '9、Nine',
        '▽ Ten',
        '☞ Eleven',
        '→ Twelve',
        '13. 2026 in outlook',
        '14.“Fourteen”',
        '15. ‘Fifteen’',
        '16．3月の火災',
        '2025 in review',
        '-5°C in May',
        '1.5 million sheep',
        '© and ®: what they mean',
      ).related?.items,
    ).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
      'Seven',
      'Eight',
      'Nine',
      'Ten',
      'Eleven',
      'Twelve',
      '2026 in outlook',
      '“Fourteen”',
      '‘Fifteen’',
      '3月の火災',
      '2025 in review',
      '-5°C in May',
      '1.5 million sheep',
      '© and ®: what they mean',
    ])
  })

  it('may have its headline on the label’s line', () => {
    expect(relatedOf('Читайте также: Сеул увеличит число рейсов').related).toEqual({
      label: 'Читайте также',
      language: 'ru',
      items: ['Сеул увеличит число рейсов'],
    })
  })

  it('warns of a label in another language, and of an empty list', () => {
    expect(relatedOf('관련 뉴스').warnings).toEqual([
      'The related-news label “관련 뉴스” is Korean, while the story is English.',
      'The list under the related-news label “관련 뉴스” is empty.',
    ])
    expect(relatedOf('Related news', 'One').warnings).toEqual([])
  })

  it('is in the story’s own language where two languages share the label', () => {
    const german = {
      ...languages[0]!,
      code: 'de',
      name: 'German',
      relatedNewsLabels: ['Mehr', 'Related news'],
    }
    const shared = parse(storyOf(text, '', 'Related news'), {
      language: 'de',
      languages: [...languages, german],
    })
    expect(shared.related?.language).toBe('de')
  })

  it('is known by labels of languages that the newsroom does not write in', () => {
    const { related } = parse(storyOf(text, '', 'Связанные новости'), {
      languages: [languages[0]!],
    })
    expect(related).toEqual({ label: 'Связанные новости', language: 'ru', items: [] })
  })

  it('is not what stands in the middle of the text', () => {
    const prose =
      'The ministry also spoke of related news, of the prices of coal in the south, and of the cashmere that was sold last year.'
    const { related, parts } = relatedOf('Related news', '', prose)
    expect(related).toBeNull()
    expect(parts.at(-1)).toEqual({ subheading: 'Related news', paragraphs: [prose] })
  })

  it('is not a sentence that begins like a label', () => {
    expect(relatedOf('Related news came from Seoul on Thursday.').related).toBeNull()
  })
})
