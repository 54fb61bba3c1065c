import type { Style } from './styles.ts'

/** What Word says about a paragraph of a list, which it does not write as a list. */
export type WordListItem = {
  /** The same for all items of a list. */
  list: string
  /** 1 is the outermost. */
  level: number
  ordered: boolean
  /** The number it had. */
  number: number
}

const classesOf = (element: Element) => element.getAttribute('class') ?? ''

/** Heading styles, by whatever name Word shows them: classes and outline levels are not translated. */
export const isWordHeading = (element: Element, style: Style): boolean =>
  /(?:^|\s)Mso(?:Heading\d|Title)(?:\s|$)/.test(classesOf(element)) ||
  /^[1-9]$/.test(style.get('mso-outline-level') ?? '')

const markerOf = (paragraph: Element) =>
  [...paragraph.querySelectorAll('[style*="mso-list" i]')]
    .find((element) => isListMarker(element))
    ?.textContent?.replace(/[\s\u00a0]+/g, '') ?? ''

/** The bullet or number that Word writes before an item, for programs that know no lists. */
export const isListMarker = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')

/** `1.`, `a)`, `(iv)`, `1.2.`, `三、`; a letter alone is a bullet of some symbol font. */
const isNumber = (marker: string) =>
  /^[(（]?[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*[.)）、．]$|^[\p{N}.]+$/u.test(marker)

/** `mso-list:l0 level2 lfo1`: the second level of a list. */
export const wordListItem = (paragraph: Element, style: Style): WordListItem | null => {
  const [, list, level] = /^(l\d+)\s+level(\d)/.exec(style.get('mso-list') ?? '') ?? []
  if (!list || !level) return null
  const marker = markerOf(paragraph)
  return {
    list,
    level: Number(level),
    ordered: isNumber(marker),
    number: Number(/^\D*(\d+)\D*$/.exec(marker)?.[1] ?? 1),
  }
}

/** Word on the web writes a list for each item and tells only here how deep the item is. */
export const wordOnlineItem = (item: Element): Pick<WordListItem, 'level' | 'list'> | null => {
  const level = Number(item.getAttribute('data-aria-level'))
  return level > 0 ? { level, list: item.getAttribute('data-listid') ?? '' } : null
}

/** What is not the text of the document: comments on it, and what was deleted from it with a trace. */
export const isNoText = (element: Element, style: Style): boolean =>
  /^comment/.test(style.get('mso-element') ?? '') ||
  /(?:^|\s)(?:MsoCommentReference|msocomanchor|msoDel)(?:\s|$)/.test(classesOf(element)) ||
  (element.localName === 'del' &&
    (element.hasAttribute('cite') || element.hasAttribute('datetime')))
