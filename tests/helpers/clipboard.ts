import fs from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'

import { projectRoot } from '../../src/cli/projectRoot.ts'

const folder = path.join(projectRoot, 'tests', 'fixtures', 'clipboard')

/** What a program puts on the clipboard: a file of `tests/fixtures/clipboard`, in both its forms. */
export const clipboardOf = (program: string): { html: string; text: string } => ({
  html: fs.readFileSync(path.join(folder, `${program}.html`), 'utf8'),
  text: fs.readFileSync(path.join(folder, `${program}.txt`), 'utf8'),
})

/** The programs that there is a clipboard of. */
export const programs: string[] = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => path.basename(file, '.html'))

/**
 * Pastes where the caret is, as if another program had copied it: through the browser's own
 * clipboard only what the browser would copy gets there.
 */
export const pasteFrom = async (
  page: Page,
  { files = [], html, text }: { files?: string[]; html?: string; text?: string },
): Promise<void> => {
  await page.evaluate(
    ({ html, pictures, text }) => {
      const clipboardData = new DataTransfer()
      if (html !== undefined) clipboardData.setData('text/html', html)
      if (text !== undefined) clipboardData.setData('text/plain', text)
      for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
        clipboardData.items.add(new File([bytes], 'picture.png', { type: 'image/png' }))
      }
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      )
    },
    { html, pictures: files, text },
  )
}

/** Puts it on the browser's own clipboard; HTML as the browser cleans it. */
export const copy = async (page: Page, content: Record<string, string>): Promise<void> => {
  const { origin } = new URL(page.url())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await page.evaluate(
    (types) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(
            Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })]),
          ),
        ),
      ]),
    content,
  )
}

/** Shows it in a tab of its own and copies all of it there, as somebody would with the keyboard. */
export const copyFromPage = async (page: Page, html: string): Promise<void> => {
  const other = await page.context().newPage()
  await other.setContent(html)
  await other.keyboard.press('Control+a')
  await other.keyboard.press('Control+c')
  await other.close()
  await page.bringToFront()
}
