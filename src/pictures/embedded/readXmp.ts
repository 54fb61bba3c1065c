import { SaxesParser } from 'saxes'

/** The properties that are read and published, with the usual prefixes of their namespaces. */
export const xmpNamespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
} as const

export const xmpProperties = [
  'dc:creator',
  'dc:description',
  'dc:rights',
  'dc:subject',
  'dc:title',
  'Iptc4xmpCore:AltTextAccessibility',
  'Iptc4xmpExt:DigitalSourceType',
  'photoshop:City',
  'photoshop:Country',
  'photoshop:Credit',
  'photoshop:DateCreated',
  'photoshop:Headline',
  'photoshop:Source',
  'photoshop:State',
  'plus:DataMining',
  'xmpRights:Marked',
  'xmpRights:UsageTerms',
  'xmpRights:WebStatement',
] as const

export type XmpProperty = (typeof xmpProperties)[number]

/** A property’s values: one text, or the items of a list. */
export type XmpValue = {
  items: { language?: string; text: string }[]
  /** `Alt` holds the same in several languages. */
  list?: 'Alt' | 'Bag' | 'Seq'
}

export type Xmp = Map<XmpProperty, XmpValue>

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const xml = 'http://www.w3.org/XML/1998/namespace'

/** In characters. Most packets are far below 64 Ki, what fits into one segment of a JPEG. */
const longest = 256 * 1024

/** More than twice as deep as any property lies. The parser takes longer with each level. */
const deepest = 32

const prefixes = new Map<string, string>(
  Object.entries(xmpNamespaces).map(([prefix, uri]) => [uri, prefix]),
)

const propertyOf = ({ local, uri }: { local: string; uri: string }): XmpProperty | undefined => {
  const name = `${prefixes.get(uri) ?? ''}:${local}`
  return xmpProperties.find((property) => property === name)
}

const isList = (local: string): local is 'Alt' | 'Bag' | 'Seq' =>
  local === 'Alt' || local === 'Bag' || local === 'Seq'

/**
 * What an XMP packet says with the known properties, whatever prefixes it gives them, as attributes
 * or as elements. What comes before an error in the XML, or before a depth that no picture has, counts.
 * Entities beyond XML’s own five are such an error, so none is ever expanded.
 * @see ISO 16684-1
 */
export const readXmp = (packet: string | undefined): Xmp => {
  const found: Xmp = new Map()
  if (!packet || packet.length > longest) return found

  let depth = 0
  /** The names of the open elements, from `rdf:RDF` on. */
  const path: string[] = []
  let property: XmpProperty | undefined
  let value: XmpValue | undefined
  let item: { language?: string; text: string } | undefined

  const parser = new SaxesParser({ xmlns: true })
  // Thrown out of the parser, which would read on to the end.
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes, local, uri }) => {
    if (++depth > deepest) throw new Error(`more than ${deepest} levels`)
    const isRdf = uri === rdf
    if (path.length === 0 && !(isRdf && local === 'RDF')) return
    path.push(isRdf ? `rdf:${local}` : local)
    const all = Object.values(attributes)
    // rdf:RDF / rdf:Description / property / list / rdf:li
    if (path.length === 2 && isRdf && local === 'Description') {
      for (const attribute of all) {
        const name = propertyOf(attribute)
        if (name) found.set(name, { items: [{ text: attribute.value }] })
      }
    } else if (path.length === 3) {
      property = propertyOf({ local, uri })
      const resource = all.find((one) => one.uri === rdf && one.local === 'resource')?.value
      value = { items: [] }
      item = { text: resource ?? '' }
    } else if (path.length === 4 && value) {
      item = undefined
      if (isRdf && isList(local)) value.list = local
      else property = undefined
    } else if (path.length === 5 && value?.list && isRdf && local === 'li') {
      const language = all.find((one) => one.uri === xml && one.local === 'lang')?.value
      item = { text: '', ...(language ? { language } : {}) }
    } else {
      item = undefined
    }
  })
  const add = (text: string) => {
    if (item) item.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    depth -= 1
    if (path.length === 0) return
    if (path.length === 5 && item) {
      value?.items.push(item)
      item = undefined
    } else if (path.length === 3) {
      if (item) value?.items.push(item)
      if (property && value && value.items.length > 0) found.set(property, value)
      property = value = item = undefined
    }
    path.pop()
  })
  try {
    parser.write(packet.replace(/^[^<]+/, '')).close()
  } catch {
    // What was found before it counts.
  }
  return found
}
