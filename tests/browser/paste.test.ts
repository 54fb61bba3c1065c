import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { pastedLines } from '../fixtures/pastedLines.ts'
import {
  bodyOf,
  expectCaret,
  expectLines,
  logIn,
  newArticle,
  storedArticle,
  write,
} from '../helpers/articleForm.ts'
import { bodyLines } from '../helpers/bodyLines.ts'
import { describeInBrowser, openBrowser } from '../helpers/browser.ts'
import { clipboardOf, copy, copyFromPage, pasteFrom, programs } from '../helpers/clipboard.ts'
import { eventually } from '../helpers/eventually.ts'

/** Rows look the same, be they rows of a table or, where the editor has none, paragraphs. */
const rowsAsText = (lines: string[] = []) =>
  lines.map((line) => line.replace(/^\|!? /, '').replace(/ \|!? /g, ' | '))

describeInBrowser('pasting into the text', () => {
  let browser: Browser
  let page: Page
  let article: number

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const body = async () => (await storedArticle(page, article)).body
  const expectStored = (lines: string[]) =>
    eventually(async () => expect(rowsAsText(bodyLines(await body()))).toEqual(rowsAsText(lines)))

  beforeAll(async () => {
    browser = await openBrowser()
    page = await logIn(browser, 'editor')
  })
  beforeEach(async () => {
    article = await newArticle(page)
    await bodyOf(page).click()
  })
  afterAll(() => browser.close())

  describe('from other programs', () => {
    it.each(programs)('keeps the text and drops its look: %s', async (program) => {
      await pasteFrom(page, clipboardOf(program))
      await expectStored(pastedLines[program]!)
      const stored = JSON.stringify(await body())
      expect(stored).not.toMatch(/"(?:style|textStyle|format)":"[^"]/)
    })

    it('takes what Chromium lets through of HTML', async () => {
      const { html, text } = clipboardOf('web-page')
      await copy(page, { 'text/html': html, 'text/plain': text })
      await press('Control+v')
      await expectStored(pastedLines['web-page']!)
    })

    it('takes what Chromium copies from a page', async () => {
      const styles =
        '<style>h2 { color: teal } p { font: italic 20px serif } .s { font-weight: 600 } .x { display: none }</style>'
      await copyFromPage(
        page,
        `${styles}<h2>Trade</h2><p>Both <span class="s">sides</span> <a href="https://a.mn/?b=c">agree</a>.</p>` +
          '<p class="x">hidden</p><p>&nbsp;</p><ul><li>coal<ul><li>by rail</li></ul></li></ul>',
      )
      await press('Control+v')
      await expectStored([
        '## Trade',
        '<i>Both </i><i><b>sides</b></i><i> </i>[<i>agree</i>](https://a.mn/?b=c)<i>.</i>',
        '- coal',
        '  - by rail',
      ])
    })

    it('takes a long document of Word whole', async () => {
      const { html } = clipboardOf('word')
      const [before, after] = html.split(/(?<=<!--StartFragment-->)[^]*(?=<!--EndFragment-->)/)
      const fragment = html.slice(before!.length, -after!.length)
      const times = Math.ceil(60_000 / fragment.length)
      await pasteFrom(page, { html: before! + fragment.repeat(times) + after! })
      const subheadings = (lines: string[]) => lines.filter((line) => line.startsWith('## '))
      const once = subheadings(pastedLines.word!).length
      await eventually(async () =>
        expect(subheadings(bodyLines(await body()) ?? [])).toHaveLength(once * times),
      )
    })
  })

  describe('of plain text', () => {
    const wire = 'Lead is here.\n\nIndustrial Projects\n\nText is here.\n'

    it('finds paragraphs and subheadings', async () => {
      await copy(page, { 'text/plain': wire })
      await press('Control+v')
      await expectStored(['Lead is here.', '## Industrial Projects', 'Text is here.'])
    })

    it('guesses nothing with Shift', async () => {
      await copy(page, { 'text/html': '<h2>no</h2>', 'text/plain': wire })
      await press('Control+Shift+v')
      await expectStored(['Lead is here.', 'Industrial Projects', 'Text is here.'])
      // And only that time.
      await press('Enter', 'Control+v')
      await expectLines(page, ['Lead is here.', 'Industrial Projects', 'Text is here.', '## no'])
    })

    it('puts a line into the line that it is pasted into', async () => {
      await write(page, 'Lead here')
      await press('Control+ArrowLeft')
      await expectCaret(page, 'Lead here: 5')
      await pasteFrom(page, { text: 'is ' })
      await expectLines(page, ['Lead is here'])
      await expectCaret(page, 'Lead is here: 8')
    })
  })

  describe('into what is there', () => {
    it('puts words into the line, with the space that was copied', async () => {
      await write(page, 'Lead here')
      await press('Control+ArrowLeft')
      await pasteFrom(page, { html: '<span>is <b>right</b>&nbsp;</span>', text: 'is right ' })
      await expectLines(page, ['Lead is right here'])
      await expectStored(['Lead is <b>right</b> here'])
    })

    it('puts a heading into the line that it is pasted into, but makes one of an empty line', async () => {
      await pasteFrom(page, { html: '<h2>Trade</h2>' })
      await expectCaret(page, '## Trade: 5')
      await press('Enter')
      await write(page, 'in ')
      await pasteFrom(page, { html: '<h2>Seoul</h2>' })
      await expectLines(page, ['## Trade', 'in Seoul'])
    })

    it('puts text into a link, and a link between its halves', async () => {
      await pasteFrom(page, { html: '<p>a <a href="https://a.mn/">link</a> b</p>' })
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
      await expectCaret(page, 'link: 2')
      await pasteFrom(page, { html: 'n' })
      await pasteFrom(page, { html: '<a href="https://b.mn/">c</a>' })
      await expectStored(['a [lin](https://a.mn/)[c](https://b.mn/)[nk](https://a.mn/) b'])
    })

    it('divides a paragraph, and leaves the caret behind what was pasted', async () => {
      await write(page, 'Lead text')
      await press('Control+ArrowLeft')
      await pasteFrom(page, { html: '<p>is</p><h2>Trade</h2><p>New </p>' })
      await expectLines(page, ['Lead is', '## Trade', 'Newtext'])
      await expectCaret(page, 'Newtext: 3')
      await write(page, ' ')
      await expectLines(page, ['Lead is', '## Trade', 'New text'])
    })

    it('leaves the caret in a subheading that came last, and no empty paragraph', async () => {
      await write(page, 'text')
      await press('Home')
      await pasteFrom(page, { html: '<p>Lead</p><h2>Trade</h2>' })
      await expectLines(page, ['Lead', '## Trade', 'text'])
      await expectCaret(page, '## Trade: 5')
      await press('Control+z')
      await expectLines(page, ['text'])
    })

    it('comes and goes in one step', async () => {
      await write(page, 'Lead')
      await pasteFrom(page, clipboardOf('google-docs'))
      await eventually(async () => expect(await bodyOf(page).locator('textarea').count()).toBe(1))
      await press('Control+z')
      await expectLines(page, ['Lead'])
      await press('Control+Shift+z')
      await eventually(async () => expect(await bodyOf(page).locator('textarea').count()).toBe(1))
    })

    it('takes the place of what is selected', async () => {
      await write(page, 'Lead\n## Trade\ntext')
      await press('Shift+Control+ArrowLeft')
      await pasteFrom(page, { html: '<p>One</p><p>Two</p>' })
      await expectLines(page, ['Lead', '## Trade', 'One', 'Two'])
      await press('Control+a')
      await pasteFrom(page, { html: '<h2>Visas</h2><p>Three</p>' })
      await expectLines(page, ['## Visas', 'Three'])
      await expectStored(['## Visas', 'Three'])
      await press('Control+z')
      await expectLines(page, ['Lead', '## Trade', 'One', 'Two'])
    })

    it('goes on with a list, at its depth', async () => {
      await pasteFrom(page, { html: '<ol><li>a<ol><li>b<li>c</ol><li>d</ol>' })
      await bodyOf(page).getByText('b', { exact: true }).click()
      await press('End')
      await pasteFrom(page, { html: '<ul><li>x<ul><li>y</ul></ul><p>z</p>' })
      await expectStored(['1. a', '  1. b', '  2. x', '    - y', '  3. z', '  4. c', '2. d'])
    })

    it('divides a list where more than text is pasted', async () => {
      await pasteFrom(page, { html: '<ul><li>a<ul><li>bc</ul><li>d</ul>' })
      await bodyOf(page).getByText('bc', { exact: true }).click()
      await press('End', 'ArrowLeft')
      await expectCaret(page, 'bc: 1')
      await pasteFrom(page, { html: '<h2>Trade</h2><p>text</p>' })
      await expectStored(['- a', '  - b', '## Trade', 'text', '  - c', '- d'])
      await press('Control+z')
      await expectStored(['- a', '  - bc', '- d'])
    })

    it('takes over what was copied here as it is', async () => {
      await write(page, '## Trade\n- one\n')
      await pasteFrom(page, { html: '<a href="https://a.mn/">two</a> <b>three</b>' })
      const lines = ['## Trade', '- one', '- [two](https://a.mn/) <b>three</b>']
      await expectStored(lines)
      await press('Control+a', 'Control+c')
      article = await newArticle(page)
      await bodyOf(page).click()
      await press('Control+v')
      await expectStored(lines)
    })

    it('takes one line in a subheading', async () => {
      await write(page, '## Trade')
      await copy(page, { 'text/html': '<p> and</p><p>visas</p>', 'text/plain': ' and\n\nvisas' })
      await press('Control+v')
      await expectLines(page, ['## Trade and visas'])
    })

    it('makes a link of an address over words', async () => {
      await write(page, 'Lead')
      await press('Shift+Home')
      await eventually(async () =>
        expect(await page.evaluate(() => getSelection()?.toString())).toBe('Lead'),
      )
      await pasteFrom(page, { text: 'https://montsame.mn/en' })
      await expectStored(['[Lead](https://montsame.mn/en)'])
    })

    it('cleans what is dropped, too', async () => {
      await bodyOf(page).evaluate((text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.setData('text/html', '<h2 style="color:red">Trade</h2><p></p><p>text</p>')
        const how = { bubbles: true, cancelable: true, dataTransfer, inputType: 'insertFromDrop' }
        text.dispatchEvent(new InputEvent('beforeinput', how))
      })
      await expectLines(page, ['## Trade', 'text'])
    })
  })

  describe('of pictures', () => {
    const red =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
    const upload = () => page.getByRole('dialog').filter({ hasText: '1 File to Upload' })

    it('uploads one that a browser has copied', async () => {
      await pasteFrom(page, { files: [red], html: '<img src="https://a.mn/1.png" alt="Sheep">' })
      await upload().waitFor()
    })

    it('uploads one that is in the text', async () => {
      const src = `data:image/png;base64,${red}`
      await pasteFrom(page, { html: `<p>Lead</p><img src="${src}" alt="Sheep"><p>text</p>` })
      await upload().waitFor()
    })
  })
})
