import { expect, it } from '@jest/globals'

import { logIn } from '../helpers/articleForm.ts'
import { bodyOf } from '../helpers/articles.ts'
import { describeInBrowser, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { press } from '../helpers/press.ts'

describeInBrowser('the leads of the front page', () => {
  const browser = useBrowser()

  it('are picked from a list that shows their languages, and it says which readers do not see', async () => {
    const page = await logIn(browser(), 'editor')
    const { docs } = (await (
      await page.request.get('/api/sections?sort=order&limit=1')
    ).json()) as {
      docs: { id: number }[]
    }
    const make = async (headline: string, status: 'draft' | 'published') => {
      const response = await page.request.post(
        `/api/articles?depth=0&draft=${status === 'draft'}`,
        {
          data: {
            _status: status,
            body: bodyOf('A paragraph.'),
            headline,
            language: 'en',
            section: docs[0]!.id,
          },
        },
      )
      expect(response.status()).toBe(201)
      return ((await response.json()) as { doc: { id: number } }).doc.id
    }
    const headline = `Lead for everybody ${Date.now()}`
    const draft = await make('Lead that is a draft', 'draft')
    const lead = await make(headline, 'published')
    const before = await page.request.get('/api/globals/newsroom?depth=0')
    const { front } = (await before.json()) as { front: unknown }
    try {
      await page.request.post('/api/globals/newsroom', {
        data: { front: [{ articles: [draft], section: docs[0]!.id }] },
      })
      await page.goto('/admin/globals/newsroom')
      const told = page.getByText('readers do not see it')
      await told.waitFor()
      expect(await told.innerText()).toContain('Lead that is a draft')

      await page.locator('#field-front__0__articles .rs__control').click()
      const row = page.getByRole('dialog').locator('tr', { hasText: headline })
      await row.getByText('English').waitFor()
      await row.getByRole('button', { name: headline }).click()
      await press(page.getByRole('button', { name: 'Save' }).first(), (patience) =>
        eventually(async () => {
          const answer = await page.request.get('/api/delivery/en/front?fields=headline')
          expect(await answer.text()).toContain(headline)
        }, patience),
      )
      expect(await told.innerText()).not.toContain(headline)
    } finally {
      await page.request.post('/api/globals/newsroom', { data: { front } })
      for (const id of [draft, lead]) await page.request.delete(`/api/articles/${id}`)
    }
  })
})
