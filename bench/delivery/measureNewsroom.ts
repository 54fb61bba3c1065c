import pg from 'pg'

import type { Article } from '../../src/delivery/shapes/article.ts'
import type { List as Listed } from '../../src/delivery/shapes/lists.ts'
import { freePort } from '../freePort.ts'
import { compareAnswers } from '../limits/compareAnswers.ts'
import { fillTables } from '../limits/fillTables.ts'
import { setRelated, type Related } from '../limits/setRelated.ts'
import { contenders, listPath } from './contenders.ts'
import type { Measured } from './Figure.ts'
import { measureWrites } from './measureWrites.ts'
import { playRounds } from './playRounds.ts'
import { memoryOf } from './processes.ts'
import { startServers, stopServers, type Running } from './servers.ts'
import { startLoader } from './startLoader.ts'
import { cardsOfPage, takeSamples, type List, type Samples } from './takeSamples.ts'

const rounds = 3
/** Of a round of one contender at one work, in milliseconds. */
const roundLength = 800
/** Of each work, addresses at which the limits' answers are compared with delivery's. */
const compared = 150
/** Articles in an answer, at most. */
const longestPage = 100

type Given = {
  count: number
  databases: { newsroom: string; stock: string }
  folder: string
  postgres: number
  say: (line: string) => void
  seconds: Measured['seconds']
}

/** Measures everybody, in databases that are filled. */
export const measureNewsroom = async ({
  count,
  databases,
  folder,
  postgres,
  say,
  seconds,
}: Given): Promise<Measured> => {
  const database = new pg.Client(databases.newsroom)
  const loader = startLoader()
  let servers: Record<string, Running> = {}
  try {
    await database.connect()
    await fillTables(database)
    say('bare tables filled')
    servers = await startServers({ databases, dataDir: folder, freePort })
    const { bare, uncached } = servers as { bare: Running; uncached: Running }
    const samples = await takeSamples(database, {
      after: (list, page) => walkTo(page, list, uncached.url),
    })
    await setRelated(database, await relatedOf(samples, uncached.url))
    const paths = Object.values(contenders[0]!.asks)
      .slice(0, 3)
      .flatMap((asks) => asks(samples).slice(0, compared))
      .map(({ path }) => path)
    const different = await compareAnswers(paths, bare.url, uncached.url)
    say(`${different.length} of ${paths.length} answers differ from the limits'`)
    for (const difference of different.slice(0, 3)) say(difference)

    const figures = await playRounds({
      contenders,
      loader,
      milliseconds: roundLength,
      postgres,
      rounds,
      samples,
      say,
      servers,
    })
    const memory = Object.fromEntries(
      Object.values(servers).map(({ name, pid }) => [name, memoryOf(pid)]),
    )
    await stopServers(servers)
    servers = {}
    const { rows } = await database.query<{ count: string }>(
      'select count(*) from newsroom_delivery',
    )
    return {
      articles: count,
      editions: Number(rows[0]!.count),
      compared: { addresses: paths.length, different },
      figures,
      memory,
      seconds,
      writes: await measureWrites(databases.newsroom),
    }
  } finally {
    loader.stop()
    await stopServers(servers)
    await database.end()
  }
}

const read = async <Answer>(url: string): Promise<Answer> => {
  const answer = await fetch(url)
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}.`)
  return (await answer.json()) as Answer
}

/** The cursor after which a page of a list begins, found as a reader finds it. */
const walkTo = async (page: number, list: List, url: string): Promise<string> => {
  let after: null | string = null
  for (let left = (page - 1) * cardsOfPage; left > 0; left -= longestPage) {
    const limit = Math.min(longestPage, left)
    const cursor: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    after = (await read<Listed>(`${url}${listPath(list, { limit, more: cursor })}`)).next
    if (after === null) throw new Error(`A list has no page ${page}: ${JSON.stringify(list)}`)
  }
  return after!
}

/** Related news that fill themselves are found by delivery; by hand one would keep what is found. */
const relatedOf = async ({ articles }: Samples, url: string): Promise<Related> => {
  const related: Related = []
  for (const { id, language, slug } of articles) {
    const { relatedNews } = await read<Article>(
      `${url}/api/delivery/${language}/articles/${slug}?fields=relatedNews`,
    )
    const others = (relatedNews?.articles ?? []).map((article) => Number(article.id))
    related.push({ article: id, others })
  }
  return related
}
