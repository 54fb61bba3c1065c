import type { Payload } from 'payload'

import type { Article } from '../../../src/payload-types.ts'
import { bodyOf } from '../../helpers/articles.ts'
import type { Way } from './cells.ts'
import type { Asking, Subject } from './newsroom.ts'

type Given = Subject & { asking: Asking; payload: Payload; state: string; trash: boolean }

export type Operation = {
  /** What an answer has when the field was written. */
  word?: string
  GraphQL?: (given: Given) => [query: string, variables: Record<string, unknown>]
  Local?: (given: Given) => Promise<unknown>
  REST: (given: Given) => [method: string, path: string, body?: object]
}

const collection = 'articles' as const
const local = ({ asking, trash }: Given) => ({
  collection,
  overrideAccess: false as const,
  trash,
  user: asking.user,
})
const trashed = ({ trash }: Given) => (trash ? '&trash=true' : '')

/** A change of an article, in all three ways. */
const change = (
  dataOf: (given: Given) => Partial<Article>,
  {
    autosave = false,
    draft = true,
    word,
  }: { autosave?: boolean; draft?: boolean; word?: string } = {},
): Operation => ({
  GraphQL: (given) => [
    `mutation ($id: Int!, $data: mutationArticleUpdateInput!) { updateArticle(
      id: $id, draft: ${draft}, autosave: ${autosave}, trash: ${given.trash}, data: $data
    ) { id corrections { text } } }`,
    { data: dataOf(given), id: given.id },
  ],
  Local: (given) =>
    given.payload.update({
      ...local(given),
      id: given.id,
      autosave,
      data: dataOf(given) as never,
      depth: 0,
      draft,
    }),
  REST: (given) => [
    'PATCH',
    `/articles/${given.id}?depth=0&draft=${draft}&autosave=${autosave}${trashed(given)}`,
    dataOf(given),
  ],
  word,
})

const make = (_status: 'draft' | 'published'): Operation => {
  const draft = _status === 'draft'
  const data = ({ language, section }: Given) => ({
    _status,
    body: bodyOf('Wool is dear.'),
    headline: `Made ${language} ${section}`,
    language,
    section,
  })
  return {
    GraphQL: (given) => [
      `mutation ($data: mutationArticleInput!) { createArticle(draft: ${draft}, data: $data) { id } }`,
      { data: data(given) },
    ],
    Local: (given) =>
      given.payload.create({ ...local(given), data: data(given) as never, depth: 0, draft }),
    REST: (given) => ['POST', `/articles?depth=0&draft=${draft}`, data(given)],
  }
}

const find = (draft: boolean): Operation => ({
  GraphQL: (given) => [
    `query ($id: Int!) { Article(id: $id, draft: ${draft}, trash: ${given.trash}) { id headline stageNote } }`,
    { id: given.id },
  ],
  Local: (given) => given.payload.findByID({ ...local(given), id: given.id, depth: 1, draft }),
  REST: (given) => ['GET', `/articles/${given.id}?depth=1&draft=${draft}${trashed(given)}`],
})

/** Payload's Local API knows no draft here. */
const restore = (draft: boolean): Operation => ({
  GraphQL: ({ version }) => [
    `mutation ($id: Int!) { restoreVersionArticle(id: $id, draft: ${draft}) { id } }`,
    { id: version },
  ],
  ...(draft
    ? {}
    : {
        Local: ({ asking, payload, version }: Given) =>
          payload.restoreVersion({
            id: String(version),
            collection,
            depth: 0,
            overrideAccess: false,
            user: asking.user,
          }),
      }),
  REST: ({ version }) => ['POST', `/articles/versions/${version}?draft=${draft}`],
})

const post = (path: string, body: (given: Given) => object = () => ({})): Operation => ({
  REST: (given) => ['POST', `/articles/${given.id}/${path}`, body(given)],
})

const wire = {
  en: (desk: string) =>
    `Wool prices rise again\n\n${desk}\n\n2025-12-01 10:15:00\n\nUlaanbaatar, December 1, 2025 /MONTSAME/. Wool costs twice what it cost.\n`,
  ko: (desk: string) =>
    `양모 가격이 다시 오르다\n\n${desk}\n\n2025-12-01 10:15:00\n\n울란바토르, 2025년 12월 1일 /몬차메/. 양모 값이 두 배로 올랐다.\n`,
}

const correction = {
  date: '2026-01-01T00:00:00.000Z',
  kind: 'correction',
  text: 'Nine camels.',
} as const

/** Where something is asked for: by its id in a list. */
const filter = (id: number, path = 'id') => ({ [path]: { equals: id } })

