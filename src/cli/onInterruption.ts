const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * One Ctrl-C arrives several times: from the terminal, from npm and from the launcher, all of whom
 * pass it on. Signals this close together are one.
 */
const together = 1_000

/**
 * Calls back when somebody wants the command to end: `times` is 1 the first time, more when they
 * insist. Returns the function that gives signals their usual effect back.
 */
export function onInterruption(callback: (times: number) => void): () => void {
  let times = 0
  let last = -Infinity
  const receive = () => {
    const now = performance.now()
    if (now - last < together) return
    last = now
    callback((times += 1))
  }
  for (const signal of signals) process.on(signal, receive)
  return () => {
    for (const signal of signals) process.removeListener(signal, receive)
  }
}
