/**
 * Hosts from a setting that lists them with commas, such as `site.internal,10.0.0.8`.
 * @throws when one has a protocol, a port or a path: a webhook's host would never be the same
 */
export const readHosts = (setting: string, text: string | undefined): string[] => {
  const named = (text ?? '').split(',').map((host) => host.trim())
  return named.filter(Boolean).map((host) => {
    const url = `https://${host}`
    if (!URL.canParse(url) || new URL(url).hostname !== host || host.includes('*')) {
      throw new Error(
        `${setting} names "${host}", which is no host. Write names or addresses alone, such as site.internal, and one after the other with commas.`,
      )
    }
    return host
  })
}
