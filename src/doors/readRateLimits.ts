/** How often who may ask. 0: as often as they like. */
export type RateLimits = {
  /** Requests a minute from one address, by people who are not logged in. */
  anonymous: number
  /** Requests a minute with the API keys of one person. */
  keys: number
  /** Logins and the like that fail, from one address, in ten minutes. */
  logins: number
  /** Requests a minute of one person who is logged in. */
  people: number
  /** How many proxies stand before the newsroom, each of which adds to `X-Forwarded-For`. */
  proxies: number
}

/** Of a newsroom of a hundred people behind one address, nobody comes near them. */
const defaults = {
  RATE_LIMIT_ANONYMOUS: 1_200,
  RATE_LIMIT_KEYS: 6_000,
  RATE_LIMIT_LOGINS: 50,
  RATE_LIMIT_PEOPLE: 3_000,
  TRUST_PROXY: 0,
}

/** @throws when a setting is no whole number */
export const readRateLimits = (env: Readonly<Record<string, string | undefined>>): RateLimits => {
  const read = (name: keyof typeof defaults) => {
    const text = env[name]?.trim()
    if (!text) return defaults[name]
    if (/^\d{1,9}$/.test(text)) return Number(text)
    const hint =
      name === 'TRUST_PROXY'
        ? 'Set it to how many proxies stand before the newsroom, such as 1.'
        : 'Set it to a whole number, or to 0 for no limit.'
    throw new Error(`${name} is "${text}". ${hint}`)
  }
  return {
    anonymous: read('RATE_LIMIT_ANONYMOUS'),
    keys: read('RATE_LIMIT_KEYS'),
    logins: read('RATE_LIMIT_LOGINS'),
    people: read('RATE_LIMIT_PEOPLE'),
    proxies: read('TRUST_PROXY'),
  }
}
