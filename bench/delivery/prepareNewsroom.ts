// Run as a process of its own for each size, as Payload's configuration reads the environment once.
//
// node bench/delivery/prepareNewsroom.ts NUMBER FILE, with DATABASE_URL: writes seconds by what was done
import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'

import { closePayload } from '../../src/database/closePayload.ts'
import { reindex } from '../../src/delivery/readModel/reindex.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { makeDesk } from '../editions/makeDesk.ts'
import { writeStories } from '../editions/writeStories.ts'

const [count, file] = process.argv.slice(2) as [string, string]
const { default: config } = await import('../../src/payload.config.ts')
const payload = await getPayload({ config })

const seconds: Record<string, number> = {}
const timed = async (name: string, work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  seconds[name] = (performance.now() - start) / 1000
  process.stderr.write(`${count} articles, ${name}: ${Math.round(seconds[name])} s\n`)
}
await timed('generated', async () => {
  await writeStories(payload, { desk: await makeDesk(payload), total: Number(count) })
})
await timed('read model made', () => reindex({ options: newsroomOptions(payload), payload }))
await closePayload(payload)
writeFileSync(file, JSON.stringify(seconds))
