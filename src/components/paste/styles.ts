import { textFormat } from './blocks.ts'

/** CSS properties by name, all in lower case. */
export type Style = ReadonlyMap<string, string>

const none: Style = new Map()

const declarations = (css: string): Style =>
  new Map(
    [...css.toLowerCase().matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => [
      name!,
      value!.replace('!important', '').trim(),
    ]),
  )

/** What classes can tell of a text. What they say of hiding is meant for other places. */
const ofClasses = new Set([
  'font',
  'font-style',
  'font-weight',
  'mso-list',
  'mso-outline-level',
  'text-decoration',
  'vertical-align',
])

/** The rules of a document's style sheet that are for one class. */
const classRules = (document: Document): ReadonlyMap<string, Style> => {
  const rules = new Map<string, Map<string, string>>()
  const css = [...document.querySelectorAll('style')]
    .map(({ textContent }) => textContent ?? '')
    .join('\n')
    .replace(/<!--|-->|\/\*[^]*?\*\//g, '')
  for (const [, selectors, body] of css.matchAll(/([^{}@;]+)\{([^{}]*)\}/g)) {
    const style = [...declarations(body!)].filter(([name]) => ofClasses.has(name))
    if (style.length === 0) continue
    for (const selector of selectors!.split(',')) {
      const name = /^\s*[a-z\d]*\.([\w-]+)\s*$/i.exec(selector)?.[1]
      if (name) rules.set(name, new Map([...(rules.get(name) ?? []), ...style]))
    }
  }
  return rules
}

/** Tells the style of any element of a document, as far as this element itself gives it. */
export const styleReader = (document: Document): ((element: Element) => Style) => {
  const rules = classRules(document)
  const known = new Map<string, Style>()
  return (element) => {
    const css = element.getAttribute('style') ?? ''
    const classes = rules.size > 0 ? (element.getAttribute('class') ?? '') : ''
    if (!css && !classes) return none
    const key = `${classes};${css}`
    let style = known.get(key)
    if (!style) {
      const given = classes.split(/\s+/).flatMap((name) => [...(rules.get(name) ?? [])])
      style = new Map([...given, ...declarations(css)])
      known.set(key, style)
    }
    return style
  }
}

const ofTags: Record<string, number> = {
  b: textFormat.bold,
  strong: textFormat.bold,
  cite: textFormat.italic,
  em: textFormat.italic,
  i: textFormat.italic,
  u: textFormat.underline,
  del: textFormat.strikethrough,
  s: textFormat.strikethrough,
  strike: textFormat.strikethrough,
  sub: textFormat.subscript,
  sup: textFormat.superscript,
}

const scripts = textFormat.subscript | textFormat.superscript

/**
 * The format of the text in an element.
 * @param inherited the format around it
 */
export const formatOf = (element: Element, style: Style, inherited: number): number => {
  let format = inherited
  const set = (bits: number, on: boolean) => (format = on ? format | bits : format & ~bits)

  const ofTag = ofTags[element.localName] ?? 0
  if (ofTag & scripts) set(scripts, false)
  set(ofTag, true)

  const font = style.get('font') ?? ''
  if (/\b(?:bold|bolder|[6-9]00)\b/.test(font)) set(textFormat.bold, true)
  if (/\b(?:italic|oblique)\b/.test(font)) set(textFormat.italic, true)

  const weight = style.get('font-weight') ?? ''
  if (/^(?:bold|bolder|[6-9]\d\d|1000)$/.test(weight)) set(textFormat.bold, true)
  else if (/^(?:normal|lighter|[1-5]\d\d)$/.test(weight)) set(textFormat.bold, false)

  const slant = style.get('font-style') ?? ''
  if (/^(?:italic|oblique)/.test(slant)) set(textFormat.italic, true)
  else if (slant === 'normal') set(textFormat.italic, false)

  // What is around an element draws its line through it too, whatever the element says.
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (line.includes('underline')) set(textFormat.underline, true)
  if (line.includes('line-through')) set(textFormat.strikethrough, true)

  const raised = style.get('vertical-align')
  if (raised === 'super' || raised === 'sub' || raised === 'baseline') set(scripts, false)
  if (raised === 'super') set(textFormat.superscript, true)
  if (raised === 'sub') set(textFormat.subscript, true)
  return format
}

/** Whether nobody saw it where it was copied. */
export const isHidden = (element: Element, style: Style): boolean =>
  element.hasAttribute('hidden') ||
  style.get('display') === 'none' ||
  /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '') ||
  style.get('mso-hide') === 'all' ||
  // Words for screen readers alone.
  /^rect\(0(?:px)?[ ,]+0/.test(style.get('clip') ?? '') ||
  (style.get('clip-path') ?? '').startsWith('inset(50%')

/** Whether line breaks in the markup are line breaks of the text; `null`: as around it. */
export const keepsLineBreaks = (style: Style): boolean | null => {
  const space = style.get('white-space-collapse') ?? style.get('white-space')
  if (!space || space === 'inherit') return null
  return /^(?:pre|pre-wrap|pre-line|break-spaces|preserve|preserve-breaks)\b/.test(space)
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol ' +
    'p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Whether an element stands on lines of its own. */
export const isBlock = (element: Element, style: Style): boolean => {
  const display = style.get('display') ?? ''
  if (/^(?:block|flex|grid|list-item|table$)/.test(display)) return true
  if (/^inline/.test(display)) return false
  return blockTags.has(element.localName)
}
