import { describe, expect, it } from '@jest/globals'
import { APIError } from 'payload'

import { explainErrors } from '../../../src/errors/explainErrors.ts'

/** What is answered where Payload, in a minified build, has found no words. */
const answerTo = async (status: number, isPublic?: boolean) => {
  const error = new APIError('What went wrong.', status, undefined, isPublic)
  const result = { errors: [{ message: 'An unknown error occurred.' }] }
  const answer = await explainErrors({ context: {}, error, req: {} as never, result } as never)
  return (answer as undefined | { response: { errors: { message: string }[] } })?.response
    .errors[0]!.message
}

describe('the answer to a request that failed', () => {
  it('has the words that are meant for people, also when a service behind the newsroom failed', async () => {
    expect(await answerTo(409, true)).toBe('What went wrong.')
    expect(await answerTo(502, true)).toBe('What went wrong.')
  })

  it('tells nothing else of what goes wrong in the server', async () => {
    expect(await answerTo(500)).toBeUndefined()
    expect(await answerTo(502, false)).toBeUndefined()
    expect(await answerTo(409, false)).toBeUndefined()
  })
})

describe('what others wrote at the same moment', () => {
  it.each(['40P01', '40001'])('is told as that, with the wish to try again: %s', async (code) => {
    const error = new Error('Failed query', { cause: { code } })
    const req = { t: (key: string) => key }
    const answer = await explainErrors({ context: {}, error, req, result: {} } as never)
    expect(answer).toMatchObject({
      response: { errors: [{ message: 'newsroom:othersWrote' }] },
      status: 503,
    })
  })
})
