import { isStartupError } from '../database/embedded/startupError.ts'
import type { Host } from './host.ts'
import { isUsageError } from './usageError.ts'

/** What commands are given of the newsroom that they work on: all of a `Host`, or what theirs need. */
type Given = Pick<Host, 'command'>

/** What a command's file exports. */
type Command<Of> = { run: (args: string[], host: Of) => Promise<number> }

type CommandLine<Of extends Given> = {
  commands: Record<string, { does: string; load: () => Promise<Command<Of>> }>
  host: Of
  /** Lines under the list of commands. */
  notes: string[]
}

/** Runs the command that the arguments name, and ends the process with its exit code. */
export async function runCommandLine<Of extends Given>(
  commandLine: CommandLine<Of>,
): Promise<never> {
  process.exit(await main(commandLine, process.argv.slice(2)))
}

async function main<Of extends Given>(
  { commands, host, notes }: CommandLine<Of>,
  [name = 'help', ...args]: string[],
): Promise<number> {
  const usage = usageOf({ commands, host, notes })
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${usage}\n`)
    return 2
  }
  // A terminal that was closed takes no more output; there is still work to end in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    const { run } = await command.load()
    return await run(args, host)
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`${error.message}\n\n${usage}\n`)
      return 2
    }
    const known = isStartupError(error)
    process.stderr.write(known ? `\n${error.message}\n` : `\n${describe(error)}\n`)
    return 1
  }
}

function usageOf<Of extends Given>({ commands, host, notes }: CommandLine<Of>): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length))
  return [
    `Usage: ${host.command} COMMAND [OPTIONS]`,
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`),
    `  ${'help'.padEnd(width)}  Show this`,
    '',
    ...notes,
  ].join('\n')
}

/** For what nobody foresaw, the stack is the most helpful thing to hand on. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
