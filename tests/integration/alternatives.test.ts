import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeSection } from '../helpers/articles.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { jpegOf, upload } from '../helpers/pictures.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let token: string
let section: number
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-alternatives-'))
  process.env.NEWSROOM_DATA_DIR = dataDir
  newsroom = await startPayload()
  token = (await makeStaff(newsroom.payload)).editor.token
  section = (await makeSection(newsroom.payload)).id
})
afterAll(async () => {
  await newsroom.close()
  await rm(dataDir, { force: true, recursive: true })
})

/** A picture with alternative texts in these languages, uploaded without any. */
const pictureWith = async (alt: Record<string, string>, data = {}) => {
  const { doc } = await upload(token, { bytes: await jpegOf(), name: 'ministers.jpg' }, { data })
  for (const [locale, text] of Object.entries(alt)) await describePicture(doc!.id, text, locale)
  return doc!
}
const describePicture = (id: number, alt: string, locale: string) =>
  rest(`/media/${id}?locale=${locale}`, { body: { alt }, method: 'PATCH', token })

type Answer = {
  doc?: Article
  errors?: { data?: { errors: { path: string }[] }; message: string }[]
}

const write = async (data: object, id?: number, query = '') => {
  const response = await rest(`/articles${id === undefined ? '' : `/${id}`}?depth=0${query}`, {
    body: data,
    method: id === undefined ? 'POST' : 'PATCH',
    token,
  })
  const { doc, errors } = (await response.json()) as Answer
  return {
    doc,
    message: errors?.[0]?.message,
    paths: errors?.[0]?.data?.errors.map(({ path: one }) => one),
    status: response.status,
  }
}

const bodyWith = (...pictures: number[]) => {
  const body = bodyOf('A paragraph.')
  const nodes = pictures.map((value) => ({
    type: 'upload',
    fields: {},
    format: '',
    relationTo: 'media',
    value,
    version: 3,
  }))
  return { ...body, root: { ...body.root, children: [...body.root.children, ...nodes] } }
}

let made = 0
const article = (more: object) => ({
  _status: 'published',
  body: bodyOf('A paragraph.'),
  headline: `Ministers meet ${(made += 1)}`,
  language: 'ko',
  section,
  ...more,
})

describe('an article with a picture', () => {
  it('is published when the picture is described in its language', async () => {
    const { id } = await pictureWith({ ko: '악수하는 두 장관' })
    expect((await write(article({ body: bodyWith(id), leadImage: id }))).status).toBe(201)
  })

  it('is not while it is described in another alone', async () => {
    const { filename, id } = await pictureWith({ en: 'Two ministers' })
    const { message, paths, status } = await write(article({ leadImage: id }))
    expect(status).toBe(400)
    expect(message).toBe(
      `The picture “${filename}” has no alternative text in Korean. Open it, switch to 한국어 (Korean) and write what it shows, or mark it as decorative.`,
    )
    expect(paths).toEqual(['leadImage'])
    const english = article({ language: 'en', leadImage: id })
    expect((await write(english)).status).toBe(201)
  })

  it('is not while a picture in its text is not described, and all of those are named', async () => {
    const described = await pictureWith({ ko: '두 장관' })
    const [first, second] = [await pictureWith({}), await pictureWith({ en: 'x' })]
    const { message, paths, status } = await write(
      article({ body: bodyWith(first.id, described.id, second.id), leadImage: described.id }),
    )
    expect([status, paths]).toEqual([400, ['body', 'body']])
    expect(message).toContain(first.filename)
    expect(message).toContain(second.filename)
    expect(message).not.toContain(described.filename)
  })

  it('can be written and saved meanwhile', async () => {
    const { id } = await pictureWith({})
    const draft = await write(
      article({ _status: 'draft', leadImage: id }),
      undefined,
      '&draft=true',
    )
    expect(draft.status).toBe(201)
    const published = await write({ _status: 'published' }, draft.doc!.id)
    expect(published.status).toBe(400)
    await describePicture(id, '두 장관', 'ko')
    expect((await write({ _status: 'published' }, draft.doc!.id)).status).toBe(200)
  })

  it('is published with one that is marked as decorative', async () => {
    const { id } = await pictureWith({}, { decorative: true })
    expect((await write(article({ leadImage: id }))).status).toBe(201)
  })

  it('reads its own language in the other script', async () => {
    const { id } = await pictureWith({ mn: 'Хоёр сайд' })
    expect((await write(article({ language: 'mn-Mong', leadImage: id }))).status).toBe(201)
    expect((await write(article({ language: 'ru', leadImage: id }))).status).toBe(400)
  })

  it('can be corrected when readers have the picture already, but not be given another such', async () => {
    const { id } = await pictureWith({ ko: '두 장관' })
    const { doc } = await write(article({ leadImage: id }))
    await describePicture(id, '', 'ko')
    const headline = 'Ministers meet in Seoul'
    expect((await write({ _status: 'published', headline }, doc!.id)).status).toBe(200)
    const other = await pictureWith({})
    expect((await write({ body: bodyWith(other.id) }, doc!.id)).status).toBe(400)
    // In another language it is shown to other readers.
    expect((await write({ language: 'ja' }, doc!.id)).status).toBe(400)
  })

  it('is held to it by programs too', async () => {
    const { id } = await pictureWith({})
    const data = article({ leadImage: id }) as unknown as Article
    await expect(newsroom.payload.create({ collection: 'articles', data })).rejects.toThrow()
  })

  it('shows a decorative picture to screen readers as nothing', async () => {
    const { id } = await pictureWith({ ko: '선' }, { decorative: true })
    const { doc } = await write(article({ body: bodyWith(id) }))
    expect(doc!.html).toContain('alt=""')
  })
})
