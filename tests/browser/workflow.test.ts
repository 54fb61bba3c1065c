import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import {
  bodyOf,
  chooseSection,
  logIn,
  newArticle,
  storedArticle,
  write,
} from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { hydrated } from '../helpers/hydrated.ts'
import { press } from '../helpers/press.ts'

const step = (page: Page, name: string) => page.getByRole('button', { exact: true, name })
const stage = (page: Page) => page.locator('.newsroom-stage__name')
const open = async (page: Page, id: number) => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('#field-headline').waitFor()
  await page.waitForLoadState('networkidle')
}

describeInBrowser('the desk', () => {
  const browser = useBrowser()

  it.each([
    ['Asia/Seoul', 'In your time, Seoul.'],
    ['America/New_York', 'In your time, New York.'],
    ['Asia/Singapore', null],
  ])('shows an embargo in the newsroom’s time too: %s', async (timezoneId, here) => {
    const page = await logIn(browser(), 'editor', timezoneId)
    const id = await newArticle(page)
    await page.request.patch(`/api/articles/${id}?draft=true`, {
      data: { embargoUntil: '2025-11-20T07:00:00.000Z' },
    })
    await open(page, id)
    // Stands where the text is that says how to use the field.
    await page.getByText('Readers get it then, if it is published before.').waitFor()
    const lines = async () => await page.locator('.newsroom-time').allInnerTexts()
    await eventually(async () =>
      expect((await lines()).filter((line) => line.includes('Ulaanbaatar'))).toEqual(
        here ? [`${here}\nUlaanbaatar: 2025-11-20 15:00`] : [],
      ),
    )
    await page.close()
  })

  it('takes a story from its writer over review to its readers, and off them again', async () => {
    const writer = await logIn(browser(), 'journalist')
    const id = await newArticle(writer)
    const headline = `Camels ${Date.now()}`
    await writer.locator('#field-headline').fill(headline)
    await bodyOf(writer).click()
    await write(writer, 'They walk.')
    await chooseSection(writer, 'Politics')
    await eventually(async () =>
      expect(await storedArticle(writer, id)).toMatchObject({ headline, wordCount: 2 }),
    )
    await writer.locator('.newsroom-stage__checks summary').click()
    await writer.getByText('There is no summary.').waitFor()
    expect(await step(writer, 'Approve').count()).toBe(0)
    await step(writer, 'Hand in for review').click()
    await writer.locator('.newsroom-stage__name--inReview').waitFor()

    const chief = await logIn(browser(), 'administrator')
    await chief.goto('/admin')
    const waiting = chief
      .locator('[aria-labelledby=newsroom-waitingForReview] li')
      .filter({ hasText: headline })
    await waiting.locator('time', { hasText: /^\d{4}-\d\d-\d\d \d\d:\d\d$/ }).waitFor()
    await waiting.getByText('Journalist').waitFor()
    await chief.locator('[aria-labelledby=newsroom-waitingForReview]').getByText(headline).click()
    await chief.locator('#field-headline').waitFor()
    await chief.waitForLoadState('networkidle')
    await step(chief, 'Send back').click()
    await chief.locator('#newsroom-stage-note').fill('Where to?')
    await step(chief, 'Send back').last().click()
    await chief.locator('.newsroom-stage__name--sentBack').waitFor()

    await open(writer, id)
    expect(await stage(writer).innerText()).toBe('Sent back')
    await writer.getByText('Where to?').waitFor()
    await bodyOf(writer).click()
    await writer.keyboard.press('Control+End')
    await writer.keyboard.type(' To the east.')
    await eventually(async () =>
      expect(await storedArticle(writer, id)).toMatchObject({ wordCount: 5 }),
    )
    await step(writer, 'Hand in for review').click()
    await writer.locator('.newsroom-stage__name--inReview').waitFor()
    await writer.close()

    await open(chief, id)
    await step(chief, 'Approve').click()
    await chief.locator('.newsroom-stage__name--approved').waitFor()
    await chief
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click()
    await chief.locator('.newsroom-stage__name--published').waitFor()
    const seen = () => fetch(`${newsroomUrl}/api/articles/${id}`)
    expect((await seen()).status).toBe(200)

    await open(chief, id)
    await step(chief, 'Kill the story…').click()
    await chief.locator('#newsroom-kill-reason').fill('They do not walk.')
    await chief.locator('#newsroom-kill-notice').fill('This was wrong.')
    await step(chief, 'Take down all languages now').click()
    await step(chief, 'Lift the kill').waitFor()
    await chief.locator('.newsroom-stage__name--killed').waitFor()
    expect(await chief.getByRole('button', { name: /^(Publish|Approve|Hand in)/ }).count()).toBe(0)
    const gone = await seen()
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('This was wrong.')

    // A note is written where its row appears.
    await chief.getByRole('button', { name: 'Add Correction' }).click()
    await chief.locator('#field-corrections__0__text').fill('The camels stood.')
  })

  it('has a role made in the admin that counts at once, over REST and GraphQL', async () => {
    const chief = await logIn(browser(), 'administrator')
    await chief.goto('/admin/collections/roles/create')
    await fillIn(chief.locator('#field-name'), `Tagger ${Date.now()}`)
    const save = chief.getByRole('button', { name: 'Save' })
    // React may put back for a moment what is checked.
    await eventually(() => chief.getByLabel('Read articles that are not published').check())
    await press(save, (patience) => chief.waitForURL(/roles\/\d+/, patience))
    const role = Number(/roles\/(\d+)/.exec(chief.url())![1])
    const password = 'camels walk to the east'
    const email = `tagger-${Date.now()}@newsroom.example`
    const hired = await chief.request.post(`${newsroomUrl}/api/users`, {
      data: { email, name: 'Tagger', password, roles: [role] },
    })
    expect(hired.status()).toBe(201)
    const login = await fetch(`${newsroomUrl}/api/users/login`, {
      body: JSON.stringify({ email, password }),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    const { token } = (await login.json()) as { token: string }
    const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
    const tag = async () => {
      const rest = await fetch(`${newsroomUrl}/api/tags`, {
        body: JSON.stringify({ kind: 'topic', name: `Rest ${Date.now()}` }),
        headers,
        method: 'POST',
      })
      const graphql = await fetch(`${newsroomUrl}/api/graphql`, {
        body: JSON.stringify({
          query: `mutation { createTag(data: { kind: topic, name: "Graph ${Date.now()}" }) { id } }`,
        }),
        headers,
        method: 'POST',
      })
      const { errors } = (await graphql.json()) as { errors?: unknown[] }
      return [rest.status, errors === undefined]
    }
    expect(await tag()).toEqual([403, false])
    await eventually(() => chief.getByLabel('Add and edit tags').check())
    await press(save, (patience) => chief.getByText('Updated successfully').waitFor(patience))
    expect(await tag()).toEqual([201, true])

    await chief.goto(`/admin/collections/users?search=${email}`)
    await chief.getByRole('link', { name: 'Tagger' }).first().click()
    const may = chief.locator('.newsroom-person-may summary')
    await hydrated(may)
    await press(may, (patience) => chief.getByText('Add and edit tags').waitFor(patience))

    await chief.goto('/admin/collections/audit')
    await chief.getByText('Kind of document').first().waitFor({ state: 'hidden' })
    expect(await chief.locator('tbody tr').count()).toBeGreaterThan(0)
    await chief.getByText('+ Add and edit tags', { exact: true }).first().waitFor()
  })

  it('is exported as the list is filtered and searched', async () => {
    const page = await logIn(browser(), 'administrator')
    const rows = async (query: string) => {
      await page.goto(`/admin/collections/audit?${query}`)
      const link = page.getByRole('link', { name: 'All of it as CSV' })
      const file = await page.request.get((await link.getAttribute('href'))!)
      return (await file.text()).trim().split('\r\n').slice(1)
    }
    const all = await rows('')
    const made = await rows('where[or][0][and][0][action][equals]=created')
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThan(all.length)
    expect(made.every((row) => row.includes(',created,'))).toBe(true)
    expect(await rows('search=nothing-is-called-so')).toEqual([])
  })
})
