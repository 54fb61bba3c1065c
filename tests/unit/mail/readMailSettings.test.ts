import { describe, expect, it } from '@jest/globals'

import { readMailSettings } from '../../../src/mail/readMailSettings.ts'

const from = { MAIL_FROM: 'Tal News <news@tal.example>' }

describe('the settings of mail', () => {
  it('are none without a server', () => {
    expect(readMailSettings({})).toBeNull()
    expect(readMailSettings({ ...from, SMTP_URL: ' ' })).toBeNull()
  })

  it('name a server, with the sender', () => {
    const SMTP_URL = 'smtps://desk%40tal.example:p%40ss@smtp.tal.example'
    expect(readMailSettings({ ...from, SMTP_URL })).toEqual({
      address: 'news@tal.example',
      name: 'Tal News',
      server: {
        auth: { pass: 'p@ss', user: 'desk@tal.example' },
        host: 'smtp.tal.example',
        port: 465,
        requireTLS: false,
        secure: true,
      },
    })
  })

  it('send no password over a line that is not encrypted', () => {
    const at = (SMTP_URL: string) =>
      readMailSettings({ MAIL_FROM: 'a@b.example', SMTP_URL })!.server
    expect(at('smtp://user:pass@smtp.example')).toMatchObject({ port: 587, requireTLS: true })
    expect(at('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, requireTLS: false })
  })

  it.each([
    [{ SMTP_URL: 'smtp.example:465' }, 'SMTP_URL is no address of a mail server'],
    [{ SMTP_URL: 'https://smtp.example' }, 'SMTP_URL is no address of a mail server'],
    [{ SMTP_URL: 'smtp://smtp.example' }, 'MAIL_FROM is ""'],
    [{ MAIL_FROM: 'News', SMTP_URL: 'smtp://smtp.example' }, 'MAIL_FROM is "News"'],
  ])('are refused when one is impossible: %j', (env, sentence) => {
    expect(() => readMailSettings(env)).toThrow(sentence)
  })

  it('do not have the password in what is said of them', () => {
    expect(() => readMailSettings({ SMTP_URL: 'http://user:hunter2@smtp.example' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    )
  })
})
