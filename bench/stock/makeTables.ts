// Payload makes the tables itself where it is not in production. Run as a process of its own, as Payload's
// configuration reads the environment once.
import { getPayload } from 'payload'

import { closePayload } from '../../src/database/closePayload.ts'

const { default: config } = await import('./payload.config.ts')
await closePayload(await getPayload({ config }))
