import { credentials } from './makeDesk.ts'
import { requests, type Sample } from './requests.ts'
import { timesOf } from './timesOf.ts'

/**
 * What the running newsroom takes to answer, to the last byte, to one who asks at a time.
 * @throws Error when it refuses
 */
export const measureServed = async (
  url: string,
  { day, samples }: { day: string; samples: Sample[] },
): Promise<Record<string, number[]>> => {
  const login = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(credentials('editor')),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const { token } = (await login.json()) as { token?: string }
  if (!token) throw new Error(`The editor could not log in: ${login.status}`)
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`${url}${path}`, { headers, redirect: 'manual' })
    const text = await answer.text()
    if (answer.status !== 200) {
      throw new Error(`${path} was answered with ${answer.status}: ${text.slice(0, 500)}`)
    }
  }

  const times: Record<string, number[]> = {}
  for (const { as, name, path } of requests({ day })) {
    const headers: Record<string, string> =
      as === 'reader'
        ? // Any cookie: what it answers to nobody in particular, a newsroom keeps.
          { cookie: 'reader=1' }
        : path(samples[0]!).startsWith('/admin')
          ? { cookie: `payload-token=${token}` }
          : { authorization: `JWT ${token}` }
    times[`${name} (${as})`] = await timesOf((run) =>
      get(path(samples[run % samples.length]!), headers),
    )
  }
  return times
}
