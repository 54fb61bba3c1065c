import { expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { rememberKeys, takeKeys } from './arrivedKeys.ts'
import { demoLogin, newsroomUrl } from './browser.ts'
import { eventually } from './eventually.ts'
import { fillIn } from './fillIn.ts'
import { press } from './press.ts'
import { takeTurns } from './takeTurns.ts'

/**
 * A page on which somebody of this role has logged in through the form.
 * @param timezoneId of their browser. @default that of this machine
 */
export async function logIn(browser: Browser, role: string, timezoneId?: string): Promise<Page> {
  const { email, password } = demoLogin(role)
  const context = await browser.newContext({
    baseURL: newsroomUrl,
    locale: 'en-GB',
    timezoneId,
    viewport: { height: 1000, width: 1280 },
  })
  // As long as a page can take on a busy machine: how fast it is, is not tested here.
  context.setDefaultTimeout(60_000)
  await rememberKeys(context)
  const page = await context.newPage()
  await page.goto('/admin/login')
  await fillIn(page.locator('#field-email'), email)
  await fillIn(page.locator('#field-password'), password)
  await takeTurns(`login at ${newsroomUrl}`, () =>
    press(page.getByRole('button', { name: 'Login' }), (patience) =>
      page.waitForURL((url) => url.pathname === '/admin', patience),
    ),
  )
  return page
}

/** Opens the form of a new article, which is saved from the start. */
export async function newArticle(page: Page): Promise<number> {
  // The newsroom remembers the locale in which the same person has edited last.
  await page.goto('/admin/collections/articles/create?locale=en')
  await page.waitForURL(/\/articles\/\d+/)
  await bodyOf(page).waitFor()
  return Number(/\/articles\/(\d+)/.exec(page.url())![1])
}

/** The text of the article, where it is written. */
export const bodyOf = (page: Page) => page.locator('[data-lexical-editor="true"]').first()

/** The text as it is on the page, a string a line; subheadings begin with `## `. */
export const linesOf = (page: Page): Promise<string[]> =>
  bodyOf(page).evaluate((body) =>
    // Beside a line that is not plain text the editor puts a place for the browser's caret.
    [
      ...body.querySelectorAll(
        ':scope > :not([data-lexical-cursor], [data-lexical-decorator-boundary])',
      ),
    ].map((line) => {
      const subheading = line.querySelector('textarea')
      return subheading ? `## ${subheading.value}` : (line.textContent ?? '')
    }),
  )

/** Where the caret is: in which line, behind how many characters. */
export const caretOf = (page: Page): Promise<string> =>
  bodyOf(page).evaluate((body) => {
    const { activeElement: active } = document
    if (active instanceof HTMLTextAreaElement && body.contains(active)) {
      return `## ${active.value}: ${active.selectionStart}`
    }
    const { anchorNode: node, anchorOffset: offset } = window.getSelection() ?? {}
    if (active !== body || !node || !body.contains(node)) return 'elsewhere'
    return `${node.textContent}: ${offset}`
  })

export const expectLines = (page: Page, lines: string[]) =>
  eventually(async () => expect(await linesOf(page)).toEqual(lines))

export const expectCaret = (page: Page, caret: string) =>
  eventually(async () => expect(await caretOf(page)).toBe(caret))

/**
 * Types as fast as the browser takes it; `\n` is Enter.
 * @throws where a letter is lost before it comes to the page, for which the newsroom cannot help
 */
export async function write(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await takeKeys(page)
    await page.keyboard.type(line, { delay: 0 })
    const arrived = await takeKeys(page)
    if (arrived && arrived.texts !== line) {
      throw new Error(
        `“${line}” was typed; of keys, “${arrived.keys}” came to the page, and of text, “${arrived.texts}”.`,
      )
    }
  }
}

/** What the newsroom has stored of the latest draft, as the person on the page may read it. */
export async function storedArticle(page: Page, id: number): Promise<Record<string, unknown>> {
  const response = await page.request.get(`/api/articles/${id}?draft=true&depth=0`)
  expect(response.status()).toBe(200)
  return (await response.json()) as Record<string, unknown>
}

export async function chooseSection(page: Page, name: string): Promise<void> {
  await page.locator('#field-section .rs__control').click()
  await page.locator('.rs__option', { hasText: name }).first().click()
}
