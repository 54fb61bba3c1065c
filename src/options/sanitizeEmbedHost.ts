import { InvalidConfiguration } from 'payload'

import type { EmbedHost } from './types.ts'

const isHostName = (host: string) => {
  try {
    return new URL(`https://${host}`).hostname === host && !host.startsWith('www.')
  } catch {
    return false
  }
}

/**
 * Refuses a host that no address could have.
 * @throws InvalidConfiguration naming it and how to mend it
 */
export const sanitizeEmbedHost = ({ hosts, ...rest }: EmbedHost): EmbedHost => {
  if (!rest.name || hosts.length === 0) {
    throw new InvalidConfiguration(
      'newsroom(): each of `embedHosts` needs a `name`, such as "YouTube", and at least one of `hosts`, such as "youtube.com".',
    )
  }
  const wrong = hosts.find((host) => !isHostName(host))
  if (wrong !== undefined) {
    throw new InvalidConfiguration(
      `newsroom(): "${wrong}" in \`embedHosts\` is not a host name. Write it in lower case without scheme, www., port and path, such as "youtube.com".`,
    )
  }
  return { ...rest, hosts: [...hosts] }
}