export const operations: Record<string, Operation> = {
  approve: change(() => ({ stage: 'approved' })),
  assign: change(({ asking }) => ({ assignee: asking.id, dueAt: '2030-01-01T00:00:00.000Z' })),
  autosave: change(() => ({ summary: 'Changed' }), { autosave: true }),
  correct: change(() => ({ corrections: [correction] }), {
    word: 'Nine camels.',
  }),
  count: {
    GraphQL: (given) => [
      `query ($where: Article_where) { countArticles(trash: ${given.trash}, where: $where) { totalDocs } }`,
      { where: filter(given.id) },
    ],
    Local: (given) => given.payload.count({ ...local(given), where: filter(given.id) }),
    REST: (given) => ['GET', `/articles/count?where[id][equals]=${given.id}${trashed(given)}`],
  },
  createDraft: make('draft'),
  createPublished: make('published'),
  delete: {
    GraphQL: ({ id }) => [
      `mutation ($id: Int!) { deleteArticle(id: $id, trash: true) { id } }`,
      { id },
    ],
    Local: (given) => given.payload.delete({ ...local(given), id: given.id, trash: true }),
    REST: ({ id }) => ['DELETE', `/articles/${id}?trash=true`],
  },
  duplicate: {
    GraphQL: ({ id, language }) => [
      `mutation ($id: Int!, $data: mutationArticleInput!) { duplicateArticle(id: $id, data: $data) { id } }`,
      { data: { body: bodyOf('Copied.'), headline: 'Copy', language }, id },
    ],
    Local: ({ asking, id, payload }) =>
      payload.duplicate({ id, collection, depth: 0, overrideAccess: false, user: asking.user }),
    REST: ({ id }) => ['POST', `/articles/${id}/duplicate?depth=0`, {}],
  },
  find: {
    GraphQL: (given) => [
      `query ($where: Article_where) { Articles(draft: true, trash: ${given.trash}, where: $where) {
        totalDocs docs { id headline stageNote }
      } }`,
      { where: filter(given.id) },
    ],
    Local: (given) =>
      given.payload.find({ ...local(given), depth: 1, draft: true, where: filter(given.id) }),
    REST: (given) => [
      'GET',
      `/articles?draft=true&depth=1&where[id][equals]=${given.id}${trashed(given)}`,
    ],
  },
  fromTrash: change(() => ({ deletedAt: null }), { draft: false }),
  fromTrashAsDraft: change(() => ({ deletedAt: null })),
  handIn: change(() => ({ stage: 'inReview' })),
  importWire: {
    REST: ({ language, section }) => {
      const text = wire[language as 'en' | 'ko'](section === 1 ? 'Economy' : 'Politics')
      return ['POST', '/newsroom/wire', { language, text }]
    },
  },
  kill: post('kill', () => ({ reason: 'Made up' })),
  lift: post('lift'),
  link: post('link', ({ other }) => ({ article: other })),
  markCurrent: post('current', ({ revision }) => ({ revision })),
  publish: change(() => ({ _status: 'published' }), { draft: false }),
  read: find(false),
  readDraft: find(true),
  readLog: {
    GraphQL: () => [`{ Audits(limit: 1) { docs { id title } } }`, {}],
    Local: ({ asking, payload }) =>
      payload.find({ collection: 'audit', limit: 1, overrideAccess: false, user: asking.user }),
    REST: () => ['GET', '/audit?limit=1'],
  },
  readSource: { REST: ({ id }) => ['GET', `/articles/${id}/source`] },
  readVersions: {
    GraphQL: (given) => [
      `query ($where: versionsArticle_where) {
        versionsArticles(limit: 1, trash: ${given.trash}, where: $where) { totalDocs docs { version { headline } } }
      }`,
      { where: filter(given.id, 'parent') },
    ],
    Local: (given) =>
      given.payload.findVersions({ ...local(given), limit: 1, where: filter(given.id, 'parent') }),
    REST: (given) => [
      'GET',
      `/articles/versions?limit=1&where[parent][equals]=${given.id}${trashed(given)}`,
    ],
  },
  restoreAsDraft: restore(true),
  restoreForReaders: restore(false),
  save: change(() => ({ summary: 'Changed' }), { draft: false }),
  sendBack: change(() => ({ stage: 'sentBack', stageNote: 'Which camels?' })),
  separate: post('separate'),
  toTrash: change(() => ({ deletedAt: '2026-01-01T00:00:00.000Z' }), { draft: false }),
  translate: post('editions', ({ language }) => ({
    language: language === 'ko' ? 'ja' : 'ko',
    text: 'copy',
  })),
  unpublish: change(() => ({ _status: 'draft' }), { draft: false }),
  updateDraft: change(() => ({ summary: 'Changed' })),
}

export const waysOf = (operation: string): Way[] =>
  (['REST', 'GraphQL', 'Local'] as const).filter((way) => operations[operation]![way])
