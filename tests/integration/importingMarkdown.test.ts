import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { seed } from '../../seed/index.ts'
import type { Article } from '../../src/payload-types.ts'
import { importBytes } from '../../src/wire/importing/importBytes.ts'
import { bodyOf, makeArticle } from '../helpers/articles.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

let newsroom: TestPayload

beforeAll(async () => {
  newsroom = await startPayload()
  await seed({ payload: newsroom.payload })
})
afterAll(() => newsroom.close())

type Options = Partial<Omit<Parameters<typeof importBytes>[0], 'bytes' | 'payload'>>
const bring = (text: string, options: Options = {}) =>
  importBytes({
    bytes: Buffer.from(text),
    format: 'markdown',
    payload: newsroom.payload,
    ...options,
  })

const articleOf = (id: number | string | null): Promise<Article> =>
  newsroom.payload.findByID({ id: id as number, collection: 'articles', depth: 0, draft: true })

/** A minute for each story: those that are sent at the same moment with the same text are one. */
let minute = 0
const story = (text: string, ...more: string[]) =>
  [
    '---',
    `headline: Story ${minute} in Markdown`,
    'language: en',
    'section: Эдийн засаг',
    'authors: [Bayarzul <bayarzul@montsame.gov.mn>]',
    `publishedAt: 2025-12-01 10:${String(minute).padStart(2, '0')}:00`,
    ...more,
    '---',
    '',
    text,
  ].join('\n')

beforeEach(() => {
  minute += 1
})

const text = [
  'Ulaanbaatar, December 1, 2025 /MONTSAME/. Freight **grew** in [November](https://a.mn).',
  '## Coal',
  '- most\n  - of it',
  '> Said.',
  '| Year | Tonnes |\n| - | - |\n| 2025 | 6 |',
].join('\n\n')

const html = [
  '<p>Freight <strong>grew</strong> in <a href="https://a.mn">November</a>.</p>',
  '<h2 id="coal">Coal</h2>',
  '<ul><li>most<ul><li>of it</li></ul></li></ul>',
  '<blockquote>Said.</blockquote>',
  '<table><thead><tr><th scope="col">Year</th><th scope="col">Tonnes</th></tr></thead><tbody><tr><td>2025</td><td>6</td></tr></tbody></table>',
].join('')

describe('a story in Markdown', () => {
  it('becomes an article with all that it says', async () => {
    const { id, status } = await bring(story(text, 'summary: In short.'), { publish: true })
    expect(status).toBe('created')
    const article = (await (await rest(`/articles/${id}`)).json()) as Article
    expect(article).toMatchObject({
      _status: 'published',
      byline: 'Bayarzul',
      dateline: { agency: 'MONTSAME', date: '2025-12-01', place: 'Ulaanbaatar' },
      headline: `Story ${minute} in Markdown`,
      html,
      sectionName: 'Economy',
      summary: 'In short.',
    })
    expect((await articleOf(id)).source).toMatchObject({ format: 'markdown' })
  })

  it('goes out as Markdown and comes in again with the same HTML', async () => {
    const first = await bring(story(text))
    const { markdown } = await articleOf(first.id)
    minute += 1
    const again = await bring(story(markdown!))
    expect((await articleOf(again.id)).html).toBe(html)
  })

  it('stays the same article when it is sent again', async () => {
    const first = await bring(story(text))
    const again = await bring(story(text))
    expect([again.status, again.id]).toEqual(['unchanged', first.id])
  })

  it('is another version when only a link or a mark has changed', async () => {
    const first = await bring(story(text))
    const again = await bring(story(text.replace('https://a.mn', 'https://b.mn')))
    expect([again.status, again.id]).toEqual(['updated', first.id])
    expect((await articleOf(first.id)).html).toBe(html.replace('https://a.mn', 'https://b.mn'))
  })

  it('keeps the anchors of subheadings when a published story is sent again', async () => {
    const { id } = await bring(story(text), { publish: true })
    const { payload } = newsroom
    await payload.update({
      id: id as number,
      collection: 'articles',
      data: { body: bodyOf([{ paragraphs: ['Text.'], subheading: 'Coal' }]) },
    })
    const before = (await articleOf(id)).parts!.at(-1)!.anchor
    await bring(story(`${text}\n\n## More coal\n\nText.`), { publish: true })
    const anchors = (await articleOf(id)).parts!.map(({ anchor }) => anchor)
    expect(anchors).toEqual([null, before, 'more-coal'])
  })

  it('links related news to the articles that the newsroom has', async () => {
    const { payload } = newsroom
    const { docs } = await payload.find({ collection: 'sections', limit: 1 })
    const other = await makeArticle(payload, { headline: 'Coal Prices Rise', section: docs[0]!.id })
    const { id } = await bring(story(`${text}\n\n## Related news\n\n- Coal Prices Rise\n`))
    const article = await articleOf(id)
    expect([article.relatedNews?.items, article.html]).toEqual([[other.id], html])
  })

  it('keeps as words what is no link, and says so', async () => {
    const { id, warnings } = await bring(story('[a](javascript:alert) ![b](https://a.mn/b.png)'))
    expect((await articleOf(id)).html).toBe('<p>a <a href="https://a.mn/b.png">b</a></p>')
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/leads to “javascript/),
        expect.stringMatching(/picture “b” became a link/),
      ]),
    )
  })

  it.each([
    ['no headline', 'Text alone.'],
    [
      'a language that the newsroom does not have',
      story(text).replace('language: en', 'language: fr'),
    ],
    ['front matter that is no YAML', '---\na: b: c\n---\n# A'],
    ['levels without end', `# A\n\n${'>'.repeat(10_000)}`],
  ])('is rejected with a sentence: %s', async (_, sent) => {
    const result = await bring(sent)
    expect(result.status).toBe('rejected')
    expect(String((result as { error: Error }).error.message)).toMatch(/^[A-Z].{20,}\.$/s)
  })
})
