import { describe, expect, it } from '@jest/globals'
import type { Pool } from 'pg'

import type { Article } from '../../../src/payload-types.ts'
import { inOwnTransaction } from '../../../src/database/inOwnTransaction.ts'
import { bodyOf } from '../../helpers/articles.ts'
import { markCurrent, useEditions } from '../../helpers/editions.ts'
import { newsroomOptions } from '../../../src/options/newsroomOptions.ts'
import { refreshAgain } from '../../../src/delivery/readModel/refreshAgain.ts'
import { onceTold, refreshNames } from '../../helpers/delivery.ts'
import { eventually } from '../../helpers/eventually.ts'
import type { RequestOptions } from '../../helpers/request.ts'
import { rest } from '../../helpers/rest.ts'

const { desk, make, publish, translate } = useEditions()

const ask = async (path: string, options: RequestOptions = {}) => {
  const response = await rest(path, options)
  return { how: response.headers.get('cache-status'), json: await response.text(), response }
}
const hit = 'newsroom; hit'
const miss = 'newsroom; fwd=miss'

/** Asks until it is answered from memory, which it is once changes are heard of. */
const askUntilKept = (path: string, options: RequestOptions = {}) =>
  eventually(async () => {
    const asked = await ask(path, options)
    expect(asked.how).toBe(hit)
    return asked
  })

const headlineAt = async (path: string) =>
  (JSON.parse((await ask(path)).json) as Partial<Article>).headline

