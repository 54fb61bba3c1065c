import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import {
  bodyOf,
  expectCaret,
  expectLines,
  logIn,
  newArticle,
  storedArticle,
  write,
} from '../helpers/articleForm.ts'
import { describeInBrowser, openBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

describeInBrowser('the subheading in the editor', () => {
  let browser: Browser
  let page: Page
  let article: number

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  beforeAll(async () => {
    browser = await openBrowser()
    // Not the journalist: people who log in twice at the same moment can lose one of the sessions.
    page = await logIn(browser, 'translator')
  })
  beforeEach(async () => {
    article = await newArticle(page)
    await bodyOf(page).click()
  })
  afterAll(() => browser.close())

  it('leaves the focus alone when the page opens', async () => {
    await write(page, '## Trade\nText')
    await eventually(async () => expect((await storedArticle(page, article)).wordCount).toBe(2))
    await page.reload()
    await expectLines(page, ['## Trade', 'Text'])
    await expectCaret(page, 'elsewhere')
  })

  it('is made by ## and loses no letter, however fast one types', async () => {
    await write(page, 'Lead\n## Industrial Projects\nText')
    await expectLines(page, ['Lead', '## Industrial Projects', 'Text'])
  })

  it('gets the letters meant for it, though the focus stayed in the text', async () => {
    await write(page, 'Lead\n## ')
    await expectCaret(page, '## : 0')
    await bodyOf(page).evaluate((body: HTMLElement) => body.focus())
    await write(page, 'Fodder\nText')
    await expectLines(page, ['Lead', '## Fodder', 'Text'])
  })

  it('breaks the line where the caret has gone, though the page was busy', async () => {
    await write(page, 'Hay is dear.')
    await press('Home')
    await expectCaret(page, 'Hay is dear.: 0')
    const busy = page.evaluate(() => {
      const end = performance.now() + 400
      while (performance.now() < end);
    })
    await Promise.all([busy, page.keyboard.press('End'), page.keyboard.press('Enter')])
    await expectLines(page, ['Hay is dear.', ''])
    await write(page, '## Aid')
    await expectLines(page, ['Hay is dear.', '## Aid'])
  })

  it('is made by ## before a text', async () => {
    await write(page, 'Industrial Projects')
    await press('Home')
    await expectCaret(page, 'Industrial Projects: 0')
    await write(page, '## ')
    await expectLines(page, ['## Industrial Projects'])
    await expectCaret(page, '## Industrial Projects: 0')
  })

  it('is made from the slash menu, without a form', async () => {
    await write(page, '/subh')
    await page.locator('.slash-menu-popup').getByText('Subheading', { exact: true }).waitFor()
    await press('Enter')
    await expectCaret(page, '## : 0')
    await write(page, 'Visa Policy')
    await expectLines(page, ['## Visa Policy'])
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('is made from the slash menu, though the page was busy until Enter', async () => {
    await write(page, 'Lead\n/sub')
    await page.locator('.slash-menu-popup').getByText('Subheading', { exact: true }).waitFor()
    const busy = page.evaluate(() => {
      const end = performance.now() + 400
      while (performance.now() < end);
    })
    await Promise.all([busy, page.keyboard.press('h'), page.keyboard.press('Enter')])
    await expectCaret(page, '## : 0')
    await expectLines(page, ['Lead', '## '])
  })

  it('is left by Enter into the text below', async () => {
    await write(page, '## Trade\n')
    await expectLines(page, ['## Trade', ''])
    await write(page, 'Text')
    await expectCaret(page, 'Text: 4')
    await expectLines(page, ['## Trade', 'Text'])
  })

  it('is split by Enter at the caret', async () => {
    await write(page, '## Trade and text')
    for (let left = 0; left < ' and text'.length; left += 1) await press('ArrowLeft')
    await press('Enter')
    await expectLines(page, ['## Trade', ' and text'])
    await expectCaret(page, ' and text: 0')
  })

  it('gives way to a paragraph above by Enter at its start', async () => {
    await write(page, '## Trade')
    await press('Home', 'Enter')
    await expectLines(page, ['', '## Trade'])
    await expectCaret(page, '## Trade: 0')
  })

  it('goes by Backspace when empty', async () => {
    await write(page, 'Lead\n## ')
    await expectLines(page, ['Lead', '## '])
    await press('Backspace')
    await expectLines(page, ['Lead', ''])
    await write(page, 'Text')
    await expectLines(page, ['Lead', 'Text'])
  })

  it('becomes a paragraph by Backspace at its start', async () => {
    await write(page, '## Trade')
    await press('Home', 'Backspace')
    await expectLines(page, ['Trade'])
    await expectCaret(page, 'Trade: 0')
  })

  it('is entered by Backspace behind it, not deleted', async () => {
    await write(page, '## Trade\nText')
    await press('Home')
    await expectCaret(page, 'Text: 0')
    await press('Backspace')
    await expectCaret(page, '## Trade: 5')
    await expectLines(page, ['## Trade', 'Text'])
  })

  it('is entered by Delete before it, not deleted', async () => {
    await write(page, 'Lead\n## Trade')
    await press('Home', 'ArrowLeft')
    await expectCaret(page, 'Lead: 4')
    await press('Delete')
    await expectCaret(page, '## Trade: 0')
    await expectLines(page, ['Lead', '## Trade'])
  })

  it('is walked through with the arrows, both ways', async () => {
    await write(page, 'Lead\n## Trade\n## Visas\nText')
    await press('ArrowUp')
    await expectCaret(page, '## Visas: 5')
    await press('ArrowUp')
    await expectCaret(page, '## Trade: 5')
    await press('ArrowUp')
    await expectCaret(page, 'Lead: 4')
    await press('ArrowRight')
    await expectCaret(page, '## Trade: 0')
    await press('ArrowDown')
    await expectCaret(page, '## Visas: 0')
    await press('End', 'ArrowRight')
    await expectCaret(page, 'Text: 0')
    await press('ArrowLeft')
    await expectCaret(page, '## Visas: 5')
    await press('ArrowDown')
    await expectCaret(page, 'Text: 0')
  })

  it('comes and goes with undo and redo, and the caret with it', async () => {
    await write(page, '## Trade')
    await press('Home', 'Backspace')
    await expectLines(page, ['Trade'])
    await press('Control+z')
    await expectLines(page, ['## Trade'])
    await expectCaret(page, '## Trade: 5')
    await press('Control+Shift+z')
    await expectLines(page, ['Trade'])
  })

  it('takes a text of two lines as one line', async () => {
    await write(page, '## ')
    await expectCaret(page, '## : 0')
    await page.keyboard.insertText('Trade\nand visas')
    await expectLines(page, ['## Trade and visas'])
  })

  it('has a name for those who hear the page, and a ring to see where one is', async () => {
    await write(page, '## ')
    await expectCaret(page, '## : 0')
    const line = page.getByRole('textbox', { name: 'Subheading' })
    expect(await line.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none')
  })

  it('is saved while one writes', async () => {
    await write(page, 'Lead\n## Trade\nText')
    await eventually(async () =>
      expect((await storedArticle(page, article)).parts).toMatchObject([
        { paragraphs: ['Lead'], subheading: null },
        { paragraphs: ['Text'], subheading: 'Trade' },
      ]),
    )
    await page.reload()
    await expectLines(page, ['Lead', '## Trade', 'Text'])
  })
})
