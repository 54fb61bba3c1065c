import type { Id } from '../../relationships/idOf.ts'

/**
 * In stored texts a link to another article leads to its mark. Where the article is public, the mark
 * becomes its path when the text is read; else the link becomes its text.
 */
const prefix = '/-/article/'

export const linkMark = (id: Id): string => `${prefix}${encodeURIComponent(id)}`

/** HTML as it is, or in JSON, where quotes have a backslash before them. */
const inHtml = new RegExp(
  String.raw`<a href=(\\?")${prefix}([\w%.~-]+)\1((?: [a-z]+=\\?"[^"\\]*\\?")*)>(.*?)</a>`,
  'gs',
)

/** A sign with Markdown's backslash before it, in JSON, where that is two and the sign may be one more. */
const escaped = String.raw`\\\\(?:\\.|[^\\])`

/**
 * A link in Markdown, in JSON; or an escaped sign, so that an escaped bracket begins none. Within the text of a
 * link each bracket is escaped. Nothing can be read in two ways, so that it takes no longer than the text is.
 */
const inMarkdown = new RegExp(
  String.raw`${escaped}|\[((?:${escaped}|\\[^\\]|[^[\]\\])*)\]\(${prefix}([\w%.~-]+)\)`,
  'gs',
)

/** Nobody but us writes marks; what else looks like one has no article. */
const idIn = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

type Paths = ReadonlyMap<string, string>

/** @param paths by id, of the articles that are public; already escaped for HTML */
export const resolveHtmlLinks = (html: string, paths: Paths): string =>
  html.replace(inHtml, (_link, quote: string, id: string, more: string, text: string) => {
    const path = paths.get(idIn(id))
    return path === undefined ? text : `<a href=${quote}${path}${quote}${more}>${text}</a>`
  })

/** @param markdown in JSON */
export const resolveMarkdownLinks = (markdown: string, paths: Paths): string =>
  markdown.replace(inMarkdown, (found, text?: string, id?: string) => {
    if (text === undefined || id === undefined) return found
    const path = paths.get(idIn(id))
    return path === undefined ? text : `[${text}](${path})`
  })
