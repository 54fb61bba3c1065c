import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { SanitizedOptions, Translate } from '../../src/options/types.ts'
import type { Article } from '../../src/payload-types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

const { desk, editionIn, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
let options: SanitizedOptions
beforeAll(() => {
  ;({ payload, staff } = desk())
  options = newsroomOptions(payload)
})

/** The service of the newsroom, until the test is over. */
const use = (service: Translate) => {
  options.translate = service
}
afterEach(() => {
  options.translate = undefined
})

const shouting: Translate = ({ from, texts, to }) =>
  Promise.resolve(texts.map((text) => `${text} (${from.code}>${to.code})`))

const source = (data: Partial<Article> = {}) =>
  make({ body: bodyOf('Wool is dear.'), headline: 'Wool', summary: 'R&D', ...data })
const byMachine = async (id: number, language = 'ru') => {
  const answer = await translate(id, { language, text: 'machine' }, staff.editor)
  return { ...answer, id: answer.doc?.id ?? 0 }
}
const stored = (id: number) =>
  payload.findByID({ id, collection: 'articles', depth: 0, draft: true })
const patch = async (id: number, data: Partial<Article>, query = 'draft=true') => {
  const path = `/articles/${id}?depth=0&${query}`
  return rest(path, { body: data, method: 'PATCH', token: staff.editor.token })
}

describe('a translation by machine', () => {
  it('begins with the words of the source in the other language, and says so', async () => {
    const seen: unknown[] = []
    use((args) => {
      seen.push({ ...args, signal: args.signal.aborted })
      return shouting(args)
    })
    const { id } = await byMachine((await source()).id)
    expect(await stored(id)).toMatchObject({
      headline: 'Wool (en>ru)',
      language: 'ru',
      machineTranslated: true,
      plainText: 'Wool is dear. (en>ru)',
      slug: 'wool-en-ru',
      summary: 'R&D (en>ru)',
    })
    expect(seen).toEqual([
      {
        from: { code: 'en', intlLocale: 'en', name: 'English' },
        signal: false,
        texts: ['Wool', 'R&amp;D', 'Wool is dear.'],
        to: { code: 'ru', intlLocale: 'ru', name: 'Russian' },
      },
    ])
    expect(await editionIn(id, 'ru')).toMatchObject({ machine: true, status: 'draft' })
    expect(await editionIn(id, 'en')).toMatchObject({ machine: false })
  })

  it('is a person’s from the first word that is changed', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    await patch(id, { machineTranslated: true, priority: 3 }, 'draft=true&autosave=true')
    expect((await stored(id)).machineTranslated).toBe(true)
    await patch(id, { headline: 'Шерсть', machineTranslated: true }, 'draft=true&autosave=true')
    expect((await stored(id)).machineTranslated).toBe(false)
    await patch(id, { machineTranslated: true, priority: 4 })
    expect((await stored(id)).machineTranslated).toBe(false)
  })

  it('is a person’s when a caption is written', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    await patch(id, { leadImageCaption: 'Отара' })
    expect((await stored(id)).machineTranslated).toBe(false)
  })

  it('is one that a person has checked, who changes nothing', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    await patch(id, { machineTranslated: false })
    expect((await stored(id)).machineTranslated).toBe(false)
  })

  it('tells readers of it when it is published as it is, and no longer once it was checked', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    await publish(id)
    const read = async () => (await (await rest(`/articles/${id}`)).json()) as Article
    expect((await read()).machineTranslated).toBe(true)
    await publish(id, { machineTranslated: false })
    expect((await read()).machineTranslated).toBe(false)
  })

  it('is marked again when what a person has typed over it is undone', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    const typed = async (data: Partial<Article>) => {
      // As the form sends it: with what the last answer said of the words before.
      const { machineTranslated } = await stored(id)
      await patch(id, { machineTranslated, ...data }, 'draft=true&autosave=true')
      return (await stored(id)).machineTranslated
    }
    expect(await typed({ headline: 'Wool (en>ru)!' })).toBe(false)
    expect(await typed({ headline: 'Wool (en>ru)' })).toBe(true)
    expect(await typed({ leadImageCaption: 'Отара' })).toBe(false)
    expect(await typed({ leadImageCaption: null })).toBe(true)
    expect(await typed({ machineTranslated: false })).toBe(false)
    expect(await typed({ priority: 2 })).toBe(false)
  })

  it('is marked again when the changes to what was published of it are reverted', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    await publish(id)
    const { token } = staff.editor
    const read = async (query = '') =>
      (await (await rest(`/articles/${id}?depth=0${query}`, { token })).json()) as Article
    // As Payload's form does: what readers have is saved over the draft.
    const revert = async () => patch(id, await read(), '')
    for (const change of [{ headline: 'Шерсть' }, { machineTranslated: false }]) {
      await patch(id, change, 'draft=true&autosave=true')
      expect((await read('&draft=true')).machineTranslated).toBe(false)
      expect((await revert()).status).toBe(200)
      expect(await read()).toMatchObject({ headline: 'Wool (en>ru)', machineTranslated: true })
    }
    await publish(id, { headline: 'Шерсть' })
    await patch(id, { headline: 'Пух' }, 'draft=true&autosave=true')
    await revert()
    expect((await read()).machineTranslated).toBe(false)
  })

  it('is marked again when the version of the machine is restored, and in a copy', async () => {
    use(shouting)
    const { id } = await byMachine((await source()).id)
    const copy = await rest(`/articles/${id}/duplicate?depth=0&draft=true`, {
      body: {},
      method: 'POST',
      token: staff.editor.token,
    })
    expect(((await copy.json()) as { doc: Article }).doc.machineTranslated).toBe(true)
    await patch(id, { headline: 'Шерсть' })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    const path = `/articles/versions/${docs[0]!.id}?draft=true`
    const restored = await rest(path, { body: {}, method: 'POST', token: staff.editor.token })
    expect(restored.status).toBe(200)
    expect(await stored(id)).toMatchObject({ headline: 'Wool (en>ru)', machineTranslated: true })
  })

  const refused = { message: expect.stringContaining('Русский') }
  it.each<[string, Translate]>([
    ['fails', () => Promise.reject(new Error('out of money'))],
    [
      'fails at once',
      () => {
        throw new Error('no key')
      },
    ],
    ['answers less', ({ texts }) => Promise.resolve(texts.slice(1))],
    ['answers no texts', ({ texts }) => Promise.resolve(texts.map(() => 7) as never)],
    ['answers an empty text', ({ texts }) => Promise.resolve(texts.map(() => ' '))],
    [
      'answers what is too deep',
      ({ texts }) => Promise.resolve(texts.map(() => `${'<b>'.repeat(100_000)}x`)),
    ],
    ['answers no list', () => Promise.resolve('text' as never)],
  ])('is not made when the service %s', async (_, service) => {
    use(service)
    const { id } = await source()
    expect(await byMachine(id)).toMatchObject({ errors: [refused], http: 502 })
    expect(await editionIn(id, 'ru')).toBeUndefined()
    use(shouting)
    expect((await byMachine(id)).http).toBe(201)
  })

  it('is not made where the newsroom has no service, or whoever asks may not write', async () => {
    const { id } = await source()
    expect(await byMachine(id)).toMatchObject({ http: 400 })
    let asked = 0
    use((args) => {
      asked += 1
      return shouting(args)
    })
    expect((await translate(id, { language: 'ru', text: 'machine' }, {})).http).toBe(401)
    expect((await translate(id, { language: 'en', text: 'machine' }, staff.editor)).http).toBe(409)
    expect(asked).toBe(0)
  })

  it('is not made of an article that is gone, or of another story, when the service answers', async () => {
    const { id } = await source()
    await translate(id, { language: 'ja' })
    const token = staff.editor.token
    use(async (args) => {
      await rest(`/articles/${id}/separate`, { body: {}, method: 'POST', token })
      return shouting(args)
    })
    expect(await byMachine(id)).toMatchObject({ http: 409 })
    expect(await editionIn(id, 'ru')).toBeUndefined()
    use(async (args) => {
      await payload.update({
        id,
        collection: 'articles',
        data: { deletedAt: new Date().toISOString() },
      })
      return shouting(args)
    })
    expect(await byMachine(id)).toMatchObject({ http: 404 })
  })

  it('is made once when two ask for it at the same moment, and lets others go on meanwhile', async () => {
    const { id } = await source()
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    use(async (args) => {
      await held
      return shouting(args)
    })
    const both = [byMachine(id), byMachine(id)]
    // Nothing of the story is locked while the service works.
    expect((await patch(id, { priority: 2 })).status).toBe(200)
    expect((await translate(id, { language: 'ko', text: 'empty' })).http).toBe(201)
    answer()
    const answers = await Promise.all(both)
    expect(answers.map(({ http }) => http).sort()).toEqual([201, 409])
    const made = answers.find(({ http }) => http === 201)!
    const late = answers.find(({ http }) => http === 409)!
    expect(late.errors![0]!.data!.article).toBe(made.id)
  })
})
