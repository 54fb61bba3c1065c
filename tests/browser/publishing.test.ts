import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import {
  bodyOf,
  chooseSection,
  expectCaret,
  expectLines,
  logIn,
  newArticle,
  storedArticle,
  write,
} from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { press } from '../helpers/press.ts'

const saveDraft = (page: Page) => page.getByRole('button', { exact: true, name: 'Save Draft' })
const publish = (page: Page) => page.getByRole('button', { name: /^Publish/ }).first()

/** What somebody who has not logged in finds at the address. */
const articlesAt = async (slug: string) => {
  const response = await fetch(`${newsroomUrl}/api/articles?where[slug][equals]=${slug}`)
  const { docs } = (await response.json()) as { docs: Record<string, unknown>[] }
  return docs
}

/** Writes a story in the form, and waits until the newsroom has it. */
const writeStory = async (page: Page, headline: string) => {
  const id = await newArticle(page)
  await page.locator('#field-headline').fill(headline)
  await page.locator('#field-dateline__place').fill('Ulaanbaatar')
  await bodyOf(page).click()
  await write(page, 'Herds are on the move.\n## Fodder\nHay is dear.')
  await expectLines(page, ['Herds are on the move.', '## Fodder', 'Hay is dear.'])
  await chooseSection(page, 'Politics')
  return eventually(async () => {
    const article = await storedArticle(page, id)
    expect(article).toMatchObject({
      dateline: { place: 'Ulaanbaatar' },
      headline,
      section: expect.any(Number),
      wordCount: 9,
    })
    return { id, slug: String(article.slug) }
  })
}

