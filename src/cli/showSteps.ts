/** What a step may tell while it works: another line under its title. */
export type Note = (line: string) => void

type Write = (line: string) => void

/** Shows a command's work step by step, in plain lines that read the same in a log file. */
export function showSteps(write: Write = (line) => void process.stdout.write(`${line}\n`)) {
  /** Runs a step; what it returns is shown as its result. */
  async function step<Result>(
    title: string,
    work: (note: Note) => Promise<Result>,
    result: (value: Result) => string = () => '',
  ): Promise<Result> {
    const started = performance.now()
    write(`→ ${title}`)
    const value = await work((line) => write(`  ${line}`))
    const detail = result(value)
    write(`✓ ${title}${detail && `: ${detail}`} (${seconds(performance.now() - started)})`)
    return value
  }
  return { step, write }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
