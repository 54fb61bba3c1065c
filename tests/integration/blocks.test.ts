import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'
import * as made from '../unit/body/nodes.ts'

const { bodyWith, factBox, item, list, paragraph } = made

let dataDir: string
let newsroom: TestPayload
let editor: Person
let section: number

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-blocks-'))
  // Uploads go below it; the configuration reads it when it is loaded.
  process.env.NEWSROOM_DATA_DIR = dataDir
  newsroom = await startPayload()
  editor = (await makeStaff(newsroom.payload)).editor
  section = (await makeSection(newsroom.payload)).id
})
afterAll(async () => {
  await newsroom.close()
  await rm(dataDir, { force: true, recursive: true })
})

type Answer = {
  doc?: Article
  errors?: { data?: { errors?: { label?: string; message: string; path: string }[] } }[]
}

let written = 0

/** Sends an article with these nodes, as an editor's form does. */
const send = async (nodes: object[], { id, ...data }: { _status?: string; id?: number } = {}) => {
  const response = await rest(
    id ? `/articles/${id}` : `/articles${data._status === 'draft' ? '?draft=true' : ''}`,
    {
      body: {
        _status: 'published',
        body: bodyWith(...nodes),
        headline: `A text with blocks ${(written += 1)}`,
        language: 'en',
        section,
        ...data,
      },
      method: id ? 'PATCH' : 'POST',
      token: editor.token,
    },
  )
  const { doc, errors } = (await response.json()) as Answer
  return {
    doc,
    problems: errors?.flatMap((error) => error.data?.errors ?? []) ?? [],
    status: response.status,
  }
}

const video = 'https://youtu.be/dQw4w9WgXcQ'

const text = [
  paragraph('Lead.'),
  made.pullQuote('We will fly.', 'B. Bat'),
  factBox('Facts', paragraph('Since 1990.'), list(item(made.text('60 flights')))),
  made.tableOf([
    ['Year', 'Trade'],
    ['2024', '502'],
  ]),
  made.embed('https://x.com/a/status/20'),
]

const derived = {
  html: [
    '<p>Lead.</p>',
    '<figure class="pull-quote"><blockquote><p>We will fly.</p></blockquote><figcaption>B. Bat</figcaption></figure>',
    '<aside class="fact-box"><h3>Facts</h3><p>Since 1990.</p><ul><li>60 flights</li></ul></aside>',
    '<table><thead><tr><th scope="col">Year</th><th scope="col">Trade</th></tr></thead><tbody><tr><td>2024</td><td>502</td></tr></tbody></table>',
    '<figure class="embed"><a href="https://x.com/a/status/20" rel="noopener noreferrer">https://x.com/a/status/20</a></figure>',
  ].join(''),
  markdown:
    'Lead.\n\n> We will fly.\n>\n> — B. Bat\n\n> **Facts**\n>\n> Since 1990.\n>\n> - 60 flights\n\n| Year | Trade |\n| - | - |\n| 2024 | 502 |\n\n<https://x.com/a/status/20>\n',
  parts: [
    {
      paragraphs: [
        'Lead.',
        'We will fly.\n— B. Bat',
        'Facts',
        'Since 1990.',
        '60 flights',
        'Year | Trade',
        '2024 | 502',
        'https://x.com/a/status/20',
      ],
      subheading: null,
    },
  ],
}

describe('the blocks of a text', () => {
  it('come as HTML, Markdown and plain text over REST, and are counted', async () => {
    const { doc, status } = await send(text)
    expect(status).toBe(201)
    expect(doc).toMatchObject({
      ...derived,
      plainText: derived.parts[0]!.paragraphs.join('\n\n'),
      wordCount: expect.any(Number),
    })
    expect(doc!.wordCount).toBeGreaterThan(15)
  })

  it.each(['', ', select: true'])('come over GraphQL%s', async (select) => {
    const { doc } = await send(text)
    const { data, errors } = await graphql(
      `query ($id: Int!) {
        Article(id: $id${select}) { html markdown parts { paragraphs subheading } }
      }`,
      { id: doc!.id },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ Article: derived })
  })

  it('come without the body, when only one of them is asked for', async () => {
    const { doc } = await send(text)
    const response = await rest(`/articles/${doc!.id}?select[markdown]=true`)
    expect(await response.json()).toEqual({ id: doc!.id, markdown: derived.markdown })
  })

  it('cannot be written as Markdown', async () => {
    const { doc } = await send([paragraph('Text.')])
    const response = await rest(`/articles/${doc!.id}`, {
      body: { markdown: 'Other.' },
      method: 'PATCH',
      token: editor.token,
    })
    expect(((await response.json()) as Answer).doc?.markdown).toBe('Text.\n')
  })

  it('lead to published articles and say only the words of drafts', async () => {
    const { payload } = newsroom
    const open = await makeArticle(payload, { headline: 'Open', language: 'en', section })
    const draft = await makeArticle(payload, { _status: 'draft', headline: 'Hidden', section })
    const links = paragraph(made.articleLink(open.id, 'a'), made.articleLink(draft.id, 'b'))
    const { doc } = await send([factBox('', links), made.table(made.row(made.cell([links])))])
    const link = '<a href="/en/open">a</a>b'
    expect(doc!.html).toContain(`<aside class="fact-box"><p>${link}</p></aside>`)
    expect(doc!.html).toContain(`<td>${link}</td>`)
    expect(doc!.markdown).toBe('> [a](/en/open)b\n\n| [a](/en/open)b |\n| - |\n')
  })

  it.each([
    ['a fact box', (node: object) => factBox('', paragraph(node))],
    ['a table', (node: object) => made.table(made.row(made.cell([paragraph(node)])))],
  ])('that link to what is not there are refused: %s', async (_, within) => {
    const { problems, status } = await send([within(made.articleLink(999_999, 'a'))])
    expect([status, problems]).toEqual([
      400,
      [{ message: 'There is no such document: 999999.', path: 'body' }],
    ])
  })

  it.each([
    ['an unknown block', { ...made.embed(video), fields: { blockType: 'nosuch' } }],
    ['a picture in a fact box', factBox('', made.picture(1))],
    [
      'a fact box without a document',
      { ...factBox(''), fields: { blockType: 'factBox', text: {} } },
    ],
    ['a table of text', made.table(paragraph('a'))],
  ])('that the editor could not open are refused, in drafts too: %s', async (_, node) => {
    const { problems, status } = await send([node], { _status: 'draft' })
    expect([status, problems[0]?.path, problems[0]?.message]).toEqual([
      400,
      'body',
      expect.stringMatching(/^The text cannot be saved\. root\.children\[0\]/),
    ])
  })

  it('have to have what they are for, once they are published', async () => {
    const { problems, status } = await send([made.pullQuote('')])
    expect(status).toBe(400)
    expect(problems.map(({ path }) => path)).toEqual(['body', 'body.text'])
    expect((await send([made.pullQuote('')], { _status: 'draft' })).status).toBe(201)
  })
})

