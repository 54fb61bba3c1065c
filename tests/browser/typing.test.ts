import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { logIn } from '../helpers/articleForm.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

/**
 * A field in the admin that does what React does to one where the machine is busy: for a tenth of a second it shows
 * what was drawn before, and then what was typed meanwhile.
 * @param kind of element
 * @param every after how many letters, once more
 */
const addField = async (page: Page, kind: 'input' | 'textarea', every: number) => {
  await page.evaluate(
    ([element, each]) => {
      const input = document.createElement(element)
      let drawn = ''
      let heard = ''
      let isWaiting = false
      let letters = 0
      const draw = () => {
        isWaiting = false
        drawn = heard
        input.value = heard
      }
      input.addEventListener('input', () => {
        heard = input.value
        letters += 1
        if (!isWaiting && letters % each === 0) {
          isWaiting = true
          setTimeout(draw, 100)
        }
        if (isWaiting) input.value = drawn
        else drawn = heard
      })
      document.body.prepend(input)
      input.focus()
    },
    [kind, every] as const,
  )
  return page.locator(`body > ${kind}`)
}

const typeSlowly = (page: Page, text: string) => page.keyboard.type(text, { delay: 15 })

describeInBrowser('a field whose letters are drawn late', () => {
  const browser = useBrowser()

  it('keeps every letter, wherever it is typed, or taken away again', async () => {
    const page = await logIn(browser(), 'journalist')
    const headline = await addField(page, 'input', 7)
    await typeSlowly(page, 'Mongolia and Korea agree')
    await eventually(async () => expect(await headline.inputValue()).toMatch(/agree$/))
    await page.keyboard.press('Home')
    await typeSlowly(page, 'Today ')
    await eventually(async () =>
      expect(await headline.inputValue()).toBe('Today Mongolia and Korea agree'),
    )
    const summary = await addField(page, 'textarea', 5)
    await typeSlowly(page, 'Ministers metXX')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await typeSlowly(page, ' in @ulaanbaatar')
    await eventually(async () =>
      expect(await summary.inputValue()).toBe('Ministers met in @ulaanbaatar'),
    )
  })
})
