import { xmpNamespaces, type Xmp } from './readXmp.ts'

const escapes: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escape = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex -- XML has no way to write them
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/["&<>]/g, (sign) => escapes[sign]!)

/** A packet that says what `xmp` holds and nothing else; empty where it holds nothing. */
export const writeXmp = (xmp: Xmp): string => {
  if (xmp.size === 0) return ''
  const namespaces = Object.entries(xmpNamespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('')
  const properties = [...xmp]
    .map(([name, { items, list }]) => {
      const inner = list
        ? `<rdf:${list}>${items
            .map(({ language, text }) => {
              const tag = language ? ` xml:lang="${escape(language)}"` : ''
              return `<rdf:li${tag}>${escape(text)}</rdf:li>`
            })
            .join('')}</rdf:${list}>`
        : escape(items[0]?.text ?? '')
      return `<${name}>${inner}</${name}>`
    })
    .join('')
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${namespaces}>${properties}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  )
}
