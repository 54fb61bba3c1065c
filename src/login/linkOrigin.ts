const isLoopback = (host: string): boolean =>
  URL.canParse(`http://${host}`) &&
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(`http://${host}`).hostname)

/**
 * Where links of letters lead. Of the host that a request names only this machine is believed: whoever asks
 * for a letter to somebody else could have its link lead to a page of theirs.
 * @param serverURL of the config
 * @param host of the request
 * @returns `undefined` where nobody has told the newsroom its address
 */
export const linkOrigin = ({
  host,
  serverURL,
}: {
  host: null | string
  serverURL: string
}): string | undefined => {
  if (serverURL) return serverURL.replace(/\/+$/, '')
  return host && isLoopback(host) ? `http://${host}` : undefined
}
