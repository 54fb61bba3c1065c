import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { publicArticles } from '../../roles/access.ts'
import { isNewsroomRunning } from '../isNewsroomRunning.ts'
import type { Facts, WorkFacts } from './facts.ts'
import type { InspectedAdapter } from './quietPayload.ts'

/** Of a job that should have run; a worker looks every few seconds. */
const overdueAfter = 5 * 60_000

const jobs = 'payload-jobs'

type Job = {
  createdAt: string
  error?: unknown
  id: number | string
  taskSlug?: null | string
  waitUntil?: null | string
  workflowSlug?: null | string
}

/** What is queued, what failed, and whether somebody works on it. */
export const workFacts = async (
  payload: Payload,
  dataDir: null | string,
): Promise<null | WorkFacts> => {
  if (!payload.collections[jobs]) return null
  const now = Date.now()
  const due = new Date(now - overdueAfter).toISOString()
  const find = async (where: object) => {
    const { docs } = await payload.find({
      collection: jobs,
      depth: 0,
      limit: 100,
      overrideAccess: true,
      sort: 'createdAt',
      where: where as never,
    })
    return docs as unknown as Job[]
  }
  const failed = await find({ hasError: { equals: true } })
  const overdue = await find({
    and: [
      { hasError: { not_equals: true } },
      { processing: { not_equals: true } },
      { completedAt: { exists: false } },
      { createdAt: { less_than: due } },
      { or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than: due } }] },
    ],
  })
  return {
    ...(dataDir === null ? {} : { aliveAt: aliveAt(dataDir) }),
    failed: failed.map(({ error, id, taskSlug, workflowSlug }) => ({
      error: messageOf(error),
      id,
      what: workflowSlug ?? taskSlug ?? 'a job',
    })),
    now,
    overdue:
      overdue.length === 0
        ? null
        : {
            count: overdue.length,
            since: Math.min(
              ...overdue.map(({ createdAt, waitUntil }) => Date.parse(waitUntil ?? createdAt)),
            ),
          },
    running: dataDir !== null && isNewsroomRunning(dataDir),
  }
}

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown }
  return String(message ?? (error ? JSON.stringify(error) : 'it says not why')).split('\n')[0]!
}

const aliveAt = (dataDir: string): null | number =>
  fs.statSync(path.join(dataDir, 'worker-alive'), { throwIfNoEntry: false })?.mtimeMs ?? null

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Who may do everything, and which of the demo logins still have the passwords of their file. */
export const peopleFacts = async (
  payload: Payload,
  dataDir: null | string,
): Promise<Facts['people']> => {
  const { rolesField, slugs } = newsroomOptions(payload)
  const { totalDocs: all } = await payload.count({ collection: slugs.users, overrideAccess: true })
  const { docs: roles } = await payload.find({
    collection: slugs.roles,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    where: { builtIn: { equals: 'administrator' } },
  })
  const { totalDocs: administrators } = await payload.count({
    collection: slugs.users,
    overrideAccess: true,
    where: { [rolesField]: { in: roles.map(({ id }) => id) } },
  })
  return { administrators, all, demoLogins: await demoLogins(payload, dataDir) }
}

const demoLogins = async (payload: Payload, dataDir: null | string): Promise<string[]> => {
  const logins = dataDir && readJson(path.join(dataDir, 'demo-credentials.json'))
  if (!Array.isArray(logins)) return []
  const { slugs } = newsroomOptions(payload)
  const valid: string[] = []
  for (const { email, password } of logins as { email: string; password: string }[]) {
    // Of the database's own row: to log in would leave a session, and at last a locked account.
    const user = await payload.db.findOne<{ hash?: string; id: number | string; salt?: string }>({
      collection: slugs.users,
      where: { email: { equals: email } },
    })
    if (user?.hash && user.salt && hasPassword(user as Stored, password)) valid.push(email)
  }
  return valid
}

type Stored = { hash: string; salt: string }

/** As Payload 3.90 keeps passwords, and as it kept them before. */
const hasPassword = ({ hash, salt }: Stored, password: string): boolean => {
  const [, current] = /^pbkdf2-sha256-v1:(.*)$/.exec(hash) ?? []
  const made =
    current === undefined
      ? crypto.pbkdf2Sync(password, salt, 25_000, 512, 'sha256')
      : crypto.pbkdf2Sync(password, salt, 600_000, 32, 'sha256')
  return made.toString('hex') === (current ?? hash)
}

/** Whether the read model has anything, and whether it should have. */
export const deliveryFacts = async (payload: Payload): Promise<Facts['delivery']> => {
  const { languages, parts, slugs } = newsroomOptions(payload)
  if (!parts.delivery) return null
  const { drizzle } = payload.db as unknown as InspectedAdapter
  const { rows } = await drizzle.execute(sql`select from newsroom_delivery limit 1`)
  const { docs } = await payload.find({
    collection: slugs.articles,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    select: { language: true },
    where: {
      and: [publicArticles(), { language: { in: languages.map(({ code }) => code) } }],
    },
  })
  return { hasRows: rows.length > 0, isPublic: docs.length > 0 }
}

export const storedTimeZone = async (payload: Payload): Promise<null | string> => {
  const { slugs } = newsroomOptions(payload)
  const { timeZone } = await payload.findGlobal({
    slug: slugs.newsroom,
    depth: 0,
    overrideAccess: true,
    select: { timeZone: true },
  })
  return timeZone
}
