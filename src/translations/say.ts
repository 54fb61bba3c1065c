import type { NewsroomTranslationKey } from './en.ts'

/** What stands in a sentence for `{{name}}`. */
export type SaidValues = Record<string, number | string>

/** Payload's `t`, of the server or of the admin UI. */
export type Translate = (...args: never[]) => string

/** The newsroom's words in the language of `t`. Payload types `t` for its own keys alone. */
export const say = (t: Translate, key: NewsroomTranslationKey, values?: SaidValues): string =>
  (t as unknown as (key: string, values?: SaidValues) => string)(`newsroom:${key}`, values)
