/** Addresses that only lead on to another, which is in one of their parameters. */
const detours = [
  { address: /^www\.google\.[a-z.]+\/url$/, parameters: ['q', 'url'] },
  { address: /\.safelinks\.protection\.outlook\.com\/$/, parameters: ['url'] },
]

const parse = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Where a link leads that Google Docs or Outlook has sent by way of itself. */
const withoutDetour = (text: string): string => {
  const url = parse(text)
  const detour = url && detours.find(({ address }) => address.test(url.host + url.pathname))
  const target = detour?.parameters.map((name) => url?.searchParams.get(name)).find(Boolean)
  return target && /^https?:/i.test(target) ? target : text
}

/**
 * The address of a link that readers can follow, as it was; `null` where there is none: scripts,
 * files, places in the document that it was copied from, machines of the house.
 */
export const publicUrl = (href: string | null): string | null => {
  const text = withoutDetour((href ?? '').trim()).replace(/\s/g, '%20')
  const url = parse(text)
  if (url?.protocol === 'mailto:' || url?.protocol === 'tel:') return text
  // Payload takes a host without a dot for no address, and spoils it.
  return /^https?:$/.test(url?.protocol ?? '') && url?.hostname.includes('.') ? text : null
}
