import { expect, it } from '@jest/globals'

import { logIn } from '../helpers/articleForm.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { press } from '../helpers/press.ts'

describeInBrowser('a webhook in the admin', () => {
  const browser = useBrowser()

  it('is made, tried out, and given a secret that is shown once', async () => {
    const page = await logIn(browser(), 'administrator')
    await page.goto('/admin/collections/webhooks/create')
    await fillIn(page.locator('#field-name'), 'Public site')
    await fillIn(page.locator('#field-url'), 'https://10.0.0.8/hooks')
    const save = page.locator('#action-save')
    await press(save, (patience) =>
      page.getByText('This address is in a private network').first().waitFor(patience),
    )
    // Nobody has such a host: RFC 2606.
    await fillIn(page.locator('#field-url'), 'https://site.invalid/hooks')
    await press(save, (patience) => page.waitForURL(/webhooks\/\d+/, patience))
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('It did not arrive').waitFor()
    await page.getByRole('button', { name: 'New signing secret' }).click()
    const secret = await page.locator('.newsroom-webhook code').innerText()
    expect(secret).toMatch(/^whsec_/)
    await page.reload()
    await page.getByRole('button', { name: 'New signing secret' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(secret)
    await page.getByRole('link', { name: 'Webhook messages' }).last().click()
    // What other tests publish is told to this site too.
    await eventually(async () =>
      expect(await page.locator('tbody tr', { hasText: 'Test' }).allInnerTexts()).toEqual([
        expect.stringMatching(/Test[^]*Public site[^]*Failed/),
      ]),
    )
  })
})
