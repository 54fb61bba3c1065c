/** The schemes of addresses outside of the newsroom that readers may be led to. */
const schemes = new Set(['http', 'https', 'mailto', 'tel'])

/** Of addresses that browsers run, or show as a page that somebody made up. */
const running = new Set(['data', 'javascript', 'vbscript'])

/** What browsers take out of an address before they look for its scheme, or end it with. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ignored = /^[\0-\x20]+|[\0-\x20]+$|[\0-\x1f\x7f]/g

const schemeOf = (bare: string) => /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase()

/** Is it an address that no text may hold, since a site that takes `body` as it is would lead readers there? */
export const runsInBrowsers = (url: unknown): boolean =>
  typeof url === 'string' && running.has(schemeOf(url.replace(ignored, '')) ?? '')

/**
 * The address of a link as it may reach readers: `http`, `https`, `mailto`, `tel`, or a path on the
 * site itself.
 * @returns `null` for every other scheme, `javascript:` and `data:` among them, for no address, and
 *   for one of the web without a host
 */
export const safeLink = (url: unknown): null | string => {
  if (typeof url !== 'string') return null
  const bare = url.replace(ignored, '')
  const scheme = schemeOf(bare)
  if (bare === '') return null
  if (scheme && !schemes.has(scheme)) return null
  // What the editor leaves of a link that was begun and given up is a scheme alone.
  const isWeb = scheme?.startsWith('http')
  return isWeb && !URL.canParse(bare) ? null : bare
}
