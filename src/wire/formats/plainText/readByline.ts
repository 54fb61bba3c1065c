import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { isPersonName } from './isPersonName.ts'
import { perLanguages } from './perLanguages.ts'

const email = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** What separates two authors: marks, and “and” in the languages that write it as a word. */
const between = /\s*[,;、；，|/&]\s*|\s+(?:and|и|болон|ба|및|和|與)\s+|\n/u

/** The names in a text that has nothing else. */
export const splitNames = (text: string): string[] => text.split(between).filter(Boolean)

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const wordsOf = (languages: LanguageDefinition[], side: 'after' | 'before') =>
  languages
    .flatMap(({ wire }) => wire?.bylines[side] ?? [])
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const marks = perLanguages((languages) => ({
  before: new RegExp(
    `^[（(]?(?:${wordsOf(languages, 'before')})(?:\\s*[:：—・·＝-]\\s*|\\s+)`,
    'iu',
  ),
  after: new RegExp(`(?<=\\S)\\s*(?:${wordsOf(languages, 'after')})[)）]?$`, 'iu'),
}))

/** Takes “By”, “Автор:”, “记者” from before and “기자” from after; `null` if neither is there. */
const withoutMark = (line: string, languages: LanguageDefinition[]): string | null => {
  const { before, after } = marks(languages)
  const stripped = line.replace(before, '')
  const bare = stripped.replace(after, '')
  if (bare === line) return null
  return stripped === line ? bare : bare.replace(/[)）]$/, '')
}

const cleanName = (text: string) =>
  text
    .replace(/mailto:/giu, '')
    .replace(/^[\s<>()[\]（）:：=＝—–-]+|[\s<>()[\]（）:：=＝—–-]+$/gu, '')

/** Chinese agencies put a space between reporters, where it is within a name in Japanese. */
const separateChinese = (line: string, names: string) =>
  /记者|作者|通讯员/u.test(line) && /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(names)
    ? names.replace(/\s+/g, '、')
    : names

/** “Name <a@b>, c@d” and the like, piece by piece; `null` if some piece is neither. */
const readAuthors = (text: string, languages: LanguageDefinition[]): WireAuthor[] | null => {
  // A space may be all there is between two addresses.
  const spaced = text.replace(new RegExp(`(${email.source}[>)）]?)\\s+(?=\\S)`, 'gu'), '$1\n')
  const authors: WireAuthor[] = []

  for (const piece of spaced.split(between).filter((one) => one.trim())) {
    const address = email.exec(piece)?.[0] ?? null
    const written = cleanName(address ? piece.replace(address, ' ') : piece)
    const name = withoutMark(written, languages)?.trim() ?? written
    if (name && !isPersonName(name)) return null
    if (!name && !address) {
      if (written) return null
      continue
    }
    const previous = authors.at(-1)
    // “Name, a@b”: one author. With more names than addresses nobody can tell whose it is.
    if (address && !name && previous && !previous.email && previous.name) previous.email = address
    else if (name && !address && previous?.email && !previous.name) previous.name = name
    else authors.push({ name: name || null, email: address })
  }
  return authors.length > 0 ? authors : null
}

/**
 * The authors in a line that is a byline and nothing else: e-mail addresses with or without names,
 * or names with a word that says so (“By …”, “… 기자”).
 * @returns `null` if the line is something else. Names are `null` where only an address is given.
 */
export const readByline = (line: string, languages: LanguageDefinition[]): WireAuthor[] | null => {
  if (line.length > 300) return null
  const names = withoutMark(line, languages)
  if (names !== null) {
    const authors = readAuthors(separateChinese(line, names), languages)
    if (authors) return authors
  }
  return email.test(line) ? readAuthors(line, languages) : null
}
