// A newsroom that publishes when it is told to, with or without delivery.
//
// node bench/delivery/writesProcess.ts with|without, with DATABASE_URL and a channel: each message is a number
// of articles to publish, and is answered with the milliseconds that each took
import { postgresAdapter } from '@payloadcms/db-postgres'
import { getPayload, buildConfig, type Payload } from 'payload'

import { newsroom } from '../../src/index.ts'
import { importBytes } from '../../src/wire/importing/importBytes.ts'
import { keepDesk } from '../../src/wire/importing/importDesk.ts'
import { generateWireStory } from '../generateWireStories.ts'

export type Wish = { count: number; first: number; what: 'import' | 'publish' }

const config = buildConfig({
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL }, push: false }),
  plugins: [newsroom({ parts: { delivery: process.argv[2] === 'with' } })],
  secret: 'a secret for benchmarks',
  telemetry: false,
  typescript: { autoGenerate: false },
})
const payload: Payload = await getPayload({ config })
const desk = keepDesk(payload)

const bytesOf = (number: number) => Buffer.from(generateWireStory(number).text)

const timesOf = async ({ count, first, what }: Wish): Promise<number[]> => {
  const times: number[] = []
  for (let number = first; number < first + count; number += 1) {
    // A number that no other story of this database has, and text that is like others'.
    const bytes = bytesOf(number)
    const begun = performance.now()
    const taken = await importBytes({ bytes, desk, payload, publish: what === 'import' })
    if (taken.error) throw taken.error
    if (what === 'import') {
      times.push(performance.now() - begun)
      continue
    }
    const start = performance.now()
    await payload.update({
      id: taken.id as number,
      collection: 'articles',
      data: { _status: 'published' },
      depth: 0,
      overrideAccess: true,
    })
    times.push(performance.now() - start)
  }
  return times
}

process.on('message', (wish: Wish) => {
  timesOf(wish).then(
    (times) => process.send!({ times }),
    (error: Error) => process.send!({ error: error.message }),
  )
})
process.once('disconnect', () => process.exit(0))
process.send!({ times: [] })
