import { describe, expect, it } from '@jest/globals'

import { chooseEditions } from '../../../src/related/chooseEditions.ts'

const [en, ru, ko] = ['en', 'ru', 'ko'].map((language, at) => ({ id: at + 1, language }))
const choose = (
  picks: Parameters<typeof chooseEditions>[0]['picks'],
  { language = 'ru', othersToo = false, own = undefined as string | undefined } = {},
) => chooseEditions({ language, othersToo, own, picks }).map(({ id }) => id)

describe('what a reader is shown of a pick', () => {
  it('is the edition in the reader’s language, whichever edition was picked', () => {
    expect(choose([{ editions: [en!, ru!], shown: en, story: 'a' }])).toEqual([ru!.id])
    expect(choose([{ editions: [en!, ru!], shown: undefined, story: 'a' }])).toEqual([ru!.id])
    expect(choose([{ editions: [], shown: ru, story: 'a' }])).toEqual([ru!.id])
  })

  it('is nothing without one, or the pick itself where others are shown too', () => {
    const picks = [{ editions: [en!, ko!], shown: en, story: 'a' }]
    expect(choose(picks)).toEqual([])
    expect(choose(picks, { othersToo: true })).toEqual([en!.id])
    expect(choose([{ ...picks[0]!, shown: undefined }], { othersToo: true })).toEqual([])
  })

  it('is never of the story that it stands under, and of each other story once', () => {
    const picks = [
      { editions: [], shown: ru, story: 'a' },
      { editions: [ru!], shown: en, story: 'a' },
      { editions: [], shown: { id: 9, language: 'ru' }, story: 'b' },
    ]
    expect(choose(picks)).toEqual([ru!.id, 9])
    expect(choose(picks, { own: 'a' })).toEqual([9])
  })
})
