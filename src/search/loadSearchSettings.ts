import type { Database } from '../delivery/shapes/asking.ts'
import { languageDefinitions } from '../languages/definitions.ts'
import { searchSettingsDocument, searchSettingsOf, type SearchSettings } from './SearchSettings.ts'

/** They change with the configuration alone, which other processes may be started with. */
const keptFor = 30_000

const kept = new WeakMap<
  Database,
  { at: number; settings: Promise<Record<string, SearchSettings>> }
>()

const load = async (db: Database): Promise<Record<string, SearchSettings>> => {
  const { rows } = await db.query({
    name: 'newsroom-search-settings',
    text: 'select body from newsroom_delivery_documents where name = $1',
    values: [searchSettingsDocument],
  })
  const body = rows[0]?.body as string | undefined
  return body === undefined ? {} : (JSON.parse(body) as Record<string, SearchSettings>)
}

/** How a language is searched, as the read model says; before it does, as the built-in languages are. */
export const loadSearchSettings = async (
  db: Database,
  language: string,
): Promise<SearchSettings> => {
  let found = kept.get(db)
  if (!found || Date.now() - found.at > keptFor) {
    const loading = { at: Date.now(), settings: load(db) }
    loading.settings.catch(() => {
      if (kept.get(db) === loading) kept.delete(db)
    })
    kept.set(db, (found = loading))
  }
  const { [language]: settings } = await found.settings
  const builtIn = Object.values(languageDefinitions).find(({ code }) => code === language)
  return settings ?? searchSettingsOf(builtIn ?? plain(language))
}

const plain = (language: string) => ({
  intlLocale: language,
  script: { names: [], direction: 'ltr' as const, spaces: true },
})
