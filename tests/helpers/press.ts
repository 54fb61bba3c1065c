import type { Locator } from 'playwright-core'

import { eventually } from './eventually.ts'

/** In milliseconds, as Playwright calls it and as `eventually` does. */
type Patience = { timeout: number; within: number }

const within = (milliseconds: number): Patience => ({
  timeout: milliseconds,
  within: milliseconds,
})

/** Waits for what comes of a press. @throws where it has not come */
type Came = (patience: Patience) => Promise<unknown>

/**
 * Presses a button until something comes of it, as people do: just after a form has come, Payload's buttons may do
 * nothing while the page is busy.
 */
export async function press(button: Locator, came: Came): Promise<void> {
  const hasCome = () =>
    came(within(1_000)).then(
      () => true,
      () => false,
    )
  let pressed = false
  await eventually(
    async () => {
      if (pressed && (await hasCome())) return
      await button.click({ timeout: 15_000 })
      pressed = true
      await came(within(20_000))
    },
    { within: 120_000 },
  )
}
