import './endWithParent.mjs'

import { isStartupError } from '../database/embedded/startupError.ts'
import { isUsageError } from './usageError.ts'

/** What a command's file exports. */
export type Command = { run: (args: string[]) => Promise<number> }

const commands: Record<string, { does: string; load: () => Promise<Command> }> = {
  start: {
    does: 'Run the newsroom: database, migrations, build, server and worker',
    load: () => import('./start.ts'),
  },
  dev: { does: 'Run it for developing, reloading on changes', load: () => import('./dev.ts') },
  import: { does: 'Import wire stories from files', load: () => import('./import.ts') },
  seed: { does: 'Put the demo newsroom into the database', load: () => import('./seed.ts') },
  migrate: { does: 'Bring the database up to date', load: () => import('./migrate.ts') },
  worker: {
    does: 'Run scheduled and queued work (part of start)',
    load: () => import('./worker.ts'),
  },
  test: { does: 'Check types, lint and run the tests', load: () => import('./test.ts') },
}

const usage = [
  'Usage: npm run newsroom -- COMMAND [OPTIONS]',
  '',
  ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(9)} ${does}`),
  `  ${'help'.padEnd(9)} Show this`,
  '',
  'The environment: PORT, HOST, NEWSROOM_DATA_DIR, DATABASE_URL, PAYLOAD_SECRET; see .env.example.',
].join('\n')

async function main([name = 'help', ...args]: string[]): Promise<number> {
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
    return await run(args)
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

/** For what nobody foresaw, the stack is the most helpful thing to hand on. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

process.exit(await main(process.argv.slice(2)))
