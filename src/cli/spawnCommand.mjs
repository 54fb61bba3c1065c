import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'

/**
 * For commands of which many run beside each other: left to itself, Node takes half as much memory again. In MB.
 */
const memory = { deliver: ['--max-semi-space-size=16', '--max-old-space-size=1024'] }

/**
 * What Node is told for a command.
 *
 * @param {string} [command]
 */
export const nodeOptions = (command) => [
  // On Node 20, Lexical's development build may never finish loading: see productionCondition.ts.
  '--conditions=production',
  ...(memory[command] ?? []),
]

/**
 * Runs a command's own process, and ends as it ends. Plain JavaScript that knows nothing but Node: it
 * works before dependencies exist.
 *
 * @param {object} command
 * @param {string} command.entry the file to run
 * @param {string[]} command.args
 * @param {string} [command.tsx] path of the tsx module, where it is TypeScript or loads some
 * @param {Record<string, string | undefined>} [command.env] beside our own
 * @param {(message: string) => void} command.fail told when it cannot be started
 */
export function spawnCommand({ entry, args, tsx, env = {}, fail }) {
  const child = spawn(
    process.execPath,
    [
      ...nodeOptions(args[0]),
      ...(tsx ? ['--import', pathToFileURL(tsx).href] : []),
      entry,
      ...args,
    ],
    {
      // The channel tells the command when we are gone, however we went.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NEWSROOM_PARENT: String(process.pid), ...env },
    },
  )
  child.on('error', (error) => fail(`The newsroom could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : code
    process.exit()
  })
  // A terminal sends Ctrl-C to us both; the command takes signals that come together for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  followParent(() => child.kill('SIGTERM'))
}

/**
 * Whoever started us passes signals on, but when they are killed outright nobody tells us. From a
 * shell it may be meant (`node launch.mjs start &`, then logging out), from npm it never is.
 */
function followParent(end) {
  if (process.channel) {
    process.channel.unref()
    process.once('disconnect', end)
  }
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid === parent || end(), 500).unref()
  }
}
