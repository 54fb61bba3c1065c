import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seed } from '../../seed/index.ts'
import type { WireAnswer } from '../../src/wire/wireEndpoint.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff, roleIds, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>

beforeAll(async () => {
  newsroom = await startPayload()
  await seed({ payload: newsroom.payload })
  staff = await makeStaff(newsroom.payload)
})
afterAll(() => newsroom.close())

/** A minute for each story: what is sent at the same moment with the same text is one story. */
let minute = 0
const wire = ({
  author = 'bayarzul@montsame.gov.mn',
  headline = `Parliament adopts budget ${minute}`,
  section = 'Economy',
  text = 'Parliament adopted the budget after a vote that took all night long.',
} = {}) => {
  minute += 1
  return [
    headline,
    section,
    author,
    `2025-12-02 10:${String(minute).padStart(2, '0')}:00`,
    `Ulaanbaatar, December 2, 2025 /MONTSAME/. ${text}`,
    'The session was the longest of the year.',
  ].join('\n\n')
}

type Sent = {
  dryRun?: boolean
  format?: string
  language?: string
  text?: unknown
  update?: boolean
}

const send = async (body: Sent, { token }: Partial<Person> = staff.journalist) => {
  const response = await rest('/newsroom/wire', { body, method: 'POST', token })
  const answer = (await response.json()) as WireAnswer & { errors?: { message: string }[] }
  return { ...answer, http: response.status }
}

const articleOf = (id: unknown) =>
  newsroom.payload.findByID({ id: id as number, collection: 'articles', depth: 0, draft: true })
const count = async (collection: 'articles' | 'authors') =>
  (await newsroom.payload.count({ collection })).totalDocs

