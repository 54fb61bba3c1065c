import { describe, expect, it } from '@jest/globals'
import { APIError } from 'payload'
import { pino } from 'pino'

import { logRefusals } from '../../../src/errors/logRefusals.ts'

const logged = (entry: unknown): { level: number; msg?: string; err?: { stack: string } } => {
  const lines: string[] = []
  pino({ hooks: { logMethod: logRefusals } }, { write: (line) => lines.push(line) }).error(entry)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0]!) as ReturnType<typeof logged>
}

describe('the log', () => {
  it('has one line for what a caller is refused', () => {
    const { err, level, msg } = logged({ err: new APIError('It was changed.', 412) })
    expect([level, msg, err]).toEqual([30, 'Refused (412): It was changed.', undefined])
  })

  it.each([new APIError('Broken.', 500), new Error('Broken.')])(
    'keeps the stack of what is wrong with the newsroom',
    (err) => {
      expect(logged({ err })).toMatchObject({
        err: { stack: expect.stringContaining('Broken.') },
        level: 50,
      })
    },
  )

  it('keeps what has no error in it', () => {
    expect(logged('The disk is full.')).toMatchObject({ level: 50, msg: 'The disk is full.' })
  })
})
