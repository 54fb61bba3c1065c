import type { Sentence } from '../../../translations/sentence.ts'
import { nameFromEmail } from '../../nameFromEmail.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { markdownWarnings } from './markdownWarnings.ts'

const address = /^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** `Name`, `Name <a@b.mn>` or `a@b.mn` */
const fromText = (text: string): null | WireAuthor => {
  const [, name = text, email] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? []
  if (email !== undefined) {
    return address.test(email.trim()) ? { name: name.trim() || null, email: email.trim() } : null
  }
  if (address.test(text)) return { name: null, email: text }
  return text && !/[<>]/.test(text) ? { name: text, email: null } : null
}

const readAuthor = (value: unknown): null | WireAuthor => {
  if (typeof value !== 'object' || value === null) return fromText(textIn(value))
  const { email, name } = value as { email?: unknown; name?: unknown }
  const author = { name: textIn(name) || null, email: textIn(email) || null }
  if (author.email && !address.test(author.email)) return null
  return author.name || author.email ? author : null
}

/**
 * The authors in a front matter: a list of names, of `Name <address>`, or of `{ name, email }`; or
 * one of them alone, or several names with commas between them.
 */
export const readAuthorField = (
  value: unknown,
): { authors: WireAuthor[]; warnings: Sentence[] } => {
  const given = Array.isArray(value)
    ? (value as unknown[])
    : typeof value === 'string'
      ? value.split(/\s*[,;、，；]\s*/).filter(Boolean)
      : value === undefined
        ? []
        : [value]
  const authors: WireAuthor[] = []
  const warnings: Sentence[] = []
  for (const one of given) {
    const author = readAuthor(one)
    if (!author) {
      const shown = typeof one === 'string' ? one : JSON.stringify(one)
      warnings.push(
        markdownWarnings.wrongField('authors', shown, 'authors: Name <name@agency.example>'),
      )
    } else if (author.name === null && author.email !== null) {
      const name = nameFromEmail(author.email)
      warnings.push(wireWarnings.authorNamedFromEmail(author.email, name))
      authors.push({ name, email: author.email })
    } else {
      authors.push(author)
    }
  }
  return { authors, warnings }
}
