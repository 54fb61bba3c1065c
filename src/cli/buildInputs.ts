import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from './projectRoot.ts'

const folders = ['src', 'collections', 'fields']
const files = ['next.config.mjs', 'next.config.ts', 'package.json', 'package-lock.json']
/** In those folders, yet no part of the app. */
const others = ['src/cli', 'src/database/embedded', 'src/database/migrations']

/** One hash over everything that the built app is made of. The environment is no part of it. */
export function sourceHash(): string {
  const hash = crypto.createHash('sha256')
  const add = (name: string) => {
    const at = path.join(projectRoot, name)
    const stats = fs.statSync(at, { throwIfNoEntry: false })
    if (!stats || others.includes(name)) return
    if (stats.isDirectory()) {
      for (const entry of fs.readdirSync(at).sort()) add(`${name}/${entry}`)
    } else {
      hash.update(`${name}\0`).update(fs.readFileSync(at)).update('\0')
    }
  }
  for (const name of [...folders, ...files, 'public']) add(name)
  return hash.digest('hex')
}

/** Apart from the sources, as `next build` itself edits the file. */
export function compilerOptionsHash(): string {
  const text = fs.readFileSync(path.join(projectRoot, 'tsconfig.json'))
  return crypto.createHash('sha256').update(text).digest('hex')
}
