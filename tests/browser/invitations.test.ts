import { expect, it } from '@jest/globals'

import { logIn } from '../helpers/articleForm.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'

describeInBrowser('the form of a new person', () => {
  const browser = useBrowser()

  it('invites them, says since when they are invited, and does it again', async () => {
    const page = await logIn(browser(), 'administrator')
    await page.goto('/admin/collections/users/create')
    await page.getByLabel('Send an invitation by e-mail').waitFor()
    expect(await page.getByLabel('Send an invitation by e-mail').isChecked()).toBe(true)
    expect(await page.locator('#field-password').isVisible()).toBe(false)
    await page.locator('#field-name').fill('Saran Invited')
    await page.locator('#field-email').fill(`saran-${Date.now()}@newsroom.example`)
    await page.locator('#action-save').click()
    await page.waitForURL(/\/users\/\d+/)
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
    await page.getByLabel('Send an invitation by e-mail').uncheck()
    await page.locator('#field-name').fill('Bat Given')
    await page.locator('#field-email').fill(`bat-${Date.now()}@newsroom.example`)
    await page.locator('#field-password').fill('herds are on the move')
    await page.locator('#field-confirm-password').fill('herds are on the move')
    await page.locator('#action-save').click()
    await page.waitForURL(/\/users\/\d+/)
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
