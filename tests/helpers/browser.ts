import fs from 'node:fs'

import { afterAll, afterEach, beforeAll, describe } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'

const executablePath = process.env.NEWSROOM_CHROMIUM

/** `describe` where a browser was found; elsewhere the tests count as skipped. */
export const describeInBrowser = executablePath ? describe : describe.skip

/** Where the newsroom for these tests runs. */
export const newsroomUrl = process.env.NEWSROOM_URL ?? ''

const opened: Browser[] = []
/** What a failed test tells of: see browserEnvironment.mjs. */
const openPages = () =>
  opened.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages())
Object.assign(globalThis, { openPages })

/** Chromium alone on this machine: without sandbox (root has none), and without calling home. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
  opened.push(browser)
  return browser
}

/** A browser for the tests of a block; what one test has opened is closed before the next. */
export function useBrowser(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(() => browser.close())
  return () => browser
}

/** The demo login of a role: `administrator`, `editor`, `journalist` or `translator`. */
export function demoLogin(role: string): { email: string; password: string } {
  const file = process.env.NEWSROOM_CREDENTIALS ?? ''
  const logins = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    role: string
    email: string
    password: string
  }[]
  const login = logins.find((one) => one.role.toLowerCase() === role.toLowerCase())
  if (!login) throw new Error(`${file} has no login for the role "${role}"`)
  return login
}
