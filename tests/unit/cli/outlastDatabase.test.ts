import { describe, expect, it, jest } from '@jest/globals'
import { APIError, type Payload } from 'payload'

import { outlastDatabase } from '../../../src/cli/outlastDatabase.ts'

/** A Payload whose database does not answer so many times. */
const payloadAway = (times: number) => {
  let asked = 0
  const execute = () =>
    (asked += 1) <= times ? Promise.reject(new Error('connection refused')) : Promise.resolve()
  return { db: { drizzle: { execute } } } as unknown as Payload
}

const answers = <Answer>(...given: Answer[]) => jest.fn(() => Promise.resolve(given.shift()!))

describe('an import while the database is away', () => {
  it('tries the story again when the database is back', async () => {
    const attempt = answers({ error: new Error('Connection terminated') }, { error: null })
    expect(await outlastDatabase(payloadAway(2), attempt)).toEqual({ error: null })
    expect(attempt).toHaveBeenCalledTimes(2)
  })

  it('tries a story once more whose commit nobody confirmed', async () => {
    const attempt = answers({ error: new APIError('Not confirmed', 503) }, { error: null })
    expect(await outlastDatabase(payloadAway(0), attempt)).toEqual({ error: null })
  })

  it('gives a story up that fails for no known reason three times', async () => {
    const attempt = jest.fn(() => Promise.resolve({ error: new Error('A mistake of ours') }))
    expect((await outlastDatabase(payloadAway(0), attempt)).error).toBeInstanceOf(Error)
    expect(attempt).toHaveBeenCalledTimes(3)
  })

  it('does not try a story again that was refused for what it is', async () => {
    const attempt = answers({ error: new APIError('In the trash', 409) })
    expect((await outlastDatabase(payloadAway(0), attempt)).error).toBeInstanceOf(APIError)
    expect(attempt).toHaveBeenCalledTimes(1)
  })
})
