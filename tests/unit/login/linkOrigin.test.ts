import { describe, expect, it } from '@jest/globals'

import { linkOrigin } from '../../../src/login/linkOrigin.ts'

describe('where the links of letters lead', () => {
  it('is the address of the newsroom, whatever a request names', () => {
    const serverURL = 'https://newsroom.example/'
    expect(linkOrigin({ host: 'evil.example', serverURL })).toBe('https://newsroom.example')
  })

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
    'is this machine while nobody has told an address: %s',
    (host) => {
      expect(linkOrigin({ host, serverURL: '' })).toBe(`http://${host}`)
    },
  )

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'a@evil.example',
    '',
    null,
  ])('is nowhere that a request names: %s', (host) => {
    expect(linkOrigin({ host, serverURL: '' })).toBeUndefined()
  })
})
