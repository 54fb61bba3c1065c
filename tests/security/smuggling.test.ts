import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let section: number
let other: Article

beforeAll(async () => {
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  section = (await makeSection(newsroom.payload)).id
  other = await makeArticle(newsroom.payload, { createdBy: staff.editor.id, section })
})
afterAll(() => newsroom.close())

const send = async ({ token }: Person, method: string, path: string, body: object) => {
  const response = await rest(path, { body, method, token })
  const answer = (await response.json()) as { doc?: Article; docs?: Article[] }
  return { ...answer, status: response.status }
}
const stored = (id: number) =>
  newsroom.payload.findByID({ id, collection: 'articles', depth: 0, draft: true })

/** What the newsroom alone writes, as somebody would like to have it. */
const forged = () => ({
  changedBy: [staff.editor.id],
  createdBy: staff.editor.id,
  editions: [{ id: 1 }],
  html: '<script>alert(1)</script>',
  killed: { at: '2020-01-01T00:00:00.000Z', reason: 'forged' },
  readingMinutes: 999,
  revision: 'forged',
  source: { guid: 'forged', provider: 'Forged' },
  translatedFrom: other.id,
  translatedRevision: 'forged',
  wordCount: 999,
})
const text = () => ({
  body: bodyOf('What happened.'),
  headline: `Story ${Math.random()}`,
  language: 'en' as const,
  section,
})

const expectNothingForged = async (id: number) => {
  const doc = await stored(id)
  expect(doc).toMatchObject({
    changedBy: [staff.journalist.id],
    createdBy: staff.journalist.id,
    killed: false,
    translatedFrom: null,
    translatedRevision: null,
  })
  expect(doc.source?.guid ?? null).toBeNull()
  expect(doc.wordCount).toBeLessThan(99)
  expect(JSON.stringify(doc)).not.toMatch(/forged|<script/i)
}

describe('what the newsroom alone writes', () => {
  it('is not written with a new article', async () => {
    const { doc } = await send(staff.journalist, 'POST', '/articles?draft=true', {
      ...text(),
      ...forged(),
    })
    await expectNothingForged(doc!.id)
  })

  it.each(['', '&autosave=true'])('is not written with a change%s', async (more) => {
    const { doc } = await send(staff.journalist, 'POST', '/articles?draft=true', text())
    const { status } = await send(
      staff.journalist,
      'PATCH',
      `/articles/${doc!.id}?draft=true${more}`,
      { ...forged(), story: other.story, summary: 'Changed' },
    )
    expect(status).toBe(200)
    await expectNothingForged(doc!.id)
    expect((await stored(doc!.id)).story).toBe(
      (await newsroom.payload.findByID({ id: doc!.id, collection: 'articles', depth: 0 })).story,
    )
    expect((await stored(doc!.id)).story).not.toBe(other.story)
  })

  it('is not written with a change of many', async () => {
    const { doc } = await send(staff.journalist, 'POST', '/articles?draft=true', text())
    const { story } = await stored(doc!.id)
    await send(
      staff.journalist,
      'PATCH',
      `/articles?draft=true&where[id][in]=${doc!.id},${other.id}`,
      {
        ...forged(),
        story: other.story,
      },
    )
    await expectNothingForged(doc!.id)
    expect((await stored(doc!.id)).story).toBe(story)
    expect(await stored(other.id)).toMatchObject({
      createdBy: staff.editor.id,
      updatedAt: other.updatedAt,
    })
  })

  it('is not written with a copy', async () => {
    const { doc } = await send(staff.journalist, 'POST', `/articles/${other.id}/duplicate`, {
      ...forged(),
      _status: 'published',
    })
    await expectNothingForged(doc!.id)
    const copy = await stored(doc!.id)
    expect([copy._status, copy.stage]).toEqual(['draft', 'writing'])
    expect(copy.story).not.toBe(other.story)
  })

  it('is not written over GraphQL', async () => {
    const { doc } = await send(staff.journalist, 'POST', '/articles?draft=true', text())
    const { data } = await graphql(
      `
        mutation ($id: Int!, $data: mutationArticleUpdateInput!) {
          updateArticle(id: $id, draft: true, data: $data) {
            id
          }
        }
      `,
      {
        data: {
          changedBy: [],
          createdBy: staff.editor.id,
          revision: 'forged',
          source: { guid: 'forged' },
          story: other.story,
          translatedFrom: other.id,
          translatedRevision: 'forged',
          wordCount: 999,
        },
        id: doc!.id,
      },
      { Authorization: `JWT ${staff.journalist.token}` },
    )
    expect(data).toEqual({ updateArticle: { id: doc!.id } })
    await expectNothingForged(doc!.id)
  })

  it('is not written to stories, nor to the log, by anybody', async () => {
    for (const path of [`/stories/${String(other.story)}`, '/audit/1']) {
      for (const person of Object.values(staff)) {
        const { status } = await send(person, 'PATCH', path, {
          killed: { reason: 'x' },
          title: 'x',
        })
        expect([path, status]).toEqual([path, 403])
      }
    }
  })

  it('is not written by way of a relationship: a document in place of its id is refused', async () => {
    const { doc } = await send(staff.journalist, 'POST', '/articles?draft=true', text())
    await send(staff.journalist, 'PATCH', `/articles/${doc!.id}?draft=true`, {
      assignee: { id: staff.journalist.id, roles: [1] },
      section: { id: section, name: 'Renamed' },
    })
    const person = await newsroom.payload.findByID({
      id: staff.journalist.id,
      collection: 'users',
      depth: 0,
    })
    expect(person.roles).toHaveLength(1)
    expect(person.roles).not.toContain(1)
    const desk = await newsroom.payload.findByID({ id: section, collection: 'sections' })
    expect(desk.name).not.toBe('Renamed')
  })
})

