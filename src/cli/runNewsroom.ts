import { onInterruption } from './onInterruption.ts'

type Cleanup = () => Promise<unknown> | void

/** What the work of `start` and `dev` is given to end in good order. */
export type Newsroom = {
  /** Registers how to undo something; undone in reverse order. */
  onEnd: (cleanup: Cleanup) => void
  /** Registers what is to be done as soon as it is clear that the newsroom ends. */
  onEnding: (announce: () => void) => void
  /** Registers how to end something at once, for when somebody insists. */
  onKill: (kill: () => void) => void
}

/**
 * Runs a command that goes on until it is interrupted or a part of it fails, and then takes down
 * everything it put up. Returns the exit code: 0 when somebody asked it to end.
 */
export async function runNewsroom(work: (newsroom: Newsroom) => Promise<never>): Promise<number> {
  const cleanups: Cleanup[] = []
  const announcements: (() => void)[] = []
  const kills: (() => void)[] = []
  let ending: Promise<void> | null = null
  const end = () => {
    if (!ending) for (const announce of announcements) announce()
    return (ending ??= undo(cleanups))
  }

  const interrupted = new Promise<number>((resolve) => {
    onInterruption((times) => {
      if (times > 1) {
        for (const kill of kills) kill()
        process.exit(130)
      }
      process.stdout.write('\nStopping… (Ctrl-C again to stop at once)\n')
      void end().then(() => resolve(0))
    })
  })
  const worked = work({
    onEnd: (cleanup) => {
      if (ending) void undo([cleanup])
      else cleanups.push(cleanup)
    },
    onEnding: (announce) => void announcements.push(announce),
    onKill: (kill) => void kills.push(kill),
  }).catch(async (error: unknown) => {
    // While ending, parts fail because they are being stopped.
    if (ending) return interrupted
    await end()
    throw error
  })
  const code = await Promise.race([interrupted, worked])
  process.stdout.write('Stopped.\n')
  return code
}

async function undo(cleanups: Cleanup[]): Promise<void> {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}
