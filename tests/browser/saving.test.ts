import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { logIn, newArticle, storedArticle } from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

const headline = (page: Page) => page.locator('#field-headline')
const summary = (page: Page) => page.locator('#field-summary')
const state = (page: Page) => page.locator('.newsroom-saving').innerText()
const open = async (page: Page, id: number, query = '') => {
  await page.goto(`/admin/collections/articles/${id}${query}`)
  await headline(page).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Waits until the newsroom has the headline, and the form its answer. */
const isStored = async (page: Page, id: number, words: string) => {
  await eventually(async () =>
    expect(await storedArticle(page, id)).toMatchObject({ headline: words }),
  )
  await eventually(async () => expect(await state(page)).toMatch(/^Saved at/))
}

const isUnlocked = async (page: Page, id: number) => {
  const response = await page.request.get(
    `${newsroomUrl}/api/payload-locked-documents?where[document.value][equals]=${id}`,
  )
  return ((await response.json()) as { totalDocs: number }).totalDocs === 0
}

describeInBrowser('an article that is open in two places', () => {
  const browser = useBrowser()

  it('keeps what was written in the other, and offers this one’s text again', async () => {
    const page = await logIn(browser(), 'editor')
    const id = await newArticle(page)
    await page.locator('.doc-header__title', { hasText: 'No headline yet' }).waitFor()
    await headline(page).fill('Wool')
    await isStored(page, id, 'Wool')
    const other = await page.context().newPage()
    await open(other, id)
    await summary(other).fill('Written in the other window.')
    await eventually(async () =>
      expect(await storedArticle(page, id)).toMatchObject({
        summary: 'Written in the other window.',
      }),
    )

    await headline(page).fill('Wool grows')
    await page.getByText('in another window').first().waitFor()
    expect(await storedArticle(page, id)).toMatchObject({
      headline: 'Wool',
      summary: 'Written in the other window.',
    })

    await page.getByRole('button', { name: 'Load it anew' }).click()
    await page.getByRole('button', { name: 'Put it back' }).waitFor()
    expect(await summary(page).inputValue()).toBe('Written in the other window.')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await eventually(async () =>
      expect(await storedArticle(page, id)).toMatchObject({ headline: 'Wool grows' }),
    )
  })

  it('tells a colleague who is writing in it, as long as somebody is', async () => {
    const page = await logIn(browser(), 'editor')
    const id = await newArticle(page)
    await headline(page).fill('Camels')
    await isStored(page, id, 'Camels')

    const colleague = await logIn(browser(), 'administrator')
    await colleague.goto(`/admin/collections/articles/${id}`)
    await colleague.getByText('Document locked').waitFor()

    const isFree = () => isUnlocked(colleague, id)
    await headline(page).pressSequentially(' and wool')
    await eventually(async () =>
      expect(await storedArticle(page, id)).toMatchObject({ headline: 'Camels and wool' }),
    )
    expect(await isFree()).toBe(false)
    await page.close({ runBeforeUnload: true })
    await eventually(async () => expect(await isFree()).toBe(true))
    await open(colleague, id)
    expect(await headline(colleague).inputValue()).toBe('Camels and wool')
    expect(await colleague.getByText('Document locked').isVisible()).toBe(false)
  })

  it('is free also when the window is closed while a save is under way', async () => {
    const colleague = await logIn(browser(), 'administrator')
    const page = await logIn(browser(), 'editor')
    const id = await newArticle(page)
    await headline(page).fill('Wool')
    await eventually(async () => expect(await isUnlocked(colleague, id)).toBe(false))
    await isStored(page, id, 'Wool')
    const underWay = page.waitForRequest(
      (request) =>
        request.url().includes('lock=keep') && Boolean(request.postData()?.includes('Camels')),
    )
    await headline(page).fill('Camels')
    await underWay
    await page.close({ runBeforeUnload: true })
    await eventually(async () =>
      expect(await storedArticle(colleague, id)).toMatchObject({ headline: 'Camels' }),
    )
    await eventually(async () => expect(await isUnlocked(colleague, id)).toBe(true))
  })

  it('keeps the heading of each language when the locale is changed while writing', async () => {
    const page = await logIn(browser(), 'editor')
    const id = await newArticle(page)
    const heading = (text: string, locale: string) =>
      page.request.patch(`${newsroomUrl}/api/articles/${id}?draft=true&locale=${locale}`, {
        data: { relatedNews: { heading: text } },
      })
    await heading('Read on', 'en')
    await heading('Читайте', 'ru')
    await open(page, id, '?locale=en')
    await page.locator('.localizer button').first().click()
    const russian = page.locator('[data-locale=ru]')
    await russian.waitFor()
    await headline(page).pressSequentially('Coal')
    // It may shut while somebody writes.
    await eventually(async () => {
      if (!(await russian.isVisible())) {
        await page.locator('.localizer button').first().click({ timeout: 5_000 })
      }
      await russian.click({ timeout: 5_000 })
    })
    await page.waitForURL(/locale=ru/)
    await eventually(async () => {
      const response = await page.request.get(
        `${newsroomUrl}/api/articles/${id}?draft=true&depth=0&locale=all`,
      )
      expect(await response.json()).toMatchObject({
        headline: 'Coal',
        relatedNews: { heading: { en: 'Read on', ru: 'Читайте' } },
      })
    })
  })
})

describeInBrowser('a text that is not taken', () => {
  const browser = useBrowser()

  it('says so beside its field, until it is', async () => {
    const page = await logIn(browser(), 'editor')
    const id = await newArticle(page)
    await headline(page).fill('x'.repeat(301))
    const refusal = page.locator('#newsroom-headline-refusal')
    await refusal.getByText('has 301 characters, and may have 300 at most').waitFor()
    await headline(page).fill('x'.repeat(300))
    await eventually(async () => expect(await refusal.count()).toBe(0))
    await eventually(async () => expect((await storedArticle(page, id)).headline).toHaveLength(300))
  })
})
