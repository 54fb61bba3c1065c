import { expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'

import {
  bodyOf,
  chooseSection,
  expectLines,
  logIn,
  newArticle,
  storedArticle,
  write,
} from '../helpers/articleForm.ts'
import { demoLogin, describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { pasteFrom } from '../helpers/clipboard.ts'
import { eventually } from '../helpers/eventually.ts'
import { hydrated } from '../helpers/hydrated.ts'
import { jpegOf } from '../helpers/pictures.ts'
import { press } from '../helpers/press.ts'
import { takeTurns } from '../helpers/takeTurns.ts'

/** Keeps what the browser says against what a page does, on whatever page it is. */
const complaintsOf = (context: BrowserContext): string[] => {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  return complaints
}

const logInAt = async (page: Page, path: string) => {
  const { email, password } = demoLogin('translator')
  await page.goto(`${newsroomUrl}${path}`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await takeTurns(`login at ${newsroomUrl}`, () =>
    press(page.getByRole('button', { name: 'Login' }), (patience) =>
      page.waitForURL(({ pathname }) => !pathname.startsWith('/admin/login'), patience),
    ),
  )
}

describeInBrowser('the content security policy of the admin', () => {
  const browser = useBrowser()

  it('stands in nobody’s way who writes, pastes, uploads, publishes and compares', async () => {
    const page = await logIn(browser(), 'editor')
    const complaints = complaintsOf(page.context())
    await page.reload()
    const id = await newArticle(page)
    await page.locator('#field-headline').fill('Guarded doors')
    await bodyOf(page).click()
    await write(page, 'Herds are on the move.\n## Fodder\nHay is dear.\n')
    const html = '<p>Pasted <b>words</b>.</p><style>p { color: red }</style>'
    await pasteFrom(page, { html, text: 'Pasted words.' })
    await expectLines(page, [
      'Herds are on the move.',
      '## Fodder',
      'Hay is dear.',
      'Pasted words.',
    ])
    await chooseSection(page, 'Politics')
    await eventually(async () =>
      expect(await storedArticle(page, id)).toMatchObject({
        section: expect.any(Number),
        wordCount: 11,
      }),
    )
    await press(page.getByRole('button', { name: /^Publish/ }).first(), (patience) =>
      eventually(
        async () => expect(await storedArticle(page, id)).toMatchObject({ _status: 'published' }),
        patience,
      ),
    )
    await page.goto(`/admin/collections/articles/${id}/versions`)
    // While the list is drawn anew, a click can be lost.
    const version = /\/versions\/\d+/
    await eventually(
      async () => {
        if (!version.test(page.url()))
          await page.locator('tbody a').last().click({ timeout: 5_000 })
        await page.waitForURL(version, { timeout: 20_000 })
      },
      { within: 60_000 },
    )
    await page.waitForLoadState('networkidle')

    await page.goto('/admin/collections/media/create')
    const buffer = await jpegOf()
    const file = { buffer, mimeType: 'image/jpeg', name: 'Doors.jpg' }
    const input = page.locator('input[type="file"]')
    await hydrated(input)
    await input.setInputFiles(file)
    await press(page.locator('#action-save'), (patience) =>
      page.waitForURL(/\/media\/\d+/, patience),
    )
    await eventually(async () => {
      const widths = await page
        .locator('img')
        .evaluateAll((pictures) =>
          pictures.map((picture) => (picture as HTMLImageElement).naturalWidth),
        )
      expect(widths.some((width) => width > 0)).toBe(true)
    })
    for (const path of ['/admin', '/admin/collections/articles', '/admin/account']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
    }
    expect(complaints).toEqual([])
  })

  it('runs no script that the newsroom has not put into the page', async () => {
    const page = await logIn(browser(), 'editor')
    const complaints = complaintsOf(page.context())
    const ran = await page.evaluate(async () => {
      const place = document.createElement('div')
      place.innerHTML =
        '<img src="/none" onerror="window.injected = true"><a href="javascript:window.injected = true">a</a>'
      document.body.append(place)
      place.querySelector('a')!.click()
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script>parent.injected = true</scr' + 'ipt>'
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return 'injected' in window
    })
    expect(ran).toBe(false)
    await eventually(async () => expect(complaints.join()).toContain('script-src'))
  })

  it('lets no other page frame the admin, and none of its answers run', async () => {
    const admin = await fetch(`${newsroomUrl}/admin/login`)
    expect(admin.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[^']{22,}' 'strict-dynamic'; .*frame-ancestors 'none'/,
    )
    expect(admin.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    const api = await fetch(`${newsroomUrl}/api/articles?limit=1`)
    expect(api.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const { headers } of [admin, api]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    }
  })
})

describeInBrowser('somebody who logs in by a link', () => {
  const browser = useBrowser()

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%2Fevil.example',
    '/%09/evil.example',
  ])('is led nowhere else by %s', async (redirect) => {
    const page = await (await browser().newContext()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    await logInAt(page, `/admin/login?redirect=${encodeURIComponent(redirect)}`)
    expect([...new Set(asked)]).toEqual([new URL(newsroomUrl).host])
  })
})
