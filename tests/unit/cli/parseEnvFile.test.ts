import { describe, expect, it } from '@jest/globals'

import { parseEnvFile } from '../../../src/cli/parseEnvFile.ts'

describe('.env', () => {
  it.each([
    ['PORT=3001', { PORT: '3001' }],
    ['export PORT = 3001', { PORT: '3001' }],
    ['PORT=3001 # of the desk', { PORT: '3001' }],
    ['PORT= # of the desk', { PORT: '' }],
    ['PORT=', { PORT: '' }],
    ['# PORT=3001', {}],
    ['not a setting', {}],
    ['URL=postgres://a:b#c@host/d?e=f', { URL: 'postgres://a:b#c@host/d?e=f' }],
    ['NAME="The # Desk" # comment', { NAME: 'The # Desk' }],
    ["NAME='two\\nlines'", { NAME: 'two\\nlines' }],
    ['NAME="two\\nlines"', { NAME: 'two\nlines' }],
    ['A=1\r\nB=2', { A: '1', B: '2' }],
  ])('%j is read as %j', (text, values) => {
    expect(parseEnvFile(text)).toEqual(values)
  })
})
