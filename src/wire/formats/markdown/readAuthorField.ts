import type { Sentence } from '../../../translations/sentence.ts'
import { nameFromEmail } from '../../nameFromEmail.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { markdownWarnings } from './markdownWarnings.ts'

const inAddress = /^[^\s<>@]+$/

/** By its pieces: one expression for all of it would try anew at each full stop. */
const isAddress = (text: string): boolean => {
  const [account = '', host = '', ...more] = text.split('@')
  const dot = host.lastIndexOf('.')
  return (
    more.length === 0 &&
    inAddress.test(account) &&
    inAddress.test(host) &&
    dot > 0 &&
    dot < host.length - 1
  )
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** `Name`, `Name <a@b.mn>` or `a@b.mn` */
const fromText = (text: string): null | WireAuthor => {
  const opening = text.endsWith('>') ? text.lastIndexOf('<') : -1
  if (opening >= 0) {
    const name = text.slice(0, opening).trim()
    const email = text.slice(opening + 1, -1).trim()
    return isAddress(email) && !/[\n>]/.test(name + email) ? { name: name || null, email } : null
  }
  if (isAddress(text)) return { name: null, email: text }
  return text && !/[<>]/.test(text) ? { name: text, email: null } : null
}

const readAuthor = (value: unknown): null | WireAuthor => {
  if (typeof value !== 'object' || value === null) return fromText(textIn(value))
  const { email, name } = value as { email?: unknown; name?: unknown }
  const author = { name: textIn(name) || null, email: textIn(email) || null }
  if (author.email && !isAddress(author.email)) return null
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
      ? value
          .split(/[,;、，；]/)
          .map((one) => one.trim())
          .filter(Boolean)
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
