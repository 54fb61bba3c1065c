export type MailSettings = {
  /** Of the sender. */
  address: string
  /** Of the sender. */
  name: string
  server: {
    auth?: { pass: string; user: string }
    host: string
    port: number
    /** No password goes over a line that is not encrypted. */
    requireTLS: boolean
    secure: boolean
  }
}

const sender = /^(?:(?<name>[^<>]*?)\s*<(?<inner>[^<>\s]+@[^<>\s]+)>|(?<plain>[^<>\s]+@[^<>\s]+))$/

const serverOf = ({
  hostname,
  password,
  port,
  protocol,
  username,
}: URL): MailSettings['server'] => {
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  return {
    ...(user ? { auth: { pass: decodeURIComponent(password), user } } : {}),
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    requireTLS: !secure && user !== '',
    secure,
  }
}

/**
 * The settings of mail: `SMTP_URL`, such as `smtps://user:password@smtp.example:465`, and `MAIL_FROM`, such
 * as `Newsroom <newsroom@example.org>`.
 * @returns `null` without `SMTP_URL`
 * @throws when one is missing or impossible; passwords are not in the sentence
 */
export const readMailSettings = (
  env: Readonly<Record<string, string | undefined>>,
): MailSettings | null => {
  const url = env.SMTP_URL?.trim()
  if (!url) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || !new URL(url).hostname) {
    throw new Error(
      'SMTP_URL is no address of a mail server. Write it as smtps://user:password@smtp.example:465, with special characters of the password percent-encoded.',
    )
  }
  const { inner, name, plain } = sender.exec(env.MAIL_FROM?.trim() ?? '')?.groups ?? {}
  const address = inner ?? plain
  if (!address) {
    throw new Error(
      `SMTP_URL is set, and MAIL_FROM is "${env.MAIL_FROM ?? ''}", which is no sender. Write it as Newsroom <newsroom@example.org>.`,
    )
  }
  return {
    address,
    name: name?.replace(/^"|"$/g, '') || 'Newsroom',
    server: serverOf(new URL(url)),
  }
}
