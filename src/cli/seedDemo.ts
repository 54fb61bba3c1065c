// Run as a process of its own by seedWhenEmpty: Payload stays out of the newsroom's own process.
import './endWithParent.mjs'

import path from 'node:path'

import { getPayload } from 'payload'

import { closePayload } from '../database/closePayload.ts'

const { default: config } = await import('../payload.config.ts')
const { seed } = await import('../../seed/index.ts')

const payload = await getPayload({ config })
await seed({
  payload,
  log: (line: string) => void process.stdout.write(`${line}\n`),
  credentialsFile: path.join(process.env.NEWSROOM_DATA_DIR ?? '', 'demo-credentials.json'),
})
await closePayload(payload)