describe('what readers get', () => {
  type Node = DefaultTreeAdapterTypes.ChildNode
  const elementsOf = (nodes: Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []))
  const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
  const base = { direction: null, format: '', indent: 0, version: 1 }
  const word = { detail: 0, format: 0, mode: 'normal', style: '', type: 'text', version: 1 }
  const link = (url: string) => ({
    ...base,
    children: [{ ...word, text: evil }],
    fields: { linkType: 'custom', newTab: false, url },
    id: '6565a1b2c3d4e5f601234567',
    type: 'link',
    version: 3,
  })
  const urls = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://example.org/"onmouseover="alert(1)',
  ]

  it('runs nothing, whatever was written as headline, text, caption, quotation or link', async () => {
    const blocks = [
      { blockType: 'subheading', text: evil },
      { attribution: evil, blockType: 'pullQuote', text: evil },
    ]
    const bodyWith = (links: object[]) => ({
      root: {
        ...base,
        children: [
          { ...base, children: [{ ...word, text: evil }, ...links], type: 'paragraph' },
          ...blocks.map((fields) => ({ fields, format: '', type: 'block', version: 2 })),
        ],
        type: 'root',
      },
    })
    const publish = (links: object[]) =>
      send(staff.editor, 'POST', '/articles?depth=0', {
        ...text(),
        _status: 'published',
        body: bodyWith(links),
        corrections: [{ date: '2026-01-01T00:00:00.000Z', kind: 'correction', text: evil }],
        dateline: { agency: evil, place: evil },
        headline: evil,
        leadImageCaption: evil,
        summary: evil,
      })
    const schemes = urls.filter((url) => !url.startsWith('https:'))
    for (const url of schemes) {
      const { status } = await publish([link(url)])
      expect([url, status]).toEqual([url, 400])
    }
    // What was let in before, or past validation, is text for readers all the same.
    const { doc: published } = await publish(urls.filter((url) => !schemes.includes(url)).map(link))
    await newsroom.payload.db.updateOne({
      id: published!.id,
      collection: 'articles',
      data: { body: bodyWith(urls.map(link)) },
    })
    const got = await rest(`/articles/${published!.id}`)
    const article = (await got.json()) as Article
    const html = [article.html, ...(article.parts ?? []).map((part) => part.html)].join('')
    const document = parse(html)
    const elements = elementsOf(document.childNodes)
    expect(elements.length).toBeGreaterThan(4)
    for (const { attrs, tagName } of elements) {
      expect(['script', 'img', 'iframe', 'object', 'svg', 'style']).not.toContain(tagName)
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on/)
        if (name === 'href') expect(value).toMatch(/^https:\/\/example\.org\//)
      }
    }
    expect(article.markdown).not.toMatch(/\]\(\s*(java|data|vb)/i)
    expect(article.markdown).not.toMatch(/(?<!\\)<(script|img)/)
  })
})
