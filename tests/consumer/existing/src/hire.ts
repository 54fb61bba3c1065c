import { getPayload } from 'payload'

const { default: config } = await import('./payload.config.ts')
const payload = await getPayload({ config })
await payload.create({
  collection: 'staff',
  data: { email: 'owner@example.de', name: 'Owner', password: 'a password for tests' },
})
process.exit(0)
