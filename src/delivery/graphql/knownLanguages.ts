import { findStoredLanguages } from '../queries/findDocuments.ts'
import type { Database } from '../queries/types.ts'
import { refusal } from './refusal.ts'

/** In ms. */
const rememberedFor = 30_000

/** Remembers which languages the newsroom has, for a while; asks again for one that it does not know. */
export const makeKnownLanguages = (db: Database): ((code: string) => Promise<void> | undefined) => {
  let known: readonly string[] = []
  let until = 0
  const ask = async (code: string) => {
    known = (await findStoredLanguages(db)).languages.map((language) => language.code)
    until = performance.now() + rememberedFor
    if (known.includes(code)) return
    if (known.length === 0) {
      throw refusal(
        'UNAVAILABLE',
        'There is nothing to deliver from yet: the newsroom has to be started once.',
      )
    }
    throw refusal(
      'UNKNOWN_LANGUAGE',
      `This newsroom has no language "${code}". It has ${known.join(', ')}.`,
      { known },
    )
  }
  return (code) => (performance.now() < until && known.includes(code) ? undefined : ask(code))
}
