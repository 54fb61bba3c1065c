import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { startListener, type Listener } from '../../../src/delivery/http/listener.ts'
import { channel } from '../../../src/delivery/readModel/keys.ts'
import { createDatabase, type TestDatabase } from '../../helpers/database.ts'
import { eventually } from '../../helpers/eventually.ts'

/** As behind a pooler: `LISTEN` is taken, and nothing ever told. */
class Deaf extends pg.Client {
  override on(...[name, hear]: Parameters<pg.Client['on']>): this {
    return (name as string) === 'notification' ? this : super.on(name, hear)
  }
  override once(...[name, hear]: Parameters<pg.Client['once']>): this {
    return (name as string) === 'notification' ? this : super.once(name, hear)
  }
}

let database: TestDatabase
let listener: Listener
beforeAll(async () => {
  database = await createDatabase({ empty: true })
})
afterEach(() => listener.stop())
afterAll(() => database.drop())

const listen = (Client: typeof pg.Client) => {
  const { url } = database
  const heard: string[][] = []
  const listening: boolean[] = []
  const said: string[] = []
  listener = startListener({
    log: (line) => said.push(line),
    makeClient: (more) => new Client({ ...more, connectionString: url }),
    onKeys: (keys) => heard.push(keys),
    onListening: (now) => listening.push(now),
  })
  return { heard, listening, said, url }
}

describe('what listens to changes', () => {
  it('says that it does once it has heard something, and tells the keys', async () => {
    const { heard, listening, said, url } = listen(pg.Client)
    await eventually(async () => expect(listening.at(-1)).toBe(true))
    const teller = new pg.Client(url)
    await teller.connect()
    await teller.query('select pg_notify($1, $2)', [channel, '["article-1"]'])
    await teller.end()
    await eventually(async () => expect(heard).toContainEqual(['article-1']))
    expect(heard.flat()).toEqual(['article-1'])
    // A machine that is too busy may have made it try again.
    if (!listening.includes(false)) expect(said).toEqual([])
  })

  it('never says so where nothing is told, as behind a pooler, and names the reason', async () => {
    const { listening, said } = listen(Deaf)
    await eventually(async () =>
      expect(said).toContainEqual(expect.stringMatching(/does not hear .*is it a pooler\?/)),
    )
    expect(listening).not.toContain(true)
  })
})
