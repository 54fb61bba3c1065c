import { describe, expect, it } from '@jest/globals'

import { readResponse } from '../../../bench/delivery/readResponse.ts'

const answer = (head: string[], text: string) => Buffer.from([...head, '', text].join('\r\n'))
const read = (received: Buffer) => {
  const response = readResponse(received)
  return response && { ...response, text: response.text.toString() }
}

describe('the answer that a benchmark waits for', () => {
  it('is whole when as much came as its head says, in bytes', () => {
    const whole = answer(['HTTP/1.1 200 OK', 'Content-Length: 6'], 'дэх')
    expect(read(whole)).toEqual({ status: 200, text: 'дэх' })
    expect(read(whole.subarray(0, -1))).toBeUndefined()
    expect(read(whole.subarray(0, 30))).toBeUndefined()
  })

  it('is whole when the last of its chunks came', () => {
    const head = ['HTTP/1.1 404 Not Found', 'Transfer-Encoding: chunked']
    const whole = answer(head, '2\r\n{}\r\n0\r\n\r\n')
    expect(read(whole)).toMatchObject({ status: 404 })
    expect(read(whole.subarray(0, -5))).toBeUndefined()
    expect(read(answer(head, ''))).toBeUndefined()
  })

  it('is refused where nobody can tell its end', () => {
    expect(() => read(answer(['HTTP/1.1 200 OK', 'Connection: close'], '{}'))).toThrow(
      'where this answer ends',
    )
  })
})
