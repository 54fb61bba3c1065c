import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { en } from '../../fixtures/search/en.ts'
import { ja } from '../../fixtures/search/ja.ts'
import { ko } from '../../fixtures/search/ko.ts'
import { mnMong } from '../../fixtures/search/mn-Mong.ts'
import { mn } from '../../fixtures/search/mn.ts'
import { ru } from '../../fixtures/search/ru.ts'
import { zh } from '../../fixtures/search/zh.ts'
import { startSearchable } from '../../helpers/searchable.ts'

const languages = { en, mn, ru, zh, ko, ja, 'mn-Mong': mnMong }

let newsroom: Awaited<ReturnType<typeof startSearchable>>

beforeAll(async () => {
  newsroom = await startSearchable()
  for (const [language, { stories }] of Object.entries(languages)) {
    await newsroom.publish(language, stories)
  }
})

afterAll(() => newsroom.stop())

describe.each(Object.entries(languages))('search in %s', (language, { searches }) => {
  it.each(Object.entries(searches))('finds %s', async (query, slugs) => {
    expect(await newsroom.slugs(language, query)).toEqual(slugs)
  })
})
