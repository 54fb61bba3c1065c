import { describe, expect, it } from '@jest/globals'

import { useEditions } from '../helpers/editions.ts'
import { rest } from '../helpers/rest.ts'
import type { Person } from '../helpers/staff.ts'

const { desk } = useEditions()

const wire = async (text: string, { token }: Person) => {
  const response = await rest('/newsroom/wire', { body: { text }, method: 'POST', token })
  return ((await response.json()) as { id: number }).id
}
const story = (headline: string, more = '') =>
  `${headline}\n\n2025-12-01 10:15:00\n\nUlaanbaatar, December 1, 2025 /MONTSAME/. It was a story of its own: ${headline}.${more}`
const patch = async (id: number, body: object, { token }: Person) =>
  (await rest(`/articles/${id}?draft=true`, { body, method: 'PATCH', token })).status
const stored = async (id: number) =>
  (
    await desk().payload.findByID({
      id,
      collection: 'articles',
      depth: 0,
      draft: true,
      select: { importWarnings: true },
    })
  ).importWarnings
const keysOf = async (id: number) => (await stored(id))?.map(({ key }) => key)
const checksOf = async (id: number, { token }: Person) => {
  const response = await rest(`/articles/${id}/checks`, { token })
  const { findings } = (await response.json()) as { findings: { message: string }[] }
  return findings.map(({ message }) => message)
}
const warned = 'Warnings of the importer that nobody has seen to: 3.'

describe('what the importer warned of', () => {
  it('stays with the article, and is told before it goes out', async () => {
    const { journalist } = desk().staff
    const id = await wire(story('Camels walk'), journalist)
    expect(await keysOf(id)).toEqual(['wireLanguageRecognised', 'wireNoSection', 'wireNoByline'])
    expect(await checksOf(id, journalist)).toContain(warned)
  })

  it('is seen to by a person, and gone then', async () => {
    const { journalist } = desk().staff
    const id = await wire(story('Camels rest'), journalist)
    const [first, ...others] = (await stored(id))!
    expect(await patch(id, { importWarnings: [first] }, journalist)).toBe(200)
    expect(await stored(id)).toEqual([first])
    expect(await patch(id, { headline: 'Camels sleep' }, journalist)).toBe(200)
    expect(await stored(id)).toEqual([first])
    await patch(id, { importWarnings: [...others, { key: 'wireNoDateline' }] }, journalist)
    expect(await stored(id)).toEqual([])
    expect(await checksOf(id, journalist)).not.toContainEqual(expect.stringContaining('importer'))
  })

  it('is written by the importer alone', async () => {
    const { section, staff } = desk()
    const made = await rest('/articles?draft=true', {
      body: { headline: 'x', importWarnings: [{ key: 'wireNoByline' }], language: 'en', section },
      method: 'POST',
      token: staff.administrator.token,
    })
    const { doc } = (await made.json()) as { doc: { id: number } }
    expect(made.status).toBe(201)
    expect((await stored(doc.id)) ?? []).toEqual([])
  })

  it('is that of the last version that came in, and of an older one that is restored', async () => {
    const { payload, staff } = desk()
    const id = await wire(story('Camels drink'), staff.editor)
    await patch(id, { importWarnings: [] }, staff.editor)
    expect(await keysOf(id)).toEqual([])
    const { docs } = await payload.findVersions({
      collection: 'articles',
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    await rest(`/articles/versions/${docs[0]!.id}?draft=true`, {
      method: 'POST',
      token: staff.editor.token,
    })
    expect(await keysOf(id)).toHaveLength(3)
    await patch(id, { importWarnings: [] }, staff.editor)
    const again = await rest('/newsroom/wire', {
      body: { text: story('Camels drink', ' And drink.'), update: true },
      method: 'POST',
      token: staff.editor.token,
    })
    expect(again.status).toBe(200)
    expect(await keysOf(id)).toContain('wireNoByline')
  })

  it('does not go to a copy', async () => {
    const { editor } = desk().staff
    const id = await wire(story('Camels eat'), editor)
    const response = await rest(`/articles/${id}/duplicate?draft=true`, {
      method: 'POST',
      token: editor.token,
    })
    const { doc } = (await response.json()) as { doc: { id: number } }
    expect((await stored(doc.id)) ?? []).toEqual([])
  })

  it('is never told to readers', async () => {
    const { section, staff } = desk()
    const id = await wire(story('Camels stand'), staff.editor)
    expect(await patch(id, { _status: 'published', section }, staff.editor)).toBe(200)
    expect(await keysOf(id)).toHaveLength(3)
    const seen = (await (await rest(`/articles/${id}`)).json()) as object
    expect(seen).toMatchObject({ headline: 'Camels stand' })
    expect(seen).not.toHaveProperty('importWarnings')
  })
})
