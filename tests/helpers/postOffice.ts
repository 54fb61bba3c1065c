import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

export type Received = { from: string; text: string; to: string[] }

const ofQuotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

/** What stands in a letter, in whichever of the two ways a part of it is encoded. */
const decoded = (raw: string) =>
  raw
    .split(/^--.*\r\n/m)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n')
      const text = body.join('\r\n\r\n')
      if (/encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
      return ofQuotedPrintable(text)
    })
    .join('\n')

/** A mail server on this machine, which keeps what it is given. */
export const openPostOffice = async () => {
  const letters: Received[] = []
  const state = { refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      let raw = ''
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text))
      stream.on('end', () => {
        if (state.refuses) return done(new Error('No room.'))
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        letters.push({
          from,
          text: decoded(raw),
          to: envelope.rcptTo.map(({ address }) => address),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    letters,
    state,
    url: `smtp://127.0.0.1:${port}`,
  }
}
