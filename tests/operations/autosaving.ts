import fs from 'node:fs'
import path from 'node:path'

import { bodyOf } from '../helpers/articles.ts'
import type { OperatedNewsroom } from './newsroom.ts'

type Credentials = { email: string; password: string; role: string }[]

/**
 * A journalist's form: it saves the text again and again by itself, each time with a higher number
 * in it, until a save fails.
 */
export const autosavingForm = async ({ dataDir, url }: OperatedNewsroom) => {
  const file = path.join(dataDir, 'demo-credentials.json')
  const logins = JSON.parse(fs.readFileSync(file, 'utf8')) as Credentials
  const { email, password } = logins.find(({ role }) => role === 'journalist')!
  let token = ''
  const request = async (at: string, method: string, body?: object) => {
    const response = await fetch(`${url}/api${at}`, {
      body: body && JSON.stringify(body),
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      method,
    })
    return { answer: (await response.json()) as Record<string, unknown>, status: response.status }
  }
  const { answer } = await request('/users/login', 'POST', { email, password })
  token = answer.token as string
  const made = await request('/articles?draft=true&autosave=true', 'POST', {
    body: bodyOf('Number 0.'),
    headline: 'What is being written',
    language: 'en',
  })
  const { id } = made.answer.doc as { id: number }

  let [sent, confirmed] = [0, 0]
  let saving: Promise<void> | null = null
  const save = async () => {
    for (;;) {
      sent += 1
      const { status } = await request(`/articles/${id}?draft=true&autosave=true`, 'PATCH', {
        body: bodyOf(`Number ${sent}.`),
      })
      if (status !== 200) throw new Error(`An autosave was answered with ${status}`)
      confirmed = sent
    }
  }
  return {
    id,
    /** The highest number whose save was confirmed. */
    confirmed: () => confirmed,
    /** The number in the text as the newsroom has it now. */
    stored: async () => {
      const { answer: article } = await request(`/articles/${id}?draft=true&depth=0`, 'GET')
      return Number(/^Number (\d+)\.$/.exec(String(article.plainText))?.[1])
    },
    start: () => {
      saving = save().catch(() => {})
    },
    /** Settles when a save has failed, because the newsroom is gone. */
    interrupted: () => saving,
  }
}
