import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { refreshStale } from '../../../src/delivery/readModel/refreshStale.ts'
import { newsroomOptions } from '../../../src/options/newsroomOptions.ts'
import { differencesOf, refreshNames } from '../../helpers/delivery.ts'
import { startPayload, type TestPayload } from '../../helpers/payload.ts'
import { randomEdits } from '../../helpers/randomEdits.ts'

/** The long form: EDITS=5000 SEED=7. */
const count = Number(process.env.EDITS || 600)
const seed = Number(process.env.SEED || 1)
/** In ms. The long form may take its time, on a slow machine too. */
const patience = 300_000 + 2_000 * count

let newsroom: TestPayload
beforeAll(async () => {
  newsroom = await startPayload()
})
afterAll(() => newsroom.close())

describe(`after ${count} random edits (SEED=${seed})`, () => {
  it(
    'readers get what the collections say, and nothing else',
    async () => {
      const { payload } = newsroom
      const edits = await randomEdits(payload, seed)
      let isWorking = true
      const worker = async () => {
        while (isWorking) {
          // What somebody holds for long is left for later.
          await refreshStale({ options: newsroomOptions(payload), payload }).catch(() => {})
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      }
      const working = worker()
      const refused = await edits.run({ count, people: 4 })
      isWorking = false
      await working
      // Until the last embargo is over.
      await new Promise((resolve) => setTimeout(resolve, 3100))
      await refreshNames(payload)
      expect(await differencesOf(payload)).toEqual([])
      expect(refused).toBeLessThan(count / 2)
    },
    patience,
  )
})