describe('what readers ask of REST', () => {
  it('is answered from memory with the same bytes, and briefly to those who have them', async () => {
    const { id } = await make({ headline: 'Read by many' })
    const first = await ask(`/articles/${id}?depth=1`)
    const again = await askUntilKept(`/articles/${id}?depth=1`)
    expect(again.json).toBe(first.json)
    expect(again.response.headers.get('content-type')).toBe('application/json')
    expect(JSON.parse(again.json)).toMatchObject({ headline: 'Read by many' })

    const etag = again.response.headers.get('etag')!
    expect(etag).toMatch(/^W\/"/)
    const brief = await ask(`/articles/${id}?depth=1`, { headers: { 'if-none-match': etag } })
    expect([brief.response.status, brief.json]).toEqual([304, ''])
    expect((await ask(`/articles/${id}?depth=0`)).how).toBe(miss)
    expect(again.response.headers.get('cache-control')).toBe('no-cache')
    expect(again.response.headers.get('vary')).toMatch(/Cookie/)
  })

  it.each(['/articles?limit=2', '/sections', '/authors', '/tags', '/media', '/globals/newsroom'])(
    'is kept: %s',
    async (path) => {
      expect((await ask(path)).response.status).toBe(200)
      await askUntilKept(path)
    },
  )

  it('is as new as the newsroom, whatever of it changes', async () => {
    const { payload, section } = desk()
    const author = await payload.create({ collection: 'authors', data: { name: 'Bat' } })
    const article = await make({ authors: [author.id], headline: 'Before' })
    const path = `/articles/${article.id}?depth=1`

    await askUntilKept(path)
    await publish(article.id, { headline: 'After' })
    expect(await headlineAt(path)).toBe('After')

    await askUntilKept(path)
    // Delivery shows the name alone; this must be new all the same.
    const data = { email: 'bat@herald.example' }
    await payload.update({ id: author.id, collection: 'authors', data })
    expect((await ask(path)).json).toContain('bat@herald.example')

    await askUntilKept('/sections?limit=100')
    const { id } = await payload.create({ collection: 'sections', data: { name: 'Brand new' } })
    expect((await ask('/sections?limit=100')).json).toContain('Brand new')
    await askUntilKept('/sections?limit=100')
    await payload.delete({ id, collection: 'sections' })
    expect((await ask('/sections?limit=100')).json).not.toContain('Brand new')

    await askUntilKept('/globals/newsroom')
    await payload.updateGlobal({ data: { name: 'The Herald' }, slug: 'newsroom' })
    expect((await ask('/globals/newsroom')).json).toContain('The Herald')

    const list = `/articles?where[section][equals]=${section}&limit=100`
    expect((await askUntilKept(list)).json).toContain('After')
    await payload.update({
      id: article.id,
      collection: 'articles',
      data: { _status: 'draft' },
    })
    expect((await ask(list)).json).not.toContain('After')
    expect((await ask(path)).response.status).toBe(404)
  })

  it('is new when a change is saved, though somebody read the old while it was made', async () => {
    const { id } = await make({ headline: 'Before' })
    const path = `/articles/${id}`
    await askUntilKept(path)
    await inOwnTransaction(desk().payload, async (req) => {
      const data = { _status: 'published', headline: 'After' } as const
      await desk().payload.update({ id, collection: 'articles', data, req })
      expect(await headlineAt(path)).toBe('Before')
    })
    expect(await headlineAt(path)).toBe('After')
  })

  it('is new when a translation is marked as current', async () => {
    const { id } = await make()
    const { doc } = await translate(id, { language: 'ru' })
    const data = { _status: 'published', body: bodyOf('Абзац.'), headline: 'Перевод' } as const
    await publish(doc!.id, data as Partial<Article>)
    const path = `/articles/${doc!.id}`
    const before = JSON.parse((await askUntilKept(path)).json) as Article
    await publish(id, { body: bodyOf('Another paragraph.') })
    await askUntilKept(path)
    expect((await markCurrent(doc!.id, desk().staff.editor)).status).toBe(200)
    const now = JSON.parse((await ask(path)).json) as Article
    expect(now.translatedRevision).not.toBe(before.translatedRevision)
  })

  it('is gone at once when a story is killed', async () => {
    const { id } = await make({ headline: 'A hoax' })
    await askUntilKept(`/articles/${id}`)
    const { token } = desk().staff.administrator
    const body = { reason: 'Made up' }
    const killed = await rest(`/articles/${id}/kill`, { body, method: 'POST', token })
    expect(killed.status).toBe(200)
    expect((await ask(`/articles/${id}`)).json).not.toContain('A hoax')
  })

  it('is found anew when another process has changed something', async () => {
    const { id } = await make()
    await askUntilKept(`/articles/${id}`)
    const { pool } = desk().payload.db as unknown as { pool: { query: (text: string) => unknown } }
    await pool.query(`select pg_notify('newsroom_delivery', '["reads"]')`)
    await onceTold(async () => expect((await ask(`/articles/${id}`)).how).toBe(miss))
  })

  it('stays kept while the read model is looked through, and is as it was', async () => {
    const { payload } = desk()
    const { id } = await make()
    const told: string[] = []
    const { pool } = payload.db as unknown as { pool: Pool }
    const client = await pool.connect()
    try {
      client.on('notification', ({ payload: keys }) => told.push(String(keys)))
      await client.query('listen newsroom_delivery')
      await refreshNames(payload)
      told.length = 0
      await inOwnTransaction(payload, (req) =>
        refreshAgain([String(id)], { options: newsroomOptions(payload), req }),
      )
      await client.query('select 1')
      expect(told).toEqual([])
    } finally {
      client.release(true)
    }
  })

  it('stays kept while journalists write what readers do not see', async () => {
    const { id } = await make({ headline: 'As published' })
    await askUntilKept(`/articles/${id}`)
    await desk().payload.update({
      id,
      autosave: true,
      collection: 'articles',
      data: { headline: 'Half a wo' },
      draft: true,
    })
    const { how, json } = await ask(`/articles/${id}`)
    expect([how, (JSON.parse(json) as Article).headline]).toEqual([hit, 'As published'])
  })

  it('is nobody’s in particular: who logs in, or sends a cookie, is answered by Payload', async () => {
    const { id } = await make()
    const path = `/articles/${id}`
    await askUntilKept(path)
    const { token } = desk().staff.editor
    const asStaff = await ask(path, { token })
    expect(asStaff.how).toBeNull()
    expect((JSON.parse(asStaff.json) as Article).editions![0]).toHaveProperty('status')
    expect((await ask(path, { headers: { cookie: 'consent=yes' } })).how).toBeNull()
    expect((await ask(`${path}?draft=true`)).how).toBeNull()
    expect((JSON.parse((await ask(path)).json) as Article).editions![0]).not.toHaveProperty(
      'status',
    )
  })

  it('is answered by Payload where nothing is found, to each who asks at once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => ask('/articles/999999')))
    for (const { how, json, response } of all) {
      expect([response.status, how]).toEqual([404, null])
      expect(JSON.parse(json)).toHaveProperty('errors')
    }
  })
})
