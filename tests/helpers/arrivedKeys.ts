import type { BrowserContext, Page } from 'playwright-core'

/** What the browser has told a page, whatever the page made of it. */
type Arrived = { keys: string; texts: string }

/** Has all pages remember which letters are pressed, and which the browser would put into the page. */
export const rememberKeys = (context: BrowserContext) =>
  context.addInitScript(() => {
    const arrived: Arrived = { keys: '', texts: '' }
    Object.assign(window, { arrivedKeys: arrived })
    const listen = { capture: true, passive: true }
    const onKeyDown = ({ isTrusted, key }: KeyboardEvent) => {
      if (isTrusted && [...key].length === 1) arrived.keys += key
    }
    const onBeforeInput = ({ data, inputType, isTrusted }: InputEvent) => {
      if (isTrusted && inputType === 'insertText') arrived.texts += data ?? ''
    }
    window.addEventListener('keydown', onKeyDown, listen)
    window.addEventListener('beforeinput', onBeforeInput, listen)
  })

/** What has arrived since this was called last; `null` on a page that does not remember. */
export const takeKeys = (page: Page): Promise<Arrived | null> =>
  page.evaluate(() => {
    const { arrivedKeys: arrived } = window as { arrivedKeys?: Arrived }
    if (!arrived) return null
    const taken = { ...arrived }
    Object.assign(arrived, { keys: '', texts: '' })
    return taken
  })
