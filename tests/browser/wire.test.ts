import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { linesOf, logIn, storedArticle } from '../helpers/articleForm.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { hydrated } from '../helpers/hydrated.ts'
import { press } from '../helpers/press.ts'

const story = (headline: string, time: string, text: string) =>
  [
    headline,
    'Economy',
    'By Bayarzul Tsogt',
    `2025-11-21 ${time}`,
    `Ulaanbaatar, November 21, 2025 /MONTSAME/. ${text}`,
    'Market access',
    'Mongolia asks for better access for leather and wool.',
    'Related news',
    'Mongolia, South Korea Advance Bilateral Agenda',
  ].join('\n\n')

describeInBrowser('pasting a wire story', () => {
  const browser = useBrowser()

  const open = async (page: Page) => {
    await page.goto('/admin/collections/articles')
    await page.getByRole('link', { name: 'Paste a wire story' }).click()
    await page.getByRole('heading', { level: 1, name: 'Paste a wire story' }).waitFor()
    await hydrated(pasted(page))
  }
  const pasted = (page: Page) => page.getByLabel('The story as the wire sent it')
  const paste = (page: Page, text: string) => fillIn(pasted(page), text)
  const create = async (page: Page) => {
    await page.getByRole('button', { name: 'Create draft' }).click()
    await page.waitForURL(/\/articles\/\d+/)
    return Number(/\/articles\/(\d+)/.exec(page.url())![1])
  }

  it('shows what will be made of it, makes a draft, and an editor publishes it', async () => {
    const page = await logIn(browser(), 'editor')
    await open(page)
    await paste(
      page,
      story('Leather goes to Korea', '10:05', 'Exports total 50 million dollars a year.'),
    )
    await page.getByText('the story was recognised as English').waitFor()
    await page.getByText('Ulaanbaatar · 2025-11-21 · MONTSAME').waitFor()
    const id = await create(page)
    await eventually(async () =>
      expect(await linesOf(page)).toEqual([
        'Exports total 50 million dollars a year.',
        '## Market access',
        'Mongolia asks for better access for leather and wool.',
      ]),
    )
    await press(page.getByRole('button', { name: 'Publish changes' }), (patience) =>
      eventually(
        async () =>
          expect(await storedArticle(page, id)).toMatchObject({
            _status: 'published',
            headline: 'Leather goes to Korea',
          }),
        patience,
      ),
    )
  })

  it('of a story that is here with another text makes a new version when that is wanted', async () => {
    const page = await logIn(browser(), 'journalist')
    await open(page)
    await paste(page, story('Wool goes to Korea', '11:40', 'Wool is sold by the ton.'))
    await page.getByText('the story was recognised').waitFor()
    const id = await create(page)

    await open(page)
    await paste(page, story('Wool goes to Korea', '11:40', 'Wool is sold by the bale.'))
    await page.getByRole('button', { name: 'Save as its new version' }).click()
    await page.waitForURL(new RegExp(`/articles/${id}`))
    await eventually(async () => expect((await linesOf(page))[0]).toBe('Wool is sold by the bale.'))
  })

  it('reads Markdown by how it begins', async () => {
    const page = await logIn(browser(), 'journalist')
    await open(page)
    await paste(page, '# Snow closes roads\n\nIt snowed *heavily*.\n\n## Trains\n\nThey run.')
    await page.getByRole('heading', { name: 'Snow closes roads' }).waitFor()
    expect(await storedArticle(page, await create(page))).toMatchObject({
      html: expect.stringContaining('<em>heavily</em>'),
    })
  })

  it('keeps a text that cannot be taken, and says why', async () => {
    const page = await logIn(browser(), 'journalist')
    await open(page)
    await paste(page, '2025-11-31 10:05:00\n\nText')
    const button = page.getByRole('button', { name: 'Create draft' })
    await eventually(async () => expect(await button.isDisabled()).toBe(true))
    await page.reload()
    await eventually(async () => expect(await pasted(page).inputValue()).toContain('Text'))
  })
})
