import { once } from 'node:events'
import net from 'node:net'

import { describe, expect, it } from '@jest/globals'

import { checkDatabase } from '../../src/cli/checkDatabase.ts'

/** What is said about an address; it never holds the password, which each has. */
async function complaint(url: string): Promise<string> {
  const message = await checkDatabase(url).then(
    (name) => `accepted ${name}`,
    (error: Error) => error.message,
  )
  expect(message).not.toContain('hunter2')
  return message
}

/** The address of the tests' server, changed. */
function changed(parts: Partial<URL>): string {
  return Object.assign(new URL(process.env.NEWSROOM_TEST_DATABASE_URL!), parts).href
}

describe('DATABASE_URL', () => {
  it('is accepted when the database answers', async () => {
    expect(await complaint(changed({}))).toMatch(/^accepted the database "newsroom" on 127.0.0.1:/)
  })

  it('that nothing answers at is named', async () => {
    const server = net.createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    server.close()
    await once(server, 'close')
    expect(await complaint(`postgres://desk:hunter2@127.0.0.1:${port}/news`)).toBe(
      `Cannot use the database "news" on 127.0.0.1:${port} (DATABASE_URL): ` +
        'nothing answers there. Is Postgres running, and the port right?',
    )
  })

  it.each([
    ['password', { password: 'hunter2' }, /user or the password is wrong/],
    ['database', { pathname: '/no_such_news' }, /"no_such_news".*has no such database/],
  ])('with a wrong %s says so', async (_, parts, message) => {
    expect(await complaint(changed(parts))).toMatch(message)
  })

  it.each([
    'mysql://desk:hunter2@127.0.0.1/news',
    'localhost/news?password=hunter2',
    'postgres://desk:hunter2%zz@127.0.0.1/news',
  ])('must be the address of a Postgres database: %s', async (url) => {
    expect(await complaint(url)).toMatch(/must look like postgres:/)
  })
})