describe('a wire story that a journalist sends', () => {
  it('is a draft of theirs', async () => {
    const sent = await send({ text: wire({ headline: 'Herders count their animals' }) })
    expect(sent).toMatchObject({
      article: { headline: 'Herders count their animals', language: 'en', section: 'Economy' },
      dryRun: false,
      error: null,
      file: null,
      http: 201,
      status: 'created',
    })
    expect(await articleOf(sent.id)).toMatchObject({
      _status: 'draft',
      createdBy: staff.journalist.id,
      headline: 'Herders count their animals',
      source: { format: 'text', provider: 'MONTSAME' },
    })
  })

  it('may be in Markdown', async () => {
    const text = '# Snow closes roads\n\nIt snowed *heavily*.\n\n## Trains\n\nThey run.'
    const sent = await send({ format: 'markdown', text })
    expect(sent).toMatchObject({
      article: { headline: 'Snow closes roads', parts: [{}, { subheading: 'Trains' }] },
      status: 'created',
    })
    expect(await articleOf(sent.id)).toMatchObject({
      html: expect.stringContaining('<em>heavily</em>'),
      source: { format: 'markdown' },
    })
    expect(await send({ format: 'constructor', text })).toMatchObject({
      errors: [{ message: '`format` has to be markdown or text, or be left out.' }],
      http: 400,
    })
  })

  it('is only looked at in a dry run', async () => {
    const before = [await count('articles'), await count('authors')]
    const text = wire({ author: 'new.name@montsame.gov.mn' })
    const sent = await send({ dryRun: true, text }, staff.editor)
    expect(sent).toMatchObject({ dryRun: true, http: 200, id: null, status: 'created' })
    expect(sent.warnings).toContain(
      'The newsroom has no author New Name <new.name@montsame.gov.mn>; one would be added.',
    )
    expect([await count('articles'), await count('authors')]).toEqual(before)
  })

  it('is answered with what the newsroom has of it', async () => {
    const related = ['Related news', 'Mongolia, South Korea Advance Bilateral Agenda', 'No such']
    const text = `${wire({ author: 'nobody@montsame.gov.mn', section: 'Sports' })}\n\n${related.join('\n\n')}`
    const { docs } = await newsroom.payload.find({
      collection: 'articles',
      where: { headline: { equals: related[1] } },
    })
    expect((await send({ dryRun: true, text })).found).toEqual({
      authors: [{ email: 'nobody@montsame.gov.mn', id: null, name: 'Nobody' }],
      related: [
        { headline: 'Mongolia, South Korea Advance Bilateral Agenda', id: docs[0]!.id },
        { headline: 'No such', id: null },
      ],
      section: { id: null, name: 'Sports' },
    })
  })

  it('is unchanged when it is sent again', async () => {
    const text = wire()
    const first = await send({ text })
    const before = await count('articles')
    expect(await send({ text })).toMatchObject({ http: 200, id: first.id, status: 'unchanged' })
    expect(await count('articles')).toBe(before)
  })

  it('does not overwrite the article that it was before, unless that is asked for', async () => {
    const headline = 'Wool prices rise'
    const first = await send({ text: wire({ headline }) })
    const text = wire({ headline, text: 'Wool costs twice what it cost a year ago.' })
    expect(await send({ dryRun: true, text })).toMatchObject({
      http: 200,
      id: first.id,
      status: 'updated',
    })

    const refused = await send({ text })
    expect(refused).toMatchObject({ http: 409, id: first.id, status: 'rejected' })
    expect(refused.error).toContain('“Wool prices rise”, with another text.')
    expect((await articleOf(first.id)).plainText).not.toContain('twice')

    expect(await send({ text, update: true })).toMatchObject({ http: 200, status: 'updated' })
    expect((await articleOf(first.id)).plainText).toContain('twice')
  })

  it('adds no author whom the journalist may not add', async () => {
    const before = await count('authors')
    const text = wire({ author: 'unknown@montsame.gov.mn' })
    const sent = await send({ text })
    expect(sent).toMatchObject({ http: 201, status: 'created' })
    expect(sent.warnings.join()).toContain('you may not add one')
    expect(await count('authors')).toBe(before)
    expect((await articleOf(sent.id)).authors).toEqual([])
  })

  it('adds the author for an editor', async () => {
    const text = wire({ author: 'added@montsame.gov.mn' })
    const sent = await send({ text }, staff.editor)
    const [author] = (await articleOf(sent.id)).authors as number[]
    expect(await newsroom.payload.findByID({ id: author!, collection: 'authors' })).toMatchObject({
      email: 'added@montsame.gov.mn',
    })
  })

  it('leaves an article alone that somebody else wrote', async () => {
    const headline = 'Trains run late'
    const first = await send({ text: wire({ headline }) }, staff.editor)
    const text = wire({ headline, text: 'Trains ran late on all lines, said the railway.' })
    for (const wish of [{ dryRun: true }, { update: true }]) {
      const sent = await send({ ...wish, text })
      expect(sent).toMatchObject({ http: 403, id: first.id, status: 'rejected' })
      expect(sent.error).toContain('you may not change that article')
    }
    expect((await articleOf(first.id)).plainText).not.toContain('all lines')
  })

  it('changes nothing that readers see of a published article', async () => {
    const headline = 'Snow falls in the north'
    const first = await send({ text: wire({ headline }) }, staff.editor)
    await newsroom.payload.update({
      id: first.id as number,
      collection: 'articles',
      data: { _status: 'published' },
    })
    const text = wire({ headline, text: 'Snow fell in the north for the third day in a row.' })
    const sent = await send({ text, update: true }, staff.editor)
    expect(sent).toMatchObject({ http: 200, status: 'updated' })
    const readers = await rest(`/articles/${first.id}`)
    expect(((await readers.json()) as { plainText: string }).plainText).not.toContain('third day')
    expect((await articleOf(first.id)).plainText).toContain('third day')
  })

  it('is in the trash when it is there', async () => {
    const text = wire()
    const { id } = await send({ text }, staff.editor)
    await newsroom.payload.update({
      id: id as number,
      collection: 'articles',
      data: { deletedAt: new Date().toISOString() },
    })
    expect(await send({ text }, staff.editor)).toMatchObject({ http: 409, id, status: 'rejected' })
  })

  it('cannot set what only the importer writes, in any other way', async () => {
    const response = await rest('/articles?draft=true', {
      body: {
        context: { newsroomImport: true },
        headline: 'A forged source',
        language: 'en',
        newsroomImport: true,
        source: { guid: 'text:forged', provider: 'MONTSAME' },
      },
      method: 'POST',
      token: staff.journalist.token,
    })
    const { doc } = (await response.json()) as { doc: { id: number } }
    expect((await articleOf(doc.id)).source).toMatchObject({ guid: null, provider: null })
  })

  it('may be in any of the newsroom’s languages', async () => {
    const text = await readFile(new URL('../fixtures/wire/korean.txt', import.meta.url), 'utf8')
    expect((await send({ dryRun: true, text })).article).toMatchObject({ language: 'ko' })
    expect(await send({ dryRun: true, language: 'xx', text })).toMatchObject({
      error: expect.stringContaining('does not write in “xx”'),
      http: 400,
      status: 'rejected',
    })
  })
})

