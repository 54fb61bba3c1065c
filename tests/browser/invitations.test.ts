import { expect, it } from '@jest/globals'

import { logIn } from '../helpers/articleForm.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { press } from '../helpers/press.ts'

describeInBrowser('the form of a new person', () => {
  const browser = useBrowser()

  it('invites them, says since when they are invited, and does it again', async () => {
    const page = await logIn(browser(), 'administrator')
    await page.goto('/admin/collections/users/create')
    await page.getByLabel('Send an invitation by e-mail').waitFor()
    expect(await page.getByLabel('Send an invitation by e-mail').isChecked()).toBe(true)
    expect(await page.locator('#field-password').isVisible()).toBe(false)
    await fillIn(page.locator('#field-name'), 'Saran Invited')
    await fillIn(page.locator('#field-email'), `saran-${Date.now()}@newsroom.example`)
    await press(page.locator('#action-save'), (patience) =>
      page.waitForURL(/\/users\/\d+/, patience),
    )
    await page.getByText('Invited on').waitFor()
    await page.getByRole('button', { name: 'Send the invitation again' }).click()
    await eventually(async () => {
      const toasts = await page.locator('[data-sonner-toast]').allInnerTexts()
      expect(toasts.join()).toContain('The invitation was sent to saran-')
    })
  })

  it('takes a password where nobody is to be invited', async () => {
    const page = await logIn(browser(), 'administrator')
    await page.goto('/admin/collections/users/create')
    await fillIn(page.locator('#field-name'), 'Bat Given')
    await fillIn(page.locator('#field-email'), `bat-${Date.now()}@newsroom.example`)
    // React may put it back for a moment.
    await eventually(() => page.getByLabel('Send an invitation by e-mail').uncheck())
    await fillIn(page.locator('#field-password'), 'herds are on the move')
    await fillIn(page.locator('#field-confirm-password'), 'herds are on the move')
    await press(page.locator('#action-save'), (patience) =>
      page.waitForURL(/\/users\/\d+/, patience),
    )
    expect(await page.getByText('Invited on').count()).toBe(0)
  })
})

describeInBrowser('the account of a journalist', () => {
  const browser = useBrowser()

  it('has no API keys in it, which are for who manages people to give', async () => {
    const page = await logIn(browser(), 'journalist')
    await page.goto('/admin/account')
    await page.locator('#change-password').waitFor()
    expect(await page.locator('#generate-api-key, #apiKey').count()).toBe(0)
    expect(await page.getByText('API key since').count()).toBe(0)
  })
})
