import type { StoredLanguages } from '../readModel/buildDocuments.ts'
import { keys } from '../readModel/keys.ts'
import type { Answer, Database } from './types.ts'

/** JSON of what delivery knows of the newsroom; `null` of what it does not know. */
export const findDocument = async (db: Database, name: string): Promise<null | string> => {
  const { rows } = await db.query({
    name: 'document',
    text: 'select body from newsroom_delivery_documents where name = $1',
    values: [name],
  })
  return (rows[0]?.body as string | undefined) ?? null
}

/** The newsroom's languages, with all that delivery knows of them. */
export const findStoredLanguages = async (db: Database): Promise<StoredLanguages> =>
  JSON.parse(
    (await findDocument(db, 'languages')) ?? '{"default":"","languages":[]}',
  ) as StoredLanguages

export const findLanguages = async (db: Database): Promise<Answer> => {
  const { default: first, languages } = await findStoredLanguages(db)
  const told = languages.map(({ code, direction, label, name, writingMode }) => ({
    code,
    label,
    name,
    direction,
    writingMode,
  }))
  return { json: JSON.stringify({ default: first, languages: told }), keys: [keys.newsroom] }
}

/** All sections as a tree, by the names of a language. */
export const findSections = async (db: Database, language: string): Promise<Answer> => ({
  json: `{"sections":${(await findDocument(db, `sections:${language}`)) ?? '[]'}}`,
  keys: [keys.sections],
})