describe('an article that its sender may not read', () => {
  let stringer: Person
  beforeAll(async () => {
    const { id } = await newsroom.payload.create({
      collection: 'roles',
      data: { name: 'Stringer', permissions: ['writeArticles', 'importWire'] },
    })
    stringer = await makePerson(newsroom.payload, 'stringer', [id])
  })

  const secret = 'The cabinet will resign'
  const earlier = async (from: Person, change: Record<string, unknown> = {}) => {
    const text = wire({ headline: `Cabinet meets for the ${minute}th time` })
    const { id } = await send({ text }, from)
    await newsroom.payload.update({
      id: id as number,
      collection: 'articles',
      data: { headline: secret, ...change },
      draft: true,
    })
    return { id, text: text.replace('all night long', 'until noon') }
  }

  it.each([
    ['somebody else’s', 403, {}],
    ['in the trash', 409, { deletedAt: new Date().toISOString() }],
  ])('is not named when it is %s', async (_, http, change) => {
    const { id, text } = await earlier(staff.editor, change)
    for (const wish of [{ dryRun: true }, {}, { update: true }]) {
      const sent = await send({ ...wish, text }, stringer)
      expect(sent).toMatchObject({ http, id, status: 'rejected' })
      expect(sent.error).toBe(
        `This story is already here as article ${id}, which you may not read. Ask an editor to open it.`,
      )
      expect(JSON.stringify(sent)).not.toContain(secret)
    }
  })

  it('is not named when only its published version may be read', async () => {
    const text = wire({ headline: 'Cabinet meets in public' })
    const { id } = await send({ text }, staff.editor)
    const change = (data: object, draft: boolean) =>
      newsroom.payload.update({ id: id as number, collection: 'articles', data, draft })
    await change({ _status: 'published' }, false)
    await change({ headline: secret }, true)
    const sent = await send({ text: text.replace('all night long', 'until noon') }, stringer)
    expect(sent).toMatchObject({ http: 403, id })
    expect(sent.error).not.toContain(secret)
  })

  it('is not named, and its section neither, when it is their own', async () => {
    const { id, text } = await earlier(stringer)
    const sent = await send({ text }, stringer)
    expect(sent).toMatchObject({ error: expect.stringContaining('may not read'), http: 409, id })
    const unknown = text.replace('\n\nEconomy\n', '\n\nGossip\n')
    const tried = await send({ dryRun: true, text: unknown }, stringer)
    expect(tried).toMatchObject({ found: { section: { id: null, name: 'Gossip' } }, id })
    expect(JSON.stringify(tried)).not.toContain(secret)
  })

  it('is not named when the story was taken for a new version of it', async () => {
    const { id, text } = await earlier(stringer)
    const renamed = text.replace('Cabinet meets', 'Ministers meet')
    const { warnings } = await send({ dryRun: true, text: renamed }, stringer)
    expect(warnings.join(' ')).toContain(
      `at the same time as article ${id}, which you may not read`,
    )
    expect(warnings.join(' ')).not.toContain(secret)
  })

  it('is named to those who may read it', async () => {
    const { text } = await earlier(staff.editor)
    const sent = await send({ text }, staff.journalist)
    expect(sent.error).toContain(`“${secret}”`)
  })
})

describe('many stories at once', () => {
  it('are all taken in, while readers are answered, with few connections to the database', async () => {
    const { pool } = newsroom.payload.db as unknown as { pool: { options: { max: number } } }
    const { max } = pool.options
    // One of them the adapter keeps for itself.
    pool.options.max = 5
    try {
      let finished = 0
      const sending = Array.from({ length: 30 }, async (_, at) => {
        const sent = await send({ text: wire({ headline: `A burst of news, part ${at}` }) })
        finished += 1
        return sent.http
      })
      await new Promise((resolve) => setTimeout(resolve, 200))
      for (let reading = 0; reading < 3; reading += 1) {
        const before = finished
        expect((await rest('/articles?limit=1&depth=0')).status).toBe(200)
        // A few stories may get done meanwhile; a queue of all of them may not.
        expect(finished - before).toBeLessThan(8)
      }
      expect(finished).toBeLessThan(30)
      expect(await Promise.all(sending)).toEqual(Array(30).fill(201))
    } finally {
      pool.options.max = max
    }
  })
})

describe('what is no story', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['a binary file', 'a\u0000b', 'not plain text'],
    ['more than a megabyte', 'word '.repeat(205_000), 'bytes'],
  ])('%s', async (_, text, error) => {
    expect(await send({ dryRun: true, text })).toMatchObject({
      error: expect.stringContaining(error),
      http: 400,
      status: 'rejected',
    })
  })

  it.each([
    [400, { text: 5 }],
    [400, { language: 5, text: 'A' }],
    [400, { dryRun: 'yes', text: 'A' }],
    [400, []],
    [413, { text: 'word '.repeat(300_000) }],
  ])('answers %d to a body that is not as it should be', async (status, body) => {
    const sent = await send(body as Sent)
    expect(sent.http).toBe(status)
    expect(sent.errors?.[0]?.message).toEqual(expect.any(String))
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses %s, which a form on another site could send',
    async (type) => {
      const response = await rest('/newsroom/wire', {
        body: JSON.stringify({ text: wire() }),
        headers: { 'content-type': type },
        method: 'POST',
        token: staff.journalist.token,
      })
      expect(response.status).toBe(415)
    },
  )
})

describe('who may send wire stories', () => {
  it('is nobody without a login', async () => {
    expect(await send({ text: wire() }, {})).toMatchObject({ http: 401 })
  })

  it('is nobody whose roles do not let them write', async () => {
    const { id } = await newsroom.payload.create({
      collection: 'roles',
      data: { name: 'Reader', permissions: ['readDrafts'] },
    })
    const reader = await makePerson(newsroom.payload, 'reader', [id])
    expect(await send({ text: wire() }, reader)).toMatchObject({ http: 403 })
  })

  it('is a translator, and whoever else writes', async () => {
    expect(await roleIds(newsroom.payload)).toHaveProperty('translator')
    expect(await send({ dryRun: true, text: wire() }, staff.translator)).toMatchObject({
      http: 200,
    })
  })
})
