import fs from 'node:fs'
import path from 'node:path'

import type { InstalledPackage } from './facts.ts'

const wanted = /^(payload|next|react|react-dom|drizzle-orm|@payloadcms\/.+)$/

/**
 * Every copy of the packages that the newsroom stands on: in the project's `node_modules`, in those
 * of the packages there, and in the folders above, where a workspace has them. Links count as what
 * they lead to.
 */
export const installedPackages = (root: string): InstalledPackage[] => {
  const found = new Map<string, InstalledPackage>()
  for (const folder of moduleFolders(root)) {
    const packages = packagesIn(folder)
    for (const at of packages) add(at, path.relative(folder, at), { found, root })
    for (const at of packages) {
      const nested = path.join(at, 'node_modules')
      for (const below of packagesIn(nested)) {
        add(below, path.relative(nested, below), { found, root })
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** As Node looks for packages, and where pnpm keeps them. */
const moduleFolders = (root: string): string[] => {
  const folders: string[] = []
  for (let at = root; ; at = path.dirname(at)) {
    const modules = path.join(at, 'node_modules')
    folders.push(modules)
    for (const name of namesIn(path.join(modules, '.pnpm'))) {
      if (/^(payload|next|react|react-dom|drizzle-orm|@payloadcms\+[^@]+)@/.test(name)) {
        folders.push(path.join(modules, '.pnpm', name, 'node_modules'))
      }
    }
    if (path.dirname(at) === at) return folders
  }
}

const packagesIn = (modules: string): string[] =>
  namesIn(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const at = path.join(modules, name)
      return name.startsWith('@') ? namesIn(at).map((scoped) => path.join(at, scoped)) : [at]
    })

const namesIn = (folder: string): string[] => {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

const add = (
  at: string,
  name: string,
  { found, root }: { found: Map<string, InstalledPackage>; root: string },
) => {
  if (!wanted.test(name.replaceAll(path.sep, '/'))) return
  try {
    const real = fs.realpathSync(at)
    if (found.has(real)) return
    const manifest = JSON.parse(fs.readFileSync(path.join(real, 'package.json'), 'utf8')) as {
      name: string
      version: string
    }
    found.set(real, {
      name: manifest.name,
      path: path.relative(root, real),
      version: manifest.version,
    })
  } catch {
    // A folder without a package in it.
  }
}
