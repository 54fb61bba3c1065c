import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { dayAfter, dayOf } from '../../src/languages/dayBounds.ts'
import { logIn, storedArticle } from '../helpers/articleForm.ts'
import { bodyOf } from '../helpers/articles.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { hydrated } from '../helpers/hydrated.ts'
import { press } from '../helpers/press.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Editions' })
const rowOf = (page: Page, language: string) => panel(page).locator('li', { hasText: language })

type Doc = { id: number }
const send = async (page: Page, method: 'PATCH' | 'POST', path: string, data: object) => {
  const response = await page.request.fetch(`${newsroomUrl}/api/articles${path}`, { data, method })
  const { doc, errors } = (await response.json()) as { doc: Doc; errors?: unknown }
  expect(errors).toBeUndefined()
  return doc
}

const published = async (page: Page, headline: string, language = 'en') => {
  const sections = await page.request.get(`${newsroomUrl}/api/sections?limit=1`)
  const section = ((await sections.json()) as { docs: { id: number }[] }).docs[0]!.id
  const text = { body: bodyOf('Herders count them.'), headline, summary: 'It is short.' }
  const data = { ...text, _status: 'published', language, section }
  return (await send(page, 'POST', '', data)).id
}

describeInBrowser('the editions of a story', () => {
  const browser = useBrowser()

  it('are begun from the article, followed, and marked as current', async () => {
    const page = await logIn(browser(), 'editor')
    const source = await published(page, 'Camels are counted')
    await page.goto(`/admin/collections/articles/${source}`)
    await rowOf(page, 'Русский').getByText('missing').waitFor()
    await page.getByRole('button', { name: 'Translate into: Русский' }).click()
    await page.getByRole('button', { name: 'Begin with this text' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(`/${source}`))
    await page.locator('#field-headline').waitFor()
    const id = Number(/articles\/(\d+)/.exec(page.url())![1])
    expect(await page.locator('#field-headline').inputValue()).toBe('Camels are counted')
    expect(await storedArticle(page, id)).toMatchObject({ language: 'ru', translatedFrom: source })
    await rowOf(page, 'Русский').getByText('this article').waitFor()
    // Browsers check spelling by it.
    for (const text of ['#field-headline', '[data-lexical-editor]']) {
      await eventually(async () =>
        expect(await page.locator(text).first().getAttribute('lang')).toBe('ru'),
      )
    }

    await send(page, 'PATCH', `/${source}`, { summary: 'It is long.' })
    await page.reload()
    await rowOf(page, 'Русский').getByText('draft · outdated').waitFor()
    await panel(page).getByText('Read the source').click()
    await panel(page).getByText('What has changed').waitFor()
    expect(await panel(page).locator('del').allInnerTexts()).toEqual(['short'])
    expect(await panel(page).locator('ins').allInnerTexts()).toEqual(['long'])
    await page.getByRole('button', { name: 'Mark as current' }).click()
    await rowOf(page, 'Русский').getByText('draft', { exact: true }).waitFor()
    await eventually(async () => expect(await panel(page).locator('del').count()).toBe(0))

    await panel(page).getByRole('link', { name: 'Camels are counted' }).click()
    await page.waitForURL((url) => url.pathname.endsWith(`/${source}`))
    await rowOf(page, 'Русский').getByRole('button', { name: 'Separate' }).click()
    await rowOf(page, 'Русский').getByText('no translation of this story any more').waitFor()
    await rowOf(page, 'Русский').getByRole('button', { name: 'Separate now' }).click()
    await rowOf(page, 'Русский').getByText('missing').waitFor()
  })

  it('say to whoever checks a translation by machine with the keyboard that it is done', async () => {
    const page = await logIn(browser(), 'editor')
    const source = await published(page, 'Camels rest')
    const { section } = await storedArticle(page, source)
    const words = { headline: 'Верблюды', language: 'ru', machineTranslated: true, section }
    const { id } = await send(page, 'POST', '?draft=true', words)
    await page.goto(`/admin/collections/articles/${id}`)
    const button = panel(page).getByRole('button', { name: 'I have checked it' })
    await hydrated(button)
    await button.focus()
    await page.keyboard.press('Enter')
    await panel(page).getByRole('status').getByText('Checked').waitFor()
    expect(await button.count()).toBe(0)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('Editions')
    await eventually(async () =>
      expect(await storedArticle(page, id)).toMatchObject({ machineTranslated: false }),
    )
  })

  it('are joined from articles that were written apart', async () => {
    const page = await logIn(browser(), 'editor')
    const english = await published(page, 'Camels race')
    await published(page, 'Скачки верблюдов', 'ru')
    await page.goto(`/admin/collections/articles/${english}`)
    await rowOf(page, 'Русский').getByText('missing').waitFor()
    await page.getByRole('button', { name: 'Choose an article that is here' }).click()
    const drawer = page.locator('.list-drawer')
    await drawer.getByRole('button', { name: 'Скачки верблюдов' }).waitFor()
    // What the story has already is not offered.
    expect(await drawer.getByText('Camels race').count()).toBe(0)
    await drawer.getByRole('button', { name: 'Скачки верблюдов' }).click()
    await rowOf(page, 'Русский').getByRole('link', { name: 'Скачки верблюдов' }).waitFor()
    await rowOf(page, 'Русский').getByText('published').waitFor()
  })

  it('stand in the list of articles, which finds what is not translated', async () => {
    const page = await logIn(browser(), 'editor')
    const id = await published(page, 'Camels swim')
    const russian = await send(page, 'POST', `/${id}/editions`, { language: 'ru', text: 'empty' })
    await page.goto('/admin/collections/articles?search=Camels+swim')
    const row = page.getByRole('row', { name: /Camels swim/ })
    await row.getByRole('img', { name: 'ja, 日本語: missing' }).waitFor()
    // Begun on purpose, though nothing is written in it.
    await page.goto('/admin/collections/articles')
    await page.locator(`a[href*="/articles/${russian.id}"]`).first().waitFor()
    await page.goto('/admin/collections/articles?search=Camels+swim')
    await row.waitFor()
    const filters = page.getByRole('button', { name: 'Filters' })
    await hydrated(filters)
    const add = page.getByRole('button', { name: 'Add filter' })
    await press(filters, (patience) => add.waitFor(patience))
    await add.click()
    const choose = async (place: string, text: string) => {
      await page.locator(`.condition__${place} .rs__control`).click()
      await page.locator('.rs__option', { hasText: text }).click()
    }
    await choose('field', 'Story has no edition in')
    await choose('value', '日本語')
    await page.waitForURL(/missingLanguages/)
    await row.waitFor()
    await choose('value', 'Русский')
    await eventually(async () => expect(await row.count()).toBe(0))
    await choose('value', '日本語')
    await row.getByRole('link', { name: 'ru, Русский: draft' }).click()
    await page.waitForURL((url) => url.pathname.endsWith(`/${russian.id}`))
  })

  it('stand on the translation board, day by day', async () => {
    const page = await logIn(browser(), 'translator')
    await page.goto('/admin/collections/articles')
    await page.getByRole('link', { name: 'Translations' }).click()
    await page.getByRole('region', { name: 'Translations' }).waitFor()
    const id = await published(await logIn(browser(), 'editor'), 'Camels are sold')
    const row = page.getByRole('row', { name: /Camels are sold/ })
    // The board of the day on which it was begun, whatever day that is in Ulaanbaatar by now.
    const { createdAt } = await storedArticle(page, id)
    const day = dayOf(new Date(String(createdAt)), 'Asia/Ulaanbaatar')
    await page.goto(`/admin/collections/articles/translations?day=${day}`)
    await row.getByRole('link', { name: 'published' }).waitFor()
    expect(await row.getByRole('link', { name: 'missing' }).count()).toBeGreaterThan(0)
    const turnTo = async (name: string, days: number) => {
      await page.getByRole('link', { name }).click()
      await page.waitForURL(({ searchParams }) => searchParams.get('day') === dayAfter(day, days))
    }
    await turnTo('Day before', -1)
    await turnTo('Day before', -2)
    await page.getByText('No story was begun on this day.').waitFor()
    await turnTo('Day after', -1)
    await turnTo('Day after', 0)
    await row.getByRole('link', { name: 'published' }).click()
    await page.locator('#field-headline').waitFor()
  })
})
