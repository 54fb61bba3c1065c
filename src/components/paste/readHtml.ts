import { assemble } from './assemble.ts'
import { blockWriter, type BlockWriter, type Holder, type TextContext } from './blockWriter.ts'
import { textFormat, textOf, type Block } from './blocks.ts'
import { cleanText, trimText } from './cleanText.ts'
import { outermost, type Context, type ReadInto } from './context.ts'
import { readPlainText } from './plainText.ts'
import { publicUrl } from './publicUrl.ts'
import { formatOf, isBlock, isHidden, keepsLineBreaks, styleReader, type Style } from './styles.ts'
import { readTable } from './readTable.ts'
import { isListMarker, isNoText, isWordHeading, wordListItem, wordOnlineItem } from './word.ts'

/** Deeper lists than Word can make. */
const deepestList = 9

/** Smaller pictures are signs within the text, in pixels. */
const smallestImage = 48

const withoutText = new Set(
  (
    'audio canvas datalist embed head iframe input noscript object option script select style svg ' +
    'template textarea title video'
  ).split(' '),
)

const isHeading = (element: Element, style: Style) =>
  /^h[1-6]$/.test(element.localName) ||
  element.getAttribute('role') === 'heading' ||
  isWordHeading(element, style)

/** Mail programs set whole messages in quotations, and indent with them. */
const isQuotation = (element: Element, style: Style) =>
  element.localName === 'blockquote' &&
  element.getAttribute('type') !== 'cite' &&
  !/gmail_quote/.test(element.getAttribute('class') ?? '') &&
  !/^0(?:px)? 0(?:px)? 0(?:px)? 40px/.test(style.get('margin') ?? '')

const itemHolder = (item: Element, { level, list }: Context): Holder => {
  const online = wordOnlineItem(item)
  const number = item.getAttribute('value') ?? list?.getAttribute('start')
  return {
    kind: 'item',
    level: Math.min(Math.max(online?.level ?? level, 1), deepestList),
    list: online?.list ?? list ?? item.parentNode,
    ordered: list?.localName === 'ol',
    number: Number.parseInt(number ?? '1', 10) || 1,
  }
}

/** What the text in the element is part of. */
const holderOf = (element: Element, style: Style, context: Context): Holder | null => {
  const { holder, inCell } = context
  if (element.localName === 'li') return itemHolder(element, context)
  if (holder?.kind === 'item' || holder?.kind === 'heading') return holder
  if (!inCell && isHeading(element, style)) return { kind: 'heading' }
  const item = wordListItem(element, style)
  if (item) return { kind: 'item', ...item }
  if (!inCell && !holder && isQuotation(element, style)) return { kind: 'quote' }
  return holder
}

const contextIn = (element: Element, style: Style, context: Context): Context => {
  const tag = element.localName
  const isList = /^(?:dir|menu|ol|ul)$/.test(tag)
  const href = tag === 'a' ? element.getAttribute('href') : null
  return {
    ...context,
    format: formatOf(element, style, context.format),
    holder: holderOf(element, style, context),
    inLink: context.inLink || href !== null,
    keepsLineBreaks: keepsLineBreaks(style) ?? (tag === 'pre' || context.keepsLineBreaks),
    level: isList ? context.level + 1 : context.level,
    list: isList ? element : context.list,
    url: href === null ? context.url : publicUrl(href),
  }
}

/** Links are underlined everywhere: that says nothing about the text. */
const textContext = (context: Context): TextContext =>
  context.inLink ? { ...context, format: context.format & ~textFormat.underline } : context

const isSmall = (image: Element) =>
  ['height', 'width'].some(
    (name) => Number(image.getAttribute(name) ?? smallestImage) < smallestImage,
  )

const readImage = (image: Element, writer: BlockWriter, context: Context) => {
  // Google Docs draws the boxes of its check lists.
  if (image.getAttribute('aria-roledescription') === 'checkbox') return
  const alt = trimText(cleanText(image.getAttribute('alt') ?? ''))
  const src = image.getAttribute('src') ?? ''
  if (/^data:image\/(?:gif|jpeg|png|webp);base64,/.test(src) && !isSmall(image)) {
    writer.push({ type: 'image', alt, src })
    return
  }
  // A sign stands within its word, a description does not.
  writer.text(/\p{L}/u.test(alt) ? ` ${alt} ` : alt, textContext(context))
}

/** What reads elements, once it is known what their style is. */
const reader = (styleOf: (element: Element) => Style): ReadInto => {
  const read = (element: Element, writer: BlockWriter, context: Context) => {
    const tag = element.localName
    if (withoutText.has(tag)) return
    const style = styleOf(element)
    if (isHidden(element, style) || isNoText(element, style)) return
    if (context.holder?.kind === 'item' && isListMarker(element)) return
    if (tag === 'br') return writer.breakLine(context)
    if (tag === 'img') return readImage(element, writer, context)

    const inner = contextIn(element, style, context)
    const block = isBlock(element, style) || inner.holder !== context.holder
    if (block) writer.end()
    if (tag === 'q') writer.text('“', textContext(inner))
    if (tag === 'table') readTable({ context: inner, readInto, table: element, writer })
    else readInto(writer, element, inner)
    if (tag === 'q') writer.text('”', textContext(inner))
    if (block) writer.end()
  }

  const readInto: ReadInto = (writer, parent, context) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) writer.text(node.nodeValue ?? '', textContext(context))
      else if (node.nodeType === 1) read(node as Element, writer, context)
    }
  }
  return readInto
}

/** A file of plain text as a browser shows it. */
const plainFile = (body: Element): string | null => {
  const pre = body.querySelector('pre')
  const text = pre?.children.length === 0 ? pre.textContent : null
  return text && text.trim() === body.textContent?.trim() ? text : null
}

/** Plain text as mail programs show it: lines, with nothing that would make more of them. */
const plainLines = (body: Element, blocks: Block[]): string | null => {
  const breaks = [...body.querySelectorAll('br')].filter(
    ({ parentNode }) => parentNode && parentNode.childNodes.length > 1,
  )
  if (breaks.length < 3 || body.querySelector('p, table')) return null
  const lines = blocks.map((block) => {
    const isPlain =
      block.type === 'paragraph' &&
      block.inlines.every(({ format, url }) => format === 0 && url === null)
    return isPlain ? textOf(block.inlines) : null
  })
  return lines.includes(null) ? null : lines.join('\n\n')
}

/**
 * What is to be read in a document, in the order it stands there, as blocks without a style of
 * their own. Takes the markup of Word, Google Docs, LibreOffice, mail programs and web pages.
 */
export const readHtml = (document: Document): Block[] => {
  const { body } = document
  const writer = blockWriter()
  reader(styleReader(document))(writer, body, outermost)
  writer.end()
  const blocks = assemble(writer.written)
  const plain = plainFile(body) ?? plainLines(body, blocks)
  return plain === null ? blocks : readPlainText(plain)
}
