import { TestEnvironment } from 'jest-environment-node'

/** Characters of a page that are told: the end, as the beginning is the menu. */
const most = 1500

const tell = async (page) => {
  try {
    const text = await page.locator('body').innerText({ timeout: 5_000 })
    return `${page.url()} says:\n${text.replaceAll(/\s*\n\s*/g, '\n').slice(-most)}`
  } catch (error) {
    return `${page.url()} says nothing: ${error.message.split('\n')[0]}`
  }
}

/** Has a failed test tell what was on the pages then: elsewhere nobody sees them. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ error, name }) {
    if (name !== 'test_fn_failure') return
    const told = (await Promise.all((this.global.openPages?.() ?? []).map(tell))).join('\n\n')
    // That of a time limit is a string; others are of another realm, where this one's Error is not theirs.
    if (typeof error?.message !== 'string') process.stderr.write(`${told}\n`)
    else error.stack = `${error.message}\n\n${told}\n${error.stack ?? ''}`
  }
}
