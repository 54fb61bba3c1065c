import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { bodyOf, logIn, newArticle, write } from '../helpers/articleForm.ts'
import { obstaclesOn, type Exception } from '../helpers/axe.ts'
import { describeInBrowser, openBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { press } from '../helpers/press.ts'

const desk = { height: 900, width: 1280 }
/** Wide enough for Payload to leave its menu open. */
const wide = { height: 1000, width: 1600 }
const phone = { height: 844, width: 390 }

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** What is Payload's own markup, which only Payload can mend. */
const known: Exception[] = [
  { rule: 'aria-command-name', within: '.locked' },
  { rule: 'aria-hidden-focus', within: '.dropdown-indicator' },
  { rule: 'button-name', within: '.clickable-arrow' },
  { rule: 'button-name', within: '.doc-controls__popup' },
  { rule: 'label', within: '.react-select' },
  { rule: 'label', within: '.react-datepicker__input-container' },
  { rule: 'label', within: '.checkbox-input' },
  { rule: 'color-contrast', within: '.rs__multi-value' },
  { rule: 'nested-interactive', within: '.rs__multi-value' },
  { rule: 'scrollable-region-focusable', within: '.doc-controls__content' },
  { rule: 'target-size', within: '.rs__multi-value' },
  { rule: 'label-content-name-mismatch', within: '.doc-tab' },
  { rule: 'list', within: '.doc-tabs__tabs' },
]

describeInBrowser('people with disabilities, and with phones, in the newsroom', () => {
  let browser: Browser
  let page: Page
  let article: number

  /** The menu of a page: Payload starts with it open, and shuts it where there is no room. */
  const openMenu = () => page.locator('.nav--nav-open')

  /** As the page is at rest: parts of it may still come, or fade in. */
  const expectNoObstacles = () =>
    eventually(async () => expect(await obstaclesOn(page, known)).toEqual([]))

  const look = async (size: { height: number; width: number }) => {
    await page.setViewportSize(size)
    await page.waitForLoadState('networkidle')
    await openMenu().waitFor({ state: 'detached' })
    await expectNoObstacles()
    await eventually(async () => expect(await overhang(page)).toBeLessThanOrEqual(0))
  }

  beforeAll(async () => {
    browser = await openBrowser()
    page = await logIn(browser, 'journalist')
    article = await newArticle(page)
    await page.locator('#field-headline').fill('Mongolia and Korea meet')
    await bodyOf(page).click()
    await write(page, 'First paragraph.\n## A subheading')
  })
  afterAll(() => browser.close())

  it.each([
    ['begin at the dashboard', () => '/admin'],
    ['find their articles', () => '/admin/collections/articles'],
    ['write', () => `/admin/collections/articles/${article}`],
    ['paste wire stories', () => '/admin/collections/articles/wire'],
    ['see what is to be translated', () => '/admin/collections/articles/translations'],
    ['upload pictures', () => '/admin/collections/media/create'],
    ['see to their account', () => '/admin/account'],
  ])('can %s', async (_, path) => {
    await page.goto(path())
    for (const size of [desk, phone]) await look(size)
  })

  it('can read the menu', async () => {
    await page.setViewportSize(wide)
    await page.goto('/admin')
    await openMenu().waitFor()
    await page.waitForLoadState('networkidle')
    await expectNoObstacles()

    await page.setViewportSize(phone)
    await openMenu().waitFor({ state: 'detached' })
    await press(page.locator('.app-header__mobile-nav-toggler'), (patience) =>
      openMenu().waitFor(patience),
    )
    await expectNoObstacles()
  })

  it('can log in', async () => {
    await page.context().clearCookies()
    await page.goto('/admin/login')
    await page.locator('#field-email').waitFor()
    for (const size of [desk, phone]) await look(size)
  })
})
