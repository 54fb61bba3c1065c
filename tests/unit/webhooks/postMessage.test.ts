import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { postMessage } from '../../../src/webhooks/postMessage.ts'
import { openSite } from '../../helpers/site.ts'

describe('a message on its way', () => {
  let site: Awaited<ReturnType<typeof openSite>>
  beforeAll(async () => {
    site = await openSite()
  })
  beforeEach(() => {
    site.take()
    Object.assign(site.state, { answered: 0, headers: {}, status: 204, waits: 0 })
  })
  afterAll(() => site.close())

  const hosts = ['127.0.0.1', 'localhost']
  const post = (url = site.url, options = {}) =>
    postMessage(url, { body: '{"type":"ö"}', headers: { 'webhook-id': '1' }, hosts, ...options })

  it('arrives', async () => {
    expect(await post()).toMatchObject({ error: null, status: 204 })
    const { body, headers } = site.take()[0]!
    expect(body).toBe('{"type":"ö"}')
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': '1' })
  })

  it('never reaches a private address, by number or by name', async () => {
    const byName = site.url.replace('127.0.0.1', 'localhost')
    for (const url of [site.url, byName]) {
      const { error, status } = await post(url, { hosts: [] })
      expect(status).toBeNull()
      expect(error).toMatch(/private network/)
      expect(error).not.toMatch(/127/)
    }
    expect(site.take()).toEqual([])
  })

  it('does not follow a redirect', async () => {
    Object.assign(site.state, { headers: { Location: '/elsewhere' }, status: 302 })
    expect(await post()).toMatchObject({ error: expect.stringMatching(/redirects/), status: 302 })
    expect(site.take()).toHaveLength(1)
  })

  it('is given up when there is no answer in time', async () => {
    site.state.waits = 3000
    const { error, status } = await post(site.url, { timeout: 200 })
    expect([error, status]).toEqual(['No answer within 0.2 s.', null])
    expect(site.state.answered).toBe(0)
  })

  it('fails where nobody listens', async () => {
    expect(await post('http://127.0.0.1:9/')).toMatchObject({
      error: expect.stringMatching(/ECONNREFUSED/),
      status: null,
    })
  })
})
