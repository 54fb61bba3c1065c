import fs from 'node:fs'
import path from 'node:path'

type Link = { source: string; target: string }

/**
 * Makes the links between library versions (`libpq.so.5` → `libpq.so.5.18`), which an npm package
 * cannot carry and its install script makes: with `--ignore-scripts` they are missing.
 * False when they are missing and the folder cannot be written.
 */
export function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return true
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]
  try {
    for (const { source, target } of links) {
      // Both are written from the folder above: `native/lib/…`.
      const at = path.join(native, path.relative('native', target))
      if (!fs.existsSync(at)) fs.symlinkSync(relativeTo(target, source), at)
    }
    return true
  } catch (error) {
    // Another newsroom may be making the same links at this moment.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? linkLibraries(native) : false
  }
}

function relativeTo(target: string, source: string): string {
  return path.relative(path.dirname(target), source)
}
