import { expect, it } from '@jest/globals'

import { bodyOf, logIn, newArticle } from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

describeInBrowser('the admin in Mongolian', () => {
  const browser = useBrowser()

  it('greets whoever has chosen it', async () => {
    const answer = await fetch(`${newsroomUrl}/admin/login`, {
      headers: { Cookie: 'payload-lng=mn' },
    })
    const page = await answer.text()
    for (const words of ['<html', 'lang="mn"', 'Нууц үг', 'Нууц үгээ мартсан уу?', 'Нэвтрэх']) {
      expect(page).toContain(words)
    }
  })

  it('can be chosen in the account, and is there where articles are written', async () => {
    const page = await logIn(browser(), 'journalist')
    await page.goto(`${newsroomUrl}/admin/account`)
    const choice = page.locator('.payload-settings__language .rs__control')
    await choice.click()
    await page.getByRole('option', { name: 'Монгол' }).click()
    await page.getByRole('button', { exact: true, name: 'Хадгалах' }).first().waitFor()

    await newArticle(page)
    await page.getByRole('button', { exact: true, name: 'Ноорог хадгалах' }).waitFor()
    await page.locator('label[for="field-headline"]', { hasText: 'Гарчиг' }).waitFor()
    await bodyOf(page).click()
    await page.keyboard.type('/')
    await page.getByText('Үндсэн', { exact: true }).waitFor()
  })
})

describeInBrowser('the admin on a phone', () => {
  const browser = useBrowser()

  it.each(['ru', 'mn', 'ko'])('shows the whole of the button to publish: %s', async (language) => {
    const page = await logIn(browser(), 'editor')
    await page.context().addCookies([{ name: 'payload-lng', url: newsroomUrl, value: language }])
    await newArticle(page)
    await page.setViewportSize({ height: 800, width: 390 })
    await page.locator('#field-headline').fill('Camels')
    const button = page.locator('#action-save')
    // Payload shuts its menu, which lies over the page, when it has seen how narrow that is.
    await eventually(async () => {
      const box = await button.evaluate((element) => {
        const { left, right, top } = element.getBoundingClientRect()
        const hit = document.elementFromPoint(right - 4, top + 8)
        return { isInSight: element.contains(hit), left, right }
      })
      expect(box).toMatchObject({ isInSight: true })
      expect(box.right).toBeLessThanOrEqual(390)
    })
  })
})
