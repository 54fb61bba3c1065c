import { plainInline, type Block } from './blocks.ts'
import { readLines, readPlainText } from './plainText.ts'
import { readHtml } from './readHtml.ts'

type Clipboard = {
  /** What `text/html` and `text/plain` hold; empty where there is none. */
  html: string
  text: string
  /** Whether it was asked for as plain text: then nothing is guessed. */
  asPlainText: boolean
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

const space = plainInline(' ')

/** A piece of a line with the spaces that were copied with it: HTML does not tell of them. */
const withSpaces = (blocks: Block[], text: string): Block[] => {
  const [only, ...others] = blocks
  if (only?.type !== 'paragraph' || others.length > 0) return blocks
  const before = /^[ \u00a0]/.test(text) ? [space] : []
  const after = /[ \u00a0]$/.test(text) ? [space] : []
  return [{ ...only, inlines: [...before, ...only.inlines, ...after] }]
}

/** What is on the clipboard, as blocks. */
export const readClipboard = ({ asPlainText, html, text }: Clipboard): Block[] => {
  if (asPlainText) return withSpaces(readLines(text), text)
  // On iPhones corrected words come as HTML that is no HTML.
  const blocks = html && html !== text ? readHtml(parse(html)) : []
  return withSpaces(blocks.length > 0 ? blocks : readPlainText(text), text)
}

/** Whether the HTML is nothing but a picture, as browsers copy it beside the picture itself. */
export const isPicture = (html: string): boolean => {
  const { body } = parse(html)
  return body.querySelector('img') !== null && body.textContent?.trim() === ''
}

const isKnown = (node: unknown, types: ReadonlySet<string>): boolean => {
  const { children, type } = (node ?? {}) as { children?: unknown; type?: unknown }
  if (typeof type !== 'string' || !types.has(type)) return false
  return !Array.isArray(children) || children.every((child) => isKnown(child, types))
}

/**
 * Whether a copy comes from an editor like this one, which then takes it over as it is.
 * @param copy what `application/x-lexical-editor` holds
 * @param types the nodes that this editor knows
 */
export const isOwnCopy = (
  copy: string,
  { namespace, types }: { namespace: string; types: ReadonlySet<string> },
): boolean => {
  if (!copy) return false
  try {
    const payload = JSON.parse(copy) as { namespace?: unknown; nodes?: unknown } | null
    const nodes = payload?.namespace === namespace ? payload.nodes : null
    return Array.isArray(nodes) && nodes.every((node) => isKnown(node, types))
  } catch {
    return false
  }
}
