import { expect, it } from '@jest/globals'

import { publicUrl } from '../../../src/components/paste/publicUrl.ts'

it.each([
  'https://montsame.mn/en/read/345?utm_source=mail#top',
  'http://президент.mn/',
  'mailto:press@montsame.mn?subject=News',
  'tel:+97670001234',
])('keeps a link that readers can follow, as it is: %s', (href) => {
  expect(publicUrl(` ${href} `)).toBe(href)
})

it.each([
  null,
  '',
  '#note',
  '/news',
  'news.html',
  'www.montsame.mn',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///C:/a.docx',
  'http://intranet/',
  'http://',
])('drops what is none: %j', (href) => {
  expect(publicUrl(href)).toBeNull()
})

it('leads past Google and Outlook', () => {
  expect(
    publicUrl('https://www.google.com/url?q=https://montsame.mn/?a%3D1&sa=D&source=editors'),
  ).toBe('https://montsame.mn/?a=1')
  expect(
    publicUrl(
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmontsame.mn%2F&data=1',
    ),
  ).toBe('https://montsame.mn/')
  expect(publicUrl('https://www.google.com/url?q=javascript:alert(1)')).toMatch(
    /^https:..www.google/,
  )
})

it('has no space in it', () => {
  expect(publicUrl('https://montsame.mn/a b')).toBe('https://montsame.mn/a%20b')
})
