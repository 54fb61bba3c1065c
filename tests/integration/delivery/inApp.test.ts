import { describe, expect, it } from '@jest/globals'

import { useEditions } from '../../helpers/editions.ts'
import { rest } from '../../helpers/rest.ts'

const { make } = useEditions()

describe('delivery in the app', () => {
  it('leaves compressing to Next, which forgets what is compressed already', async () => {
    const { id } = await make({ headline: 'In one piece' })
    const headers = { 'accept-encoding': 'gzip, br' }
    const response = await rest('/delivery/en/articles', { headers })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(await response.json()).toMatchObject({ articles: [{ headline: 'In one piece', id }] })
  })
})
