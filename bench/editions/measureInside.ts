import { createLocalReq, type Payload } from 'payload'

import { boardOf } from '../../src/editions/boardOf.ts'
import { dayBounds } from '../../src/languages/dayBounds.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { suggestArticles } from '../../src/related/suggestArticles.ts'
import type { Desk } from './Story.ts'
import type { Sample } from './requests.ts'
import { timesOf } from './timesOf.ts'

/** The newsroom's own work in two of its lists, without HTTP, pages and login around it. */
export const measureInside = async (
  payload: Payload,
  { day, desk, samples }: { day: string; desk: Desk; samples: Sample[] },
): Promise<Record<string, number[]>> => {
  const options = newsroomOptions(payload)
  const found = await payload.findByID({ id: desk.people.editor, collection: 'users', depth: 0 })
  const request = () => createLocalReq({ user: { ...found, collection: 'users' } }, payload)
  const articles = await Promise.all(
    samples.map(({ id }) =>
      payload.findByID({
        id,
        collection: 'articles',
        depth: 0,
        select: {
          authors: true,
          dateline: true,
          language: true,
          section: true,
          story: true,
          tags: true,
        },
      }),
    ),
  )
  const bounds = dayBounds(day, options.timeZone)!
  return {
    'Inside: suggestions of related news': await timesOf(async (run) => {
      const article = articles[run % articles.length]!
      const suggest = await suggestArticles(article as unknown as Record<string, unknown>, {
        language: article.language,
        options,
        req: await request(),
      })
      return suggest({ ids: [article.id], limit: 5, stories: [] })
    }),
    'Inside: translation board': await timesOf(async () =>
      boardOf({ ...bounds, page: 1 }, { options, req: await request() }),
    ),
  }
}
