import { randomBytes } from 'node:crypto'
import { open, rename } from 'node:fs/promises'

import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'

import { builtInRoles, type BuiltInRole } from '../src/roles/builtInRoles.ts'

type Credentials = { email: string; password: string; role: string }

const names: Record<BuiltInRole, string> = {
  administrator: 'Altan Administrator',
  editor: 'Enkh Editor',
  journalist: 'Jargal Journalist',
  translator: 'Tuya Translator',
}

/**
 * One login for each built-in role, with random passwords, in a newsroom that has nobody yet. The
 * passwords are in the file before anybody can use them, and all people are made or none.
 */
export const seedPeople = async ({
  credentialsFile,
  payload,
}: {
  credentialsFile: string
  payload: Payload
}): Promise<void> => {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return

  const credentials = (Object.keys(builtInRoles) as BuiltInRole[]).map((role) => ({
    email: `${role}@newsroom.example`,
    password: randomBytes(12).toString('base64url'),
    role,
  }))
  await writeCredentials(credentialsFile, credentials)

  const { docs: roles } = await payload.find({
    collection: 'roles',
    depth: 0,
    limit: 0,
    pagination: false,
    where: { builtIn: { exists: true } },
  })
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    for (const { email, password, role } of credentials) {
      const id = roles.find(({ builtIn }) => builtIn === role)?.id
      if (id === undefined) throw new Error(`The built-in role “${role}” is missing.`)
      await payload.create({
        collection: 'users',
        data: { email, name: names[role], password, roles: [id] },
        depth: 0,
        req,
      })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Whole or not at all, and for the owner's eyes only. */
const writeCredentials = async (file: string, credentials: Credentials[]) => {
  const draft = `${file}.new`
  const handle = await open(draft, 'w', 0o600)
  try {
    const ordered = credentials.map(({ email, password, role }) => ({ role, email, password }))
    await handle.writeFile(`${JSON.stringify(ordered, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
