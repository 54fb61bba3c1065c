import type { WireAuthor } from '../../WireStory.ts'
import type { HeaderLine } from './scanHeader.ts'

type NamedEmail = { author: WireAuthor; at: number[] }

/** Whether an address has a word of the name in it: “Nomin Bat” and “nomin@montsame.gov.mn”. */
const suits = (name: string, email: string) => {
  const account = email.split('@')[0]!.toLowerCase()
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.some((word) => account.includes(word))
}

/** The name that a line gives: “By Nomin Bat”, or a plain name that the address or an initial bears out. */
const nameIn = (
  entry: HeaderLine,
  email: string,
  isName: (entry: HeaderLine) => boolean,
): string | null => {
  if (entry.kind === 'byline') {
    const [author, ...others] = entry.authors
    return others.length === 0 && author?.email === null ? author.name : null
  }
  const hasInitial = /^\p{Lu}\p{Ll}?\.\s*\p{Lu}/u.test(entry.text)
  return isName(entry) && (hasInitial || suits(entry.text, email)) ? entry.text : null
}

/**
 * The author whose name stands on one line and whose address on the next, or the other way round,
 * where there is only one such address.
 * @param isName whether a line without a meaning of its own may be one person’s name
 */
export const joinNameAndEmail = (
  entries: HeaderLine[],
  isName: (entry: HeaderLine) => boolean,
): NamedEmail | null => {
  const nameless = entries.flatMap((entry) =>
    entry.kind === 'byline' && entry.authors.length === 1 && entry.authors[0]!.name === null
      ? [{ at: entry.at, email: entry.authors[0]!.email ?? '' }]
      : [],
  )
  const [only, ...others] = nameless
  if (!only || others.length > 0) return null

  for (const at of [only.at - 1, only.at + 1]) {
    const beside = entries.filter((entry) => entry.at === at)
    const name = beside.length === 1 ? nameIn(beside[0]!, only.email, isName) : null
    if (name) return { author: { name, email: only.email }, at: [only.at, at] }
  }
  return null
}
