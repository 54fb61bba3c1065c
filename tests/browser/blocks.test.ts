import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import { bodyOf, chooseSection, logIn, newArticle, write } from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, openBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { press } from '../helpers/press.ts'

let stories = 0

describeInBrowser('the blocks of a text', () => {
  let browser: Browser
  let page: Page
  let article: number
  /** Requests that went elsewhere than to the newsroom. */
  let outside: string[]

  const publish = () =>
    page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click()

  /** Opens the slash menu with what somebody types, and takes what it offers alone. */
  const choose = async (query: string, name: string) => {
    await write(page, `/${query}`)
    const items = page.locator('.slash-menu-popup [role="option"]')
    await eventually(async () => expect(await items.allInnerTexts()).toEqual([name]))
    // Until Payload's menu has heard of the last letters, Enter leaves the first ones in the text.
    await page.evaluate(() => new Promise((done) => window.requestIdleCallback(done)))
    await page.keyboard.press('Enter')
  }

  /** Waits until the caret is in the field of a block. */
  const expectFocus = (field: string) =>
    eventually(async () =>
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('[id^="field-"]')?.id.replace(/^field-/, ''),
        ),
      ).toBe(field),
    )

  const field = (name: string) => bodyOf(page).locator(`#field-${name}`)

  /** What readers get, once it is there. */
  const expectHtml = (html: string) =>
    eventually(async () => {
      const response = await fetch(`${newsroomUrl}/api/articles/${article}?select[html]=true`)
      expect(((await response.json()) as { html?: string }).html).toBe(html)
    })

  beforeAll(async () => {
    browser = await openBrowser()
    page = await logIn(browser, 'administrator')
    page.on('request', (request) => {
      const url = request.url()
      if (/^\w+:\/\//.test(url) && !url.startsWith(newsroomUrl)) outside.push(url)
    })
  })
  beforeEach(async () => {
    outside = []
    article = await newArticle(page)
    await page.locator('#field-headline').fill(`A story with a block ${(stories += 1)}`)
    await chooseSection(page, 'Politics')
    await bodyOf(page).click()
    await write(page, 'Lead.\n')
  })
  afterAll(() => browser.close())

  it('have a pull quote, and publish every letter of it at once', async () => {
    await choose('citation', 'Pull quote')
    await expectFocus('text')
    await write(page, 'We will fly to Seoul.')
    await field('attribution').click()
    await write(page, 'B. Bat, minister')
    await publish()
    await expectHtml(
      '<p>Lead.</p><figure class="pull-quote"><blockquote><p>We will fly to Seoul.</p></blockquote><figcaption>B. Bat, minister</figcaption></figure>',
    )
  })

  it('are copied as their words', async () => {
    await choose('citation', 'Pull quote')
    await expectFocus('text')
    await write(page, 'We will fly.')
    await bodyOf(page).getByText('Lead.').click()
    await page.evaluate(() =>
      document.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset.copied = clipboardData?.getData('text/plain')
      }),
    )
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await eventually(async () => {
      const copied = await page.evaluate(() => document.body.dataset.copied)
      expect(copied?.trim().split(/\n+/)).toEqual(['Lead.', 'We will fly.'])
    })
  })

  it('have a fact box with a text of its own', async () => {
    await choose('background', 'Fact box')
    await expectFocus('title')
    await write(page, 'Mongolia and Korea')
    await bodyOf(page).locator('[data-field-path="text"] [contenteditable="true"]').click()
    await write(page, 'Relations since ')
    await page.keyboard.press('Control+b')
    await write(page, '1990')
    await page.keyboard.press('Control+b')
    await write(page, '.\n- 60 flights a week')
    await publish()
    await expectHtml(
      '<p>Lead.</p><aside class="fact-box"><h3>Mongolia and Korea</h3><p>Relations since <strong>1990</strong>.</p><ul><li>60 flights a week</li></ul></aside>',
    )
  })

  it('have an embed, for which nobody but the newsroom is asked', async () => {
    await choose('video', 'Embed')
    await expectFocus('url')
    await page.keyboard.insertText('https://youtu.be/dQw4w9WgXcQ')
    await field('caption').click()
    await write(page, 'The press conference')
    await publish()
    await expectHtml(
      '<p>Lead.</p><figure class="embed"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="The press conference" width="640" height="360" loading="lazy" sandbox="allow-same-origin allow-scripts allow-popups allow-presentation" allow="encrypted-media; fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe><figcaption>The press conference</figcaption></figure>',
    )
    await page.reload()
    await field('url').waitFor()
    expect(outside).toEqual([])
  })

  it('have no embed of another site, and say which sites there are', async () => {
    await choose('youtube', 'Embed')
    await expectFocus('url')
    await page.keyboard.insertText('https://video.example/1')
    await publish()
    await eventually(async () => {
      const told = [
        ...(await page.locator('[data-sonner-toast]').allInnerTexts()),
        ...(await page.locator('.field-error').allInnerTexts()),
      ]
      expect(told.join()).toMatch(/cannot be embedded\. The sites are: YouTube, Vimeo/)
    })
    const response = await fetch(`${newsroomUrl}/api/articles/${article}`)
    expect(response.status).toBe(404)
  })

  it('have a table', async () => {
    await choose('spreadsheet', 'Table')
    const drawer = page.getByRole('dialog')
    await fillIn(drawer.locator('#field-rows'), '2')
    await fillIn(drawer.locator('#field-columns'), '2')
    await press(drawer.getByRole('button', { name: 'Save' }), ({ timeout }) =>
      drawer.waitFor({ state: 'hidden', timeout }),
    )
    const cells = bodyOf(page).locator('th, td')
    await eventually(async () => expect(await cells.count()).toBe(4))
    for (const [at, text] of ['Year', 'Trade', '2024', '502'].entries()) {
      await cells.nth(at).click()
      await write(page, text)
    }
    await publish()
    await expectHtml(
      '<p>Lead.</p><table><thead><tr><th scope="col">Year</th><th scope="col">Trade</th></tr></thead><tbody><tr><th scope="row">2024</th><td>502</td></tr></tbody></table>',
    )
  })

  it('have a picture with words of its own', async () => {
    const buffer = await sharp({
      create: { background: '#456', channels: 3, height: 30, width: 40 },
    })
      .png()
      .toBuffer()
    const uploaded = await page.request.post('/api/media', {
      multipart: {
        _payload: JSON.stringify({ alt: 'The talks', caption: 'Talks.', credit: 'MONTSAME' }),
        file: { buffer, mimeType: 'image/png', name: 'talks.png' },
      },
    })
    const { doc } = (await uploaded.json()) as { doc: { filename: string; url: string } }
    await choose('photo', 'Upload')
    await press(page.getByRole('dialog').getByText(doc.filename).first(), (patience) =>
      bodyOf(page).locator('.LexicalEditorTheme__upload img').waitFor(patience),
    )
    await bodyOf(page).locator('.LexicalEditorTheme__upload').hover()
    await bodyOf(page).locator('.LexicalEditorTheme__upload__upload-drawer-toggler').click()
    const drawer = page.getByRole('dialog')
    await fillIn(drawer.locator('#field-caption'), 'The talks in Seoul.')
    await press(drawer.getByRole('button', { name: 'Save' }), ({ timeout }) =>
      drawer.waitFor({ state: 'hidden', timeout }),
    )
    await publish()
    await expectHtml(
      `<p>Lead.</p><figure><img src="${doc.url}" alt="The talks" width="40" height="30" loading="lazy"><figcaption>The talks in Seoul. MONTSAME</figcaption></figure>`,
    )
  })
})
