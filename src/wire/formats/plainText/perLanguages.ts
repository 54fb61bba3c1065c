import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'

/** Makes something of a list of languages once, however many stories it is needed for. */
export const perLanguages = <T>(
  make: (languages: LanguageDefinition[]) => T,
): ((languages: LanguageDefinition[]) => T) => {
  const made = new WeakMap<LanguageDefinition[], { value: T }>()
  return (languages) => {
    const known = made.get(languages) ?? { value: make(languages) }
    made.set(languages, known)
    return known.value
  }
}
