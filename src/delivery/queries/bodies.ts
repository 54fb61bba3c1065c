import { resolveHtmlLinks, resolveMarkdownLinks } from '../readModel/linkMarks.ts'
import type { BodyForm } from '../shapes/article.ts'

/** Where the read model has each form of a text. */
export const bodyColumns = {
  html: 'html',
  lexical: 'lexical',
  markdown: 'markdown',
  parts: 'parts',
  text: 'plain_text',
} as const satisfies Record<BodyForm, string>

/** SQL: of a row, a JSON list of the articles that it links to and that are public; null: it links to none. */
export const linkedPaths = `
  case when row.links <> '{}' then (
    select json_agg(json_build_object(
      'article', linked.article, 'path', linked.card::json ->> 'path'
    ))
    from newsroom_delivery linked where linked.article = any(row.links)
  ) end`

/** `paths` is what `linkedPaths` selects. */
export type BodyRow = Partial<Record<(typeof bodyColumns)[BodyForm], string>> & {
  links: string[]
  paths: null | { article: string; path: string }[]
}

const escaped = (path: string) => path.replace(/[&"'<>]/g, (sign) => `&#${sign.codePointAt(0)};`)

/** JSON of a form of the text, with links to those articles that are public. */
export const bodyOf = (form: BodyForm, row: BodyRow): string => {
  const stored = row[bodyColumns[form]]!
  if (row.links.length === 0 || form === 'text' || form === 'lexical') return stored
  const paths = new Map((row.paths ?? []).map(({ article, path }) => [article, escaped(path)]))
  return form === 'markdown' ? resolveMarkdownLinks(stored, paths) : resolveHtmlLinks(stored, paths)
}
