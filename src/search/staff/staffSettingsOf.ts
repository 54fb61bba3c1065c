import type { SanitizedOptions } from '../../options/types.ts'
import { searchSettings, type SearchSettings } from '../SearchSettings.ts'

type Newsroom = Pick<SanitizedOptions, 'languages'>

const known = new WeakMap<Newsroom, SearchSettings>()

/**
 * How the staff searches, in all of the newsroom's languages at once: words as they begin, whatever their endings,
 * every two characters where there are no spaces, and letters that are typed for each other.
 */
export const staffSettingsOf = (options: Newsroom): SearchSettings => {
  let settings = known.get(options)
  if (!settings) {
    const all = Object.values(searchSettings(options))
    settings = {
      bigrams: [...new Set(all.flatMap(({ bigrams }) => bigrams))],
      dictionary: null,
      endings: [],
      fold: Object.assign({}, ...all.map(({ fold }) => fold)) as Record<string, string>,
      locale: 'en',
    }
    known.set(options, settings)
  }
  return settings
}
