import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { chooseSection, logIn, newArticle, storedArticle } from '../helpers/articleForm.ts'
import { bodyOf } from '../helpers/articles.ts'
import { obstaclesOn } from '../helpers/axe.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

/** Publishes articles of the section over the API, the newest first. */
const publishIn = async (page: Page, section: string, headlines: string[]) => {
  const found = await page.request.get(`/api/sections?where[name][equals]=${section}`)
  const { docs } = (await found.json()) as { docs: { id: number }[] }
  const ids: number[] = []
  for (const [at, headline] of headlines.entries()) {
    const response = await page.request.post('/api/articles?depth=0', {
      data: {
        _status: 'published',
        body: bodyOf('A paragraph.'),
        headline,
        language: 'en',
        publishedAt: new Date(Date.now() - at * 60_000).toISOString(),
        section: docs[0]!.id,
      },
    })
    expect(response.status()).toBe(201)
    ids.push(((await response.json()) as { doc: { id: number } }).doc.id)
  }
  return ids
}

const suggestions = (page: Page) => page.locator('.newsroom-suggestions')

describeInBrowser('related news in the form of an article', () => {
  const browser = useBrowser()

  it('are suggested with their reasons, and taken with one click', async () => {
    const page = await logIn(browser(), 'editor')
    const [fodder, wells] = await publishIn(page, 'Society', ['Fodder is dear', 'Wells are dug'])
    const id = await newArticle(page)
    await page.locator('#field-headline').fill('Herders ask for hay')
    await suggestions(page).getByText('None yet.').waitFor()
    const readers = page.getByRole('region', { name: 'What readers see' })
    await readers.getByText('Nothing: no heading either.').waitFor()
    await chooseSection(page, 'Society')
    const first = suggestions(page).getByRole('listitem').filter({ hasText: 'Fodder is dear' })
    await first.getByText('same section, recent').waitFor()

    await first.getByRole('button', { name: 'Add “Fodder is dear” to related news' }).click()
    await first.waitFor({ state: 'detached' })
    const items = () => page.locator('#field-relatedNews__items')
    await items().getByText('Fodder is dear').waitFor()

    // The focus has gone on to the next: it can be taken at once with the keyboard.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Add “Wells are dug” to related news')
    await page.keyboard.press('Enter')
    await items().getByText('Wells are dug').waitFor()
    await eventually(async () =>
      expect((await storedArticle(page, id)).relatedNews).toMatchObject({ items: [fodder, wells] }),
    )
    await readers.getByRole('link', { name: 'Wells are dug' }).waitFor()
    expect(await readers.innerText()).toMatch(/Related news\s+Fodder is dear\s+Wells are dug/)
  })

  it('are within reach on a phone', async () => {
    const page = await logIn(browser(), 'journalist')
    const editor = await logIn(browser(), 'editor')
    await publishIn(editor, 'Society', [
      'A headline that is as long as headlines of ministries are, and some words longer than that',
    ])
    await newArticle(page)
    await page.locator('#field-headline').fill('Herders ask for more hay')
    await chooseSection(page, 'Society')
    await page.setViewportSize({ height: 844, width: 390 })
    const long = suggestions(page).getByRole('listitem').filter({ hasText: 'A headline that' })
    const add = long.getByRole('button')
    await add.waitFor()
    const overhang = () => document.documentElement.scrollWidth - window.innerWidth
    await eventually(async () => {
      const box = (await add.boundingBox())!
      expect(box.x + box.width).toBeLessThanOrEqual(390)
      expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0)
    })
    const obstacles = await obstaclesOn(page, [])
    expect(obstacles.filter((obstacle) => obstacle.includes('newsroom-suggestions'))).toEqual([])
    await add.click()
    await long.waitFor({ state: 'detached' })
  })
})
