import fs from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What is known to be wrong in markup that is not ours. */
export type Exception = {
  /** Of axe. @see https://dequeuniversity.com/rules/axe/ */
  rule: string
  /** The element, or one around it. */
  within: string
}

type Axe = {
  run: (
    root: Document,
    options: object,
  ) => Promise<{
    violations: { id: string; impact: string; nodes: { html: string; target: string[] }[] }[]
  }>
}

/**
 * What stands in the way of people with disabilities on the page as it is now, of the kinds that axe
 * calls serious and critical, by the rules of WCAG 2.2 A and AA; but for the exceptions. What fades
 * in or out has done so first: half of it has half its contrast.
 * @returns a line for each element
 */
export async function obstaclesOn(page: Page, exceptions: Exception[] = []): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async (known) => {
    const { axe } = window as unknown as { axe: Axe }
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(fading.map(({ finished }) => finished))
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => {
            const element = document.querySelector(target.at(-1)!)
            return !known.some(({ rule, within }) => rule === id && element?.closest(within))
          })
          .map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
      )
  }, exceptions)
}