describeInBrowser('a story on its way from its journalist to its readers', () => {
  const browser = useBrowser()

  it('keeps what a journalist wrote, at an address made of the headline', async () => {
    const page = await logIn(browser(), 'journalist')
    const { id, slug } = await writeStory(page, 'Herders move early')
    await page.reload()
    await expectLines(page, ['Herds are on the move.', '## Fodder', 'Hay is dear.'])
    expect(slug).toMatch(/^herders-move-early(-\d+)?$/)
    expect(await page.locator('#field-slug').inputValue()).toBe(slug)
    expect((await storedArticle(page, id))._status).toBe('draft')
  })

  it('lets the address follow a headline that is still being written', async () => {
    const page = await logIn(browser(), 'journalist')
    const id = await newArticle(page)
    await page.locator('#field-headline').fill('Snow')
    await eventually(async () =>
      expect((await storedArticle(page, id)).slug).toMatch(/^snow(-\d+)?$/),
    )
    await page.locator('#field-headline').fill('Snow closes passes')
    const whole = /^snow-closes-passes(-\d+)?$/
    await eventually(async () =>
      expect(await page.locator('#field-slug').inputValue()).toMatch(whole),
    )
    expect((await storedArticle(page, id)).slug).toMatch(whole)
  })

  it('is published, scheduled and copied as a whole, in no locale of its own', async () => {
    const page = await logIn(browser(), 'editor')
    await writeStory(page, 'Herders speak')
    await page.locator('.form-submit .popup-button').click()
    await page.locator('#schedule-publish').waitFor()
    expect(await page.locator('#publish-locale').count()).toBe(0)
    await page.locator('#schedule-publish').click()
    await page.locator('#scheduled-publish-save').waitFor()
    expect(await page.getByText('Locale to publish').count()).toBe(0)
    await page.reload()
    await bodyOf(page).waitFor()
    await page.locator('.doc-controls__popup .popup-button').click()
    await page.locator('#action-duplicate').waitFor()
    await page.locator('#action-duplicate-locales').waitFor({ state: 'hidden' })
  })

  it('shows a journalist no way to publish, and refuses other ways', async () => {
    const page = await logIn(browser(), 'journalist')
    const { id, slug } = await writeStory(page, 'Herders wait for permission')
    expect(await saveDraft(page).count()).toBe(1)
    expect(await publish(page).count()).toBe(0)

    const status = await page.evaluate(async (path) => {
      const response = await fetch(path, {
        body: JSON.stringify({ _status: 'published' }),
        headers: { 'Content-Type': 'application/json' },
        method: 'PATCH',
      })
      return response.status
    }, `/api/articles/${id}`)
    expect(status).toBe(403)
    expect(await articlesAt(slug)).toEqual([])
  })

  it('tells an editor what is missing', async () => {
    const page = await logIn(browser(), 'editor')
    await newArticle(page)
    await page.locator('#field-headline').fill('A headline alone')
    const told = page.locator('[data-sonner-toast]', { hasText: /Section\s*Text/ })
    await press(publish(page), (patience) => told.first().waitFor(patience))
  })

  it('reaches everybody when an editor publishes it', async () => {
    const journalist = await logIn(browser(), 'journalist')
    const { id, slug } = await writeStory(journalist, 'Herders reach the south')
    expect(await articlesAt(slug)).toEqual([])
    // The story is theirs until they leave it.
    await journalist.goto('/admin')
    await eventually(async () => {
      const locks = `/api/payload-locked-documents?where[document.value][equals]=${id}`
      const response = await journalist.request.get(`${newsroomUrl}${locks}`)
      expect(await response.json()).toMatchObject({ totalDocs: 0 })
    })
    await journalist.context().close()

    const page = await logIn(browser(), 'editor')
    await page.goto(`/admin/collections/articles/${id}`)
    await expectLines(page, ['Herds are on the move.', '## Fodder', 'Hay is dear.'])

    const parts = [
      { paragraphs: ['Herds are on the move.'], subheading: null },
      { anchor: 'fodder', paragraphs: ['Hay is dear.'], subheading: 'Fodder' },
    ]
    await press(publish(page), (patience) =>
      eventually(
        async () =>
          expect(await articlesAt(slug)).toMatchObject([
            { headline: 'Herders reach the south', parts },
          ]),
        patience,
      ),
    )
    const response = await fetch(`${newsroomUrl}/api/graphql`, {
      body: JSON.stringify({
        query: `query ($slug: String) { Articles(where: { slug: { equals: $slug } }) {
          docs { headline dateline { place } parts { subheading anchor paragraphs } } } }`,
        variables: { slug },
      }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    expect(await response.json()).toMatchObject({
      data: {
        Articles: {
          docs: [
            { dateline: { place: 'Ulaanbaatar' }, headline: 'Herders reach the south', parts },
          ],
        },
      },
    })
  })

  it('is published to its last word, however busy the browser is', async () => {
    const page = await logIn(browser(), 'editor')
    await page.addInitScript(() => {
      // Never idle: what waits for that waits as long as it allows.
      window.requestIdleCallback = (callback, { timeout = 500 } = {}) =>
        window.setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), timeout)
      window.cancelIdleCallback = (handle) => window.clearTimeout(handle)
    })
    const { slug } = await writeStory(page, 'Herders reach the north')
    // A slow network: the form has the answer later than readers have the story. Who goes back into the
    // text before that has to wait, as what is typed then would be gone.
    await page.route(/articles\/\d+\?depth=0/, async (route) => {
      const response = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.fulfill({ response })
    })
    /** Writes at the end of a line, publishes at once, and waits for what readers get. */
    const publishWith = async (line: string, words: string, parts: object[]) => {
      await bodyOf(page).getByText(line).click()
      await page.keyboard.press('End')
      await expectCaret(page, `${line}: ${line.length}`)
      await write(page, words)
      await publish(page).click()
      await eventually(async () =>
        expect(await articlesAt(slug)).toMatchObject([
          { _status: 'published', parts: [{ subheading: null }, ...parts] },
        ]),
      )
    }
    const dear = { anchor: 'fodder', paragraphs: ['Hay is dear. More.'] }
    await publishWith('Hay is dear.', ' More.', [dear])
    await publishWith('Hay is dear. More.', '\n## Aid', [dear, { subheading: 'Aid' }])
    await page.unrouteAll({ behavior: 'wait' })
  })

  it.each(['before', 'after'])(
    'is published while it is saved, be that save done %s it',
    async (order) => {
      const page = await logIn(browser(), 'editor')
      const { slug } = await writeStory(page, `Herders reach the east ${order}`)
      let published = () => {}
      const publishing = new Promise<void>((resolve) => (published = resolve))
      let saving = 0
      await page.route(/autosave=true/, async (route) => {
        saving += 1
        if (order === 'after') await publishing
        const response = await route.fetch()
        await publishing
        await route.fulfill({ response })
      })
      await page.locator('#field-summary').fill('In short.')
      await eventually(async () => expect(saving).toBe(1))
      const answered = page.waitForResponse(
        (answer) => answer.request().method() === 'PATCH' && !/autosave=true/.test(answer.url()),
      )
      await publish(page).click()
      await answered
      expect(await articlesAt(slug)).toMatchObject([{ summary: 'In short.' }])
      published()
      const expectStatus = (status: RegExp) =>
        eventually(async () =>
          expect(await page.locator('.doc-controls').innerText()).toMatch(status),
        )
      await expectStatus(/Status:\s+Published[^]*Saved at/)
      // All of it is public: there is nothing to save, and nobody is said to have written over it.
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await expectStatus(/Status:\s+Published[^]*Saved at/)
      expect(saving).toBe(1)
      await page.locator('#field-summary').fill('In short, again.')
      await expectStatus(/Status:\s+Changed[^]*Saved at/)
      expect(await articlesAt(slug)).toMatchObject([{ summary: 'In short.' }])
    },
  )
})
