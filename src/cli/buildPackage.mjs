// `npm run build`: the package as it is published, in dist/. Plain tsc, so that every file keeps its
// own 'use client'; styles, and scripts that are JavaScript already, are copied beside what it writes.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  { cwd: root, stdio: 'inherit' },
)
if (status !== 0) process.exit(1)

// The types of this repository's own database are no part of the package.
for (const ending of ['js', 'd.ts'])
  rmSync(join(dist, `src/payload-types.${ending}`), { force: true })

// An import for its effect, such as of a style, has no types; those who check types would miss them.
for (const file of readdirSync(dist, { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue
  const types = readFileSync(join(dist, file), 'utf8')
  writeFileSync(join(dist, file), types.replace(/^import ['"][^'"]+['"];?\n/gm, ''))
}

const copy = (file) => cpSync(join(root, file), join(dist, file))
for (const file of readdirSync(join(root, 'src/components'), { recursive: true })) {
  if (extname(file) === '.css') copy(join('src/components', file))
}
for (const script of ['endWithParent', 'newsroom', 'spawnCommand']) copy(`src/cli/${script}.mjs`)
