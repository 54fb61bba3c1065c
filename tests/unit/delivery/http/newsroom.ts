import {
  createDelivery,
  type DeliveryOptions,
} from '../../../../src/delivery/http/createDelivery.ts'
import type { Queries } from '../../../../src/delivery/http/queries.ts'
import type { Asked, Reply } from '../../../../src/delivery/http/reply.ts'
import { BadCursor, type AtAddress, type Database } from '../../../../src/delivery/queries/types.ts'

/** A text that is worth compressing. */
const long = 'The Governments of Mongolia and the Republic of Korea met. '.repeat(60)

export const card = { headline: 'Hides go to Korea', id: 7, slug: 'hides' }

/** What a fake newsroom has at its addresses; tests change it. */
export const makeNewsroom = (options: Partial<DeliveryOptions> = {}) => {
  const asked: string[] = []
  const errors: string[] = []
  const at: Record<string, AtAddress> = {
    hides: {
      answer: {
        json: JSON.stringify({ ...card, parts: [{ html: long }] }),
        keys: ['address-en-hides', 'article-7'],
      },
      kind: 'article',
    },
    killed: {
      keys: ['address-en-killed'],
      kind: 'gone',
      notice: { language: 'en', text: 'This was wrong.' },
    },
    old: { keys: ['address-en-old'], kind: 'moved', language: 'en', slug: 'hides' },
  }
  const list = { json: JSON.stringify({ articles: [card], next: null }), keys: ['list-en-all'] }
  /** Replaced by tests that hold up or break what is asked. */
  const state: { before: () => Promise<unknown> } = { before: async () => {} }
  const note = async (name: string, wish?: unknown) => {
    asked.push(wish === undefined ? name : `${name} ${JSON.stringify(wish)}`)
    await state.before()
  }
  const queries: Queries = {
    findArticle: async (_, wish) => {
      await note('article', wish)
      const found = Object.hasOwn(at, wish.slug) ? at[wish.slug] : undefined
      return found ?? { keys: [`address-en-${wish.slug}`], kind: 'missing' }
    },
    findFront: async (_, wish) => {
      await note('front', wish)
      return {
        json: JSON.stringify({ sections: [{ articles: [card], section: { slug: 'politics' } }] }),
        keys: ['front'],
      }
    },
    findLanguages: async () => ({
      json: JSON.stringify({ default: 'en', languages: [{ code: 'en' }, { code: 'mn-Mong' }] }),
      keys: ['newsroom'],
    }),
    findList: async (_, wish) => {
      await note('list', wish)
      if (wish.after === 'made-up') throw new BadCursor('made-up')
      if (wish.section?.startsWith('none-')) return { ...list, json: '{"articles":[],"next":null}' }
      return list
    },
    findNamed: async (_, { kind, slug }) => {
      await note(kind)
      const json = slug === 'korea' ? JSON.stringify({ name: 'Korea', slug }) : ''
      return { json, keys: [`list-en-${kind}-${slug}`] }
    },
    findRelated: async (_, { slug }) => {
      await note('related')
      const found = at[slug] ?? { keys: [], kind: 'missing' as const }
      return found.kind === 'article' ? { ...found, answer: list } : found
    },
    findSections: async () => ({ json: '{"sections":[]}', keys: ['sections'] }),
    search: async (_, wish) => {
      await note('search', wish)
      return { ...list, keys: ['search-en'] }
    },
  }
  const db: Database = {
    query: async () => {
      await state.before()
      return { rows: [] }
    },
  }
  const delivery = createDelivery({
    db,
    logError: (_, message) => void errors.push(message),
    queries,
    ...options,
  })
  delivery.hear(true)
  const get = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
    delivery.answer({ header: (name) => headers[name], method, target } satisfies Asked)
  return { asked, at, delivery, errors, get, state }
}

export const jsonOf = ({ body }: Reply): unknown => JSON.parse(body!.toString())

/** As `pg` throws it. */
export const refused = () =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
