import { afterAll, beforeAll } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from './articles.ts'
import { startPayload, type TestPayload } from './payload.ts'
import { rest } from './rest.ts'
import { makeStaff, type Person } from './staff.ts'

type Edition = NonNullable<Article['editions']>[number]

export type EditionAnswer = {
  data?: { article?: number }
  doc?: { id: number; language: string }
  errors?: { data?: { article?: number }; message: string }[]
}

type Staff = Awaited<ReturnType<typeof makeStaff>>

/** Reads the source of a translation, and says that the translation says the same. */
export const markCurrent = async (id: number, { token }: Partial<Person>): Promise<Response> => {
  const read = await rest(`/articles/${id}/source`, { token })
  const { source } = (await read.json()) as { source?: { revision: string } }
  const body = { revision: source?.revision }
  return rest(`/articles/${id}/current`, { body, method: 'POST', token })
}

/** A newsroom with its staff and a section, and what is done in it with the editions of a story. */
export const useEditions = () => {
  let newsroom: TestPayload
  let staff: Staff
  let section: number

  beforeAll(async () => {
    newsroom = await startPayload()
    staff = await makeStaff(newsroom.payload)
    section = (await makeSection(newsroom.payload)).id
  })
  afterAll(() => newsroom.close())

  const post = async (
    path: string,
    body: object,
    { token }: Partial<Person>,
  ): Promise<EditionAnswer & { http: number }> => {
    const response = await rest(`/articles/${path}`, { body, method: 'POST', token })
    return { ...((await response.json()) as EditionAnswer), http: response.status }
  }
  const editionsOf = async (id: number, { token }: Partial<Person> = {}): Promise<Edition[]> => {
    const response = await rest(`/articles/${id}?depth=0&select[editions]=true`, { token })
    return ((await response.json()) as Article).editions!
  }

  return {
    /** What there is once the tests have begun. */
    desk: () => ({ payload: newsroom.payload, section, staff }),
    editionIn: async (id: number, language: string) =>
      (await editionsOf(id, staff.editor)).find((edition) => edition.language === language),
    editionsOf,
    link: (id: number, article: number, person: Partial<Person> = staff.editor) =>
      post(`${id}/link`, { article }, person),
    /** A published article in English, unless something else is said. */
    make: (data: Partial<Article> = {}) =>
      makeArticle(newsroom.payload, { section, ...data } as Parameters<typeof makeArticle>[1]),
    publish: (id: number, data: Partial<Article> = {}) =>
      newsroom.payload.update({
        id,
        collection: 'articles',
        data: { _status: 'published', ...data },
      }),
    translate: (id: number, body: object, person: Partial<Person> = staff.translator) =>
      post(`${id}/editions`, body, person),
  }
}