describe('an embed', () => {
  it.each([
    [
      'https://video.example/1',
      /^Pages of this site cannot be embedded\. The sites are: YouTube, .*Google Maps\.$/,
    ],
    ['http://youtu.be/dQw4w9WgXcQ', /does not begin with https.*YouTube/],
    ['https://me:secret@youtu.be/dQw4w9WgXcQ', /user name or a password/],
    [
      '<iframe src="https://www.youtube.com/embed/x"></iframe>',
      /not the address of a page.*YouTube/,
    ],
  ])('is refused with a sentence and its path: %s', async (url, sentence) => {
    const { problems, status } = await send([paragraph('Text.'), made.embed(url)])
    expect(status).toBe(400)
    expect(problems).toContainEqual({
      label: 'Text > Address of the page',
      message: expect.stringMatching(sentence),
      path: 'body.url',
    })
  })

  it('is refused with its sentence also when a program sent it without an id', async () => {
    const { id: _, ...fields } = made.embed('https://video.example/1').fields
    const { problems } = await send([{ ...made.embed(''), fields }])
    expect(problems).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/sites are/), path: 'body.url' }),
    )
  })

  it('is refused when an article gets it by being edited', async () => {
    const { doc } = await send([made.embed(video)])
    const { problems, status } = await send([made.embed('https://video.example/1')], {
      id: doc!.id,
    })
    expect([status, problems.at(-1)?.path]).toEqual([400, 'body.url'])
  })

  it('may be unfinished in a draft, and is nothing that loads there', async () => {
    const { doc, status } = await send([made.embed('https://video.example/1')], {
      _status: 'draft',
    })
    expect([status, doc?.html]).toEqual([
      201,
      '<figure class="embed"><a href="https://video.example/1" rel="noopener noreferrer">https://video.example/1</a></figure>',
    ])
  })
})

describe('a picture in a text', () => {
  it('has its own words, or those of the picture in the language of the article', async () => {
    const { payload } = newsroom
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const picture = await payload.create({
      collection: 'media',
      data: { alt: 'Talks', caption: 'The talks.', credit: 'MONTSAME' },
      file: { data: png, mimetype: 'image/png', name: 'talks.png', size: png.length },
    })
    await payload.update({
      id: picture.id,
      collection: 'media',
      data: { alt: 'Переговоры', caption: 'Переговоры в Сеуле.' },
      locale: 'ru',
    })
    const captionsIn = async (language: 'en' | 'ru') => {
      const article = await makeArticle(payload, {
        body: bodyWith(
          made.picture(picture.id, {}),
          made.picture(picture.id, { caption: 'Own.', credit: 'Own credit' }),
        ) as unknown as Article['body'],
        language,
        section,
      })
      return [...(article.html ?? '').matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(
        ([, words]) => words,
      )
    }
    expect(await captionsIn('en')).toEqual(['The talks. MONTSAME', 'Own. Own credit'])
    expect(await captionsIn('ru')).toEqual(['Переговоры в Сеуле. MONTSAME', 'Own. Own credit'])
  })
})

describe('a text without blocks', () => {
  it('is as it was', async () => {
    const article = await makeArticle(newsroom.payload, {
      body: bodyOf([{ paragraphs: ['Text.'], subheading: 'Trade' }]),
      section,
    })
    expect(article).toMatchObject({
      html: '<h2 id="trade">Trade</h2><p>Text.</p>',
      markdown: '## Trade\n\nText.\n',
      wordCount: 2,
    })
  })
})
