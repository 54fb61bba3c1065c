import { describe, expect, it } from '@jest/globals'

import { urlProblem } from '../../../src/webhooks/urlProblem.ts'

describe('the address of a webhook', () => {
  it.each(['https://site.example', 'https://site.example:8443/hooks?of=news', 'https://8.8.8.8/'])(
    'may be %s',
    (url) => expect(urlProblem(url, [])).toBeNull(),
  )

  it.each([
    'https://localhost/',
    'https://news.localhost/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.8/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.8]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
  ])('is not private, as %s is', (url) => expect(urlProblem(url, [])).toBe('webhookUrlPrivate'))

  it('is private, and without https, where that is allowed', () => {
    const hosts = ['10.0.0.8', 'site.internal', '[fd00::1]']
    for (const host of hosts) expect(urlProblem(`http://${host}:8080/`, hosts)).toBeNull()
    expect(urlProblem('http://10.0.0.9/', hosts)).toBe('webhookUrlPrivate')
    expect(urlProblem('http://site.internal.example/', hosts)).toBe('webhookUrlInsecure')
  })

  it.each([
    undefined,
    5,
    '',
    'site.example',
    'ftp://site.example/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://name:password@site.example/',
    'https://name@site.example/',
    'https://site.example/#here',
  ])('is one that can be posted to, as %p is not', (url) =>
    expect(urlProblem(url, [])).toBe('webhookUrlWrong'),
  )

  it('is one of https', () =>
    expect(urlProblem('http://site.example/', [])).toBe('webhookUrlInsecure'))
})
