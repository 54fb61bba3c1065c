import type { Contender } from './Contender.ts'
import { emptyAnswer } from './emptyAnswer.ts'
import { works, type Figure, type Work } from './Figure.ts'
import type { Loader } from './startLoader.ts'
import type { Ask } from './load.ts'
import { processorTimes } from './processes.ts'
import type { Running } from './servers.ts'
import { summarize, type Round } from './summarize.ts'
import type { Samples } from './takeSamples.ts'

const connectionCounts = [1, 16]
/** In milliseconds: until everybody's code is compiled, which in less than a second it is not. */
const warmUp = { connections: 4, time: 2000 }
/**
 * Milliseconds to an answer, over a few connections. Who is slow is asked in one round alone; over many
 * connections it would take minutes where one answer takes seconds.
 */
const [slow, verySlow] = [400, 3000]

type Given = {
  contenders: readonly Contender[]
  loader: Loader
  milliseconds: number
  /** Of the Postgres that all ask. */
  postgres: number
  rounds: number
  samples: Samples
  say: (line: string) => void
  servers: Record<string, Running>
}

/**
 * Lets everybody answer everything in short rounds, one after the other and in turn, so that what else the
 * machine does meets all alike.
 */
export const playRounds = async ({
  contenders,
  loader,
  milliseconds,
  postgres,
  rounds,
  samples,
  say,
  servers,
}: Given): Promise<Figure[]> => {
  const entries = (Object.keys(works) as Work[]).flatMap((work) =>
    contenders.flatMap((contender) => {
      const asks = contender.asks[work]?.(samples) ?? []
      return asks.length > 0 ? [{ asks, contender, played: [] as Round[][], work }] : []
    }),
  )
  type Entry = (typeof entries)[0]
  const play = async (
    { asks, contender }: Entry,
    { connections, first, time }: { connections: number; first: number; time: number | 'once' },
  ): Promise<Round> => {
    const { pid, port } = servers[contender.server]!
    const [processor, database] = processorTimes([pid, postgres])
    const loaded = await loader.load({ asks, connections, first, milliseconds: time, port })
    const [after, databaseAfter] = processorTimes([pid, postgres])
    return { ...loaded, database: databaseAfter! - database!, processor: after! - processor! }
  }

  /** Answers are kept for a minute, which is less than a round takes. */
  const fill = async (entry: Entry) => {
    if (!entry.contender.keeps) return
    await play(entry, { connections: warmUp.connections, first: 0, time: 'once' })
  }

  const times = new Map<Entry, number>()
  for (const entry of entries) {
    await checkAnswer(entry.asks[0]!, servers[entry.contender.server]!.url)
    await fill(entry)
    const { p50 } = await play(entry, { ...warmUp, first: 0 })
    times.set(entry, p50)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, connections] of connectionCounts.entries()) {
      for (const entry of entries) {
        const time = times.get(entry)!
        if ((time > slow && round > 0) || (time > verySlow && connections > 1)) continue
        const first = round * 37 * connections
        await fill(entry)
        const one = await play(entry, { connections, first, time: milliseconds })
        ;(entry.played[index] ??= []).push(one)
      }
    }
    say(`round ${round + 1} of ${rounds}`)
  }
  return entries.flatMap(({ contender, played, work }) =>
    connectionCounts.flatMap((connections, index) =>
      played[index]
        ? [{ contender: contender.name, work, connections, ...summarize(played[index]) }]
        : [],
    ),
  )
}

const checkAnswer = async ({ body, path }: Ask, url: string) => {
  const headers = { 'accept-encoding': 'identity', 'content-type': 'application/json' }
  const answer = await fetch(`${url}${path}`, {
    headers,
    ...(body === undefined ? {} : { body, method: 'POST' }),
  })
  const text = await answer.text()
  const wrong = answer.status === 200 ? emptyAnswer(text) : text.slice(0, 500)
  if (wrong) throw new Error(`${url}${path} was answered with ${answer.status}: ${wrong}`)
}
