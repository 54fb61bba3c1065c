import type { Check } from './facts.ts'

export const checkProblem: Check = ({ problem }) =>
  problem === null ? [] : [{ check: 'settings', level: 'error', says: problem }]

/** Secrets that stand in examples, folded. Everybody knows them. */
const wellKnown = new Set(
  [
    ...['secret', 'my-secret', 'supersecret', 'payload-secret', 'your-secret', 'your-secret-here'],
    ...['payload_secret', 'changeme', 'change-me', 'test', 'any', 'password', 'YOUR_SECRET_HERE'],
    ...['your-payload-secret', 'a-secret', 'something-secret', 'unused while migrating'],
  ].map((secret) => secret.toLowerCase()),
)
const goodLength = 32
const leastLength = 16

const newSecret =
  'Make one with "openssl rand -hex 32" and set PAYLOAD_SECRET to it. People then log in again, and API keys are made anew.'

/** Logins are signed and API keys encrypted with it: who can guess it is an administrator. */
export const checkSecret: Check = ({ hasDatabase, settings }) => {
  if (!settings) return []
  const { secret } = settings
  const check = 'secret'
  // An embedded database that is yet to be made brings its secret along.
  if (!secret && !hasDatabase) return []
  if (!secret) {
    return [{ check, level: 'error', remedy: newSecret, says: 'There is no secret.' }]
  }
  if (wellKnown.has(secret.trim().toLowerCase())) {
    return [
      {
        check,
        level: 'error',
        remedy: newSecret,
        says: 'The secret is one that stands in examples.',
      },
    ]
  }
  if (secret.length < leastLength || new Set(secret).size < 6) {
    return [
      {
        check,
        level: 'error',
        remedy: newSecret,
        says: `The secret can be guessed: it has ${secret.length} characters, ${new Set(secret).size} different ones.`,
      },
    ]
  }
  if (secret.length < goodLength) {
    return [
      {
        check,
        level: 'warning',
        remedy: newSecret,
        says: `The secret has ${secret.length} characters; ${goodLength} or more are good.`,
      },
    ]
  }
  return [{ check, level: 'ok', says: 'The secret is long enough' }]
}

/** Whether others than this machine can reach what listens on the address. */
export const isPublicAddress = (host: string): boolean =>
  !/^(127\.|localhost$|::1$|\[::1\]$)/.test(host)

export const checkServerUrl: Check = ({ host, settings }) => {
  if (!settings) return []
  const { serverUrl } = settings
  const check = 'address'
  if (!serverUrl) {
    if (host === null || !isPublicAddress(host)) return []
    return [
      {
        check,
        level: 'warning',
        remedy: 'Set SERVER_URL to the address that people use, such as https://newsroom.example.',
        says: `The newsroom listens on ${host} and does not know its own address: the URLs of pictures are relative, and links in e-mails lead nowhere.`,
      },
    ]
  }
  let url: URL
  try {
    url = new URL(serverUrl)
  } catch {
    return [
      {
        check,
        level: 'error',
        remedy: 'Write it with its protocol: https://newsroom.example.',
        says: `The address of the server, "${serverUrl}", is none.`,
      },
    ]
  }
  if (url.pathname !== '/' || url.search) {
    return [
      {
        check,
        level: 'error',
        remedy: `Leave out what stands behind the host: ${url.origin}.`,
        says: `The address of the server, "${serverUrl}", has a path.`,
      },
    ]
  }
  if (url.protocol !== 'https:' && isPublicAddress(url.hostname)) {
    return [
      {
        check,
        level: 'warning',
        remedy:
          'Put a proxy with a certificate before it, and set SERVER_URL to its https address.',
        says: `People log in over ${url.origin}, without encryption.`,
      },
    ]
  }
  return [{ check, level: 'ok', says: `The newsroom’s address is ${url.origin}` }]
}

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The zone of the settings dates wire stories; that of the option is what the admin offers. */
export const checkTimeZone: Check = ({ settings, storedTimeZone }) => {
  if (!settings || storedTimeZone === null) return []
  const check = 'timeZone'
  if (!isTimeZone(storedTimeZone)) {
    return [
      {
        check,
        level: 'error',
        remedy: 'Choose an IANA name such as Asia/Ulaanbaatar in the admin, under Newsroom.',
        says: `The newsroom’s time zone, "${storedTimeZone}", is not known here.`,
      },
    ]
  }
  if (storedTimeZone !== settings.timeZone) {
    return [
      {
        check,
        level: 'warning',
        remedy:
          'Make them the same: newsroom({ timeZone }) in the config, or Newsroom in the admin.',
        says: `The option timeZone is ${settings.timeZone}, the newsroom’s settings say ${storedTimeZone}. Wire stories are read in the latter, scheduling offers the former.`,
      },
    ]
  }
  return [{ check, level: 'ok', says: `The time zone is ${storedTimeZone}` }]
}
