import fs from 'node:fs'

/**
 * Of a process that is running; its time, with that of the children that have ended, in what Linux counts in:
 * hundredths of a second.
 */
export type ProcessState = { parent: number; ticks: number }

const millisecondsOfTick = 10

/** @param stat what stands in `/proc/PID/stat`; the name of the program in it may be anything */
export const readStat = (stat: string): ProcessState => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const times = fields.slice(11, 15).map(Number)
  return { parent: Number(fields[1]), ticks: times.reduce((sum, time) => sum + time, 0) }
}

/** All that belongs to a process: itself, what it has started, and what that has. */
export const treeOf = (root: number, running: ReadonlyMap<number, ProcessState>): number[] => [
  root,
  ...[...running].flatMap(([pid, { parent }]) => (parent === root ? treeOf(pid, running) : [])),
]

const runningProcesses = (): Map<number, ProcessState> => {
  const running = new Map<number, ProcessState>()
  for (const entry of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      running.set(Number(entry), readStat(fs.readFileSync(`/proc/${entry}/stat`, 'utf8')))
    } catch {
      // It has ended since.
    }
  }
  return running
}

/** Milliseconds of a core that each of these processes, with all that belongs to it, has had so far. */
export const processorTimes = (roots: readonly number[]): number[] => {
  const running = runningProcesses()
  return roots.map((root) =>
    treeOf(root, running)
      .map((pid) => (running.get(pid)?.ticks ?? 0) * millisecondsOfTick)
      .reduce((sum, time) => sum + time, 0),
  )
}

/** In bytes: resident now, and the most that it was. */
export const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
  return { now: read('VmRSS'), peak: read('VmHWM') }
}
