import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { productionCondition } from '../../src/cli/productionCondition.ts'
import { percentile } from '../editions/percentile.ts'
import type { Write } from './Figure.ts'
import type { Wish } from './writesProcess.ts'

const file = fileURLToPath(new URL('writesProcess.ts', import.meta.url))
const batches = 6
const batchSize = 10
/** Before the first that count. */
const warmUp = 10
/** Numbers of generated stories that no newsroom has yet. */
const firstNumber = 5_000_000

const doings = { import: 'import and publish a story', publish: 'publish an article' } as const
const kinds = { with: 'with the read model', without: 'without it' } as const

/** How long a newsroom takes to publish, with the read model and without, in turn. */
export const measureWrites = async (databaseUrl: string): Promise<Write[]> => {
  const newsrooms = await Promise.all(
    (Object.keys(kinds) as (keyof typeof kinds)[]).map(async (kind) => {
      const child = fork(file, [kind], {
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          NODE_ENV: 'production',
          PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
        },
        execArgv: [productionCondition, '--import', 'tsx'],
        silent: true,
      })
      const said: string[] = []
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
      }
      await answerOf(child, said)
      return { child, kind, said }
    }),
  )
  try {
    let next = firstNumber
    const writes: Write[] = []
    for (const what of Object.keys(doings) as (keyof typeof doings)[]) {
      const times: Record<string, number[]> = { with: [], without: [] }
      for (let batch = -1; batch < batches; batch += 1) {
        for (const { child, kind, said } of newsrooms) {
          const count = batch < 0 ? warmUp : batchSize
          child.send({ count, first: next, what } satisfies Wish)
          next += count
          const taken = await answerOf(child, said)
          if (batch >= 0) times[kind]!.push(...taken)
        }
      }
      for (const { kind } of newsrooms) {
        const all = times[kind]!
        writes.push({
          name: `${doings[what]}, ${kinds[kind]}`,
          p50: percentile(all, 0.5),
          p95: percentile(all, 0.95),
          perSecond: (all.length / all.reduce((sum, time) => sum + time, 0)) * 1000,
        })
      }
    }
    return writes
  } finally {
    for (const { child } of newsrooms) if (child.connected) child.disconnect()
  }
}

const answerOf = async (child: ChildProcess, said: string[]): Promise<number[]> => {
  const stopping = new AbortController()
  const { signal } = stopping
  const ended = once(child, 'close', { signal }).then(() => ({
    error: 'it ended',
    times: undefined,
  }))
  ended.catch(() => {})
  const answer = await Promise.race([
    once(child, 'message', { signal }).then(
      ([message]) => message as { error?: string; times?: number[] },
    ),
    ended,
  ])
  stopping.abort()
  if (!answer.times) {
    throw new Error(`Nothing could be published (${answer.error}):\n${said.join('')}`)
  }
  return answer.times
}
