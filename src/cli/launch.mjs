// The way into every command. It runs before dependencies exist, so it knows nothing but Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compiledDelivery } from './compiledDelivery.mjs'
import { spawnCommand } from './spawnCommand.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
// Standard output belongs to the command: `import --json` is read by programs.
const say = (line) => process.stderr.write(`${line}\n`)

requireNode(20, 9)
await installIfNeeded()
await runCommand(process.argv.slice(2))

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  fail(
    `The newsroom needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org, then try again.',
  )
}

async function installIfNeeded() {
  if (isInstalled()) return
  const release = await holdInstallLock()
  try {
    if (!isInstalled()) install()
  } finally {
    release()
  }
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own note of what it did. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  // A published package has no lock file, and whoever installed it installed these too.
  if (!wanted) return true
  if (!found) return false
  return Object.entries(wanted).every(([at, { version, optional }]) => {
    if (at === '') return true
    // Optional packages are those of other systems, mostly.
    return found[at] ? found[at].version === version : Boolean(optional)
  })
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return null
  }
}

function install() {
  const again = existsSync(join(root, 'node_modules'))
  say(
    `${again ? 'Dependencies changed: installing' : 'Installing'} them (npm install), a minute or two`,
  )
  // The npm that runs us, if one does: another on the PATH may be of another version.
  const npm = process.env.npm_execpath ?? ''
  const [program, first] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []]
  const started = Date.now()
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of other systems, which
  // is what npm writes where a registry does not have them all. The versions are the locked ones.
  const args = [...first, 'install', '--no-save', '--include=dev']
  const { status, signal, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) return say(`Installed in ${Math.round((Date.now() - started) / 1000)} s`)
  const how = error ? error.message : (signal ?? `exit code ${status}`)
  fail(
    `The dependencies could not be installed: npm install failed (${how}); its words are above. ` +
      'Mend what it names (often the network or a full disk), then try again.',
  )
}

/** Two commands in a fresh clone must not install into the same folder at once. */
async function holdInstallLock() {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const file = join(tmpdir(), `payload-newsroom-install-${name}.lock`)
  for (let told = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      // Without a lock it is still worth trying.
      if (error.code !== 'EEXIST') return () => {}
    }
    const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }))
    if (!isRunning(holder)) rmSync(file, { force: true })
    else if (!told) say(`Waiting for another newsroom command (${holder}) to install dependencies`)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function runCommand(args) {
  const compiled = args[0] === 'deliver' && (await compileDelivery())
  if (compiled) return spawnCommand({ entry: compiled, args, fail })
  spawnCommand({
    entry: join(root, 'src', 'cli', 'index.ts'),
    args,
    tsx: createRequire(join(root, 'package.json')).resolve('tsx'),
    env: { TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    fail,
  })
}

async function compileDelivery() {
  try {
    return await compiledDelivery()
  } catch (error) {
    say(`Delivery takes 70 MB more than it needs: it could not be compiled (${error.message})`)
    return null
  }
}

function fail(message) {
  say(message)
  process.exit(1)
}
