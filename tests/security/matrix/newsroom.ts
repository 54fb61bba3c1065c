import type { Payload } from 'payload'

import type { Article, User } from '../../../src/payload-types.ts'
import { bodyOf, makeArticle } from '../../helpers/articles.ts'
import { startPayload } from '../../helpers/payload.ts'
import { makePerson, roleIds } from '../../helpers/staff.ts'
import type { Person, Place } from './cells.ts'
import { places, states } from './table.ts'

/** Stands in all that readers do not have. */
export const secret = 'SECRETWORD'

/** What somebody is given on their first day; nothing of it is read from the code of roles. */
type Post = {
  limits?: { languages?: Article['language'][]; sections?: number[] }
  roles: number[]
}

export type Subject = {
  id: number
  language: Article['language']
  /** An article of another story, in Japanese, that could become an edition of this one. */
  other: number
  /** Of its source, as it is now. */
  revision: string
  section: number
  /** The oldest version that is kept. */
  version: number
}

const sectionsOf = async (payload: Payload) => {
  const make = async (name: string) =>
    (await payload.create({ collection: 'sections', data: { name } })).id
  return { economy: await make('Economy'), politics: await make('Politics') }
}

const postsOf = async (
  payload: Payload,
  sections: Awaited<ReturnType<typeof sectionsOf>>,
): Promise<Record<Exclude<Person, 'anonymous'>, Post>> => {
  const { administrator, editor, journalist, translator } = await roleIds(payload)
  const role = async (name: string, permissions: object) =>
    (await payload.create({ collection: 'roles', data: { name, permissions } as never })).id
  const publishing = ['readDrafts', 'editAllArticles', 'publishArticles']
  return {
    administrator: { roles: [administrator] },
    editor: { roles: [editor] },
    journalist: { roles: [journalist] },
    key: { roles: [editor] },
    korean: { limits: { languages: ['ko'] }, roles: [editor] },
    nobody: { roles: [] },
    photographer: { roles: [await role('Photographer', ['uploadMedia'])] },
    politics: { limits: { sections: [sections.politics] }, roles: [editor] },
    publisher: { roles: [await role('Publisher', publishing)] },
    reader: { roles: [await role('Reader', ['readDrafts'])] },
    translator: { roles: [translator] },
  }
}

/**
 * A newsroom with an article in every place and state, each a translation from Russian, and one person
 * who takes all posts in turn: what is `mine` stays theirs.
 */
export const makeNewsroom = async () => {
  // Hundreds of requests a minute come from here.
  process.env.RATE_LIMIT_ANONYMOUS = '0'
  process.env.RATE_LIMIT_KEYS = '0'
  process.env.RATE_LIMIT_PEOPLE = '0'
  const started = await startPayload()
  const { payload } = started
  // GraphQL's refusals are logged as errors.
  payload.logger.level = 'silent'
  const { administrator } = await roleIds(payload)
  const chief = await makePerson(payload, 'chief', [administrator])
  const me = await makePerson(payload, 'me', [])
  const none: Record<string, string> = {}
  const apiKey = 'c0ffee00-5c0c-4f0c-9a6a-2a7f6a3e1f11'
  await payload.update({
    id: me.id,
    collection: 'users',
    data: { apiKey, enableAPIKey: true },
  })
  const sections = await sectionsOf(payload)
  const posts = await postsOf(payload, sections)

  const placed: Record<Place, Partial<Article>> = {
    mine: { createdBy: me.id },
    otherDesk: { createdBy: chief.id, section: sections.economy },
    otherLanguage: { createdBy: chief.id, language: 'en' },
    theirs: { createdBy: chief.id },
  }
  const other = await makeArticle(payload, {
    _status: 'draft',
    headline: `${secret} other`,
    language: 'ja',
    section: sections.politics,
  })
  const change = (id: number, data: Partial<Article>, draft = false) =>
    payload.update({ id, collection: 'articles', data: data as never, depth: 0, draft })
  const reach: Record<string, (article: Article) => Promise<unknown>> = {
    killed: async ({ id, story }) => {
      await change(id, { _status: 'draft', headline: `${secret} killed` })
      await payload.update({
        id: String(story),
        collection: 'stories',
        data: { killed: { at: new Date().toISOString(), reason: secret, takenDown: [id] } },
      })
    },
    newer: ({ id }) => change(id, { headline: `${secret} newer` }, true),
    trash: ({ id }) => change(id, { deletedAt: new Date().toISOString() }),
  }
  const source = await makeArticle(payload, {
    _status: 'draft',
    headline: `${secret} source`,
    language: 'ru',
    section: sections.politics,
  })
  const prepare = async (place: Place, state: string) => {
    const isDraft = state === 'draft' || state === 'review'
    const isOpen = state === 'public' || state === 'newer'
    const article = await makeArticle(payload, {
      _status: isDraft ? 'draft' : 'published',
      body: bodyOf(`${isOpen ? 'Open' : secret} text.`),
      embargoUntil: state === 'embargo' ? '2100-01-01T00:00:00.000Z' : null,
      headline: `${isOpen ? 'Open' : secret} ${place} ${state}`,
      language: 'ko',
      section: sections.politics,
      stage: state === 'review' ? 'inReview' : 'writing',
      stageNote: isOpen ? null : secret,
      translatedFrom: source.id,
      translatedRevision: '0'.repeat(16),
      ...placed[place],
    } as Parameters<typeof makeArticle>[1])
    const { docs } = await payload.findVersions({
      collection: 'articles',
      depth: 0,
      limit: 1,
      where: { parent: { equals: article.id } },
    })
    // Its story has another edition, which it can be separated from.
    await makeArticle(payload, {
      _status: 'draft',
      headline: `${secret} edition`,
      language: 'zh',
      section: article.section as number,
      story: article.story as string,
    })
    await reach[state]?.(article)
    return {
      id: article.id,
      language: article.language,
      other: other.id,
      revision: source.revision!,
      section: article.section as number,
      version: docs[0]!.id as unknown as number,
    }
  }
  const subjects = new Map<string, Subject>()
  await Promise.all(
    places.map(async (place) => {
      for (const state of states) subjects.set(`${place} ${state}`, await prepare(place, state))
    }),
  )

  return {
    ...started,
    /** Who is asking, as each way is told it. */
    as: async (person: Person) => {
      if (person === 'anonymous') return { headers: none, id: chief.id, user: null }
      const user = (await payload.findByID({ id: me.id, collection: 'users', depth: 0 })) as User
      const authorization: string = person === 'key' ? `users API-Key ${apiKey}` : `JWT ${me.token}`
      return {
        headers: { ...none, authorization },
        id: me.id,
        user: { ...user, collection: 'users' as const },
      }
    },
    subject: (place: Place, state: string): Subject =>
      subjects.get(`${place} ${state}`) ?? subjects.get(`${place} draft`)!,
    /** Gives the person a post: it counts at their next request. */
    take: async (person: Person) => {
      if (person === 'anonymous') return
      const { limits = {}, roles } = posts[person]
      await payload.update({
        id: me.id,
        collection: 'users',
        data: { limits: { languages: [], sections: [], ...limits }, roles },
      })
    },
  }
}

export type Newsroom = Awaited<ReturnType<typeof makeNewsroom>>
export type Asking = Awaited<ReturnType<Newsroom['as']>>
