import { getPayload } from 'payload'

const { default: config } = await import('./payload.config.ts')
await getPayload({ config })
process.exit(0)
