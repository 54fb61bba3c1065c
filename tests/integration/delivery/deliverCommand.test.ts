import fs from 'node:fs'
import net from 'node:net'
import { once } from 'node:events'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createDatabase, type TestDatabase } from '../../helpers/database.ts'
import { eventually } from '../../helpers/eventually.ts'
import { freePort } from '../../helpers/freePort.ts'
import { startCommand } from '../../helpers/newsroomCommand.ts'
import { makeArticle, makeSection } from '../../helpers/articles.ts'
import { startPayload, type TestPayload } from '../../helpers/payload.ts'

let newsroom: TestPayload
let empty: TestDatabase

beforeAll(async () => {
  newsroom = await startPayload()
  empty = await createDatabase({ empty: true })
})
afterAll(async () => {
  await newsroom.close()
  await empty.drop()
})

/** Ends with words, and without having listened. */
const refusal = async (args: string[], env: Record<string, string>) => {
  const { code, stderr } = await startCommand(['deliver', ...args], env).ended
  return `${code}: ${stderr}`
}

describe('newsroom deliver', () => {
  it('serves what is published, without Payload, and stops when it is asked to', async () => {
    const { payload } = newsroom
    const { id } = await makeSection(payload)
    const { slug } = await makeArticle(payload, { headline: 'Served', section: id })
    const port = await freePort()
    const { child, ended, said } = startCommand(['deliver', '--port', String(port)], {
      DATABASE_URL: newsroom.databaseUrl,
      HOST: '127.0.0.1',
      // Tells all that is loaded.
      NODE_DEBUG: 'esm,module',
    })
    try {
      const address = `http://127.0.0.1:${port}/api/delivery/en/articles/${slug}`
      await eventually(
        async () =>
          expect(await (await fetch(address)).json()).toMatchObject({ headline: 'Served' }),
        { within: 90_000 },
      )
      expect(said.stdout).toContain(`Delivery is ready: http://127.0.0.1:${port}/api/delivery`)
      expect(said.stderr).toMatch(/node_modules\/pg\//)
      expect(said.stderr).not.toMatch(
        /node_modules\/(payload|next|@payloadcms|tsx)\/|payload\.config|\.ts\b/,
      )
    } finally {
      child.kill('SIGTERM')
    }
    expect((await ended).code).toBe(0)
    expect(said.stdout).toContain('Stopped.')
  })

  it('says what to do about a database that was never migrated', async () => {
    const said = await refusal([], { DATABASE_URL: empty.url, PORT: String(await freePort()) })
    expect(said).toMatch(/^1: .*no tables.*npm run newsroom -- migrate/s)
    expect(said).not.toContain('    at ')
  })

  it('says what to do about a port that is taken', async () => {
    const server = net.createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    try {
      const env = { DATABASE_URL: newsroom.databaseUrl, HOST: '127.0.0.1' }
      expect(await refusal(['--port', String(port)], env)).toMatch(
        new RegExp(`^1: .*${port} is busy.*deliver --port ${port + 1}`, 's'),
      )
    } finally {
      server.close()
    }
  })

  it('refuses settings that mean nothing', async () => {
    const settings: [string[], Record<string, string>, string][] = [
      [['--port', '0'], {}, '--port'],
      [[], { PORT: '70000' }, 'PORT'],
      [[], { DELIVERY_POOL: 'many' }, 'DELIVERY_POOL'],
      [[], { DELIVERY_CACHE_MB: '-1' }, 'DELIVERY_CACHE_MB'],
    ]
    const said = await Promise.all(
      settings.map(([args, env]) => refusal(args, { DATABASE_URL: newsroom.databaseUrl, ...env })),
    )
    expect(said).toEqual(
      settings.map(([, , name]) =>
        expect.stringMatching(
          new RegExp(`^1: \\s*${name} is ".+": it must be a whole number from`),
        ),
      ),
    )
  })

  it('wants a newsroom that there is', async () => {
    const dataDir = fs.mkdtempSync('.data/delivery-')
    try {
      const said = await refusal([], { NEWSROOM_DATA_DIR: dataDir })
      expect(said).toMatch(/^1: .*no newsroom in .*npm start/s)
    } finally {
      fs.rmSync(dataDir, { recursive: true })
    }
  })
})
