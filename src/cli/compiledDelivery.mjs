import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** As deep below the root as `src/cli`: what is found from where the code stands is found from here too. */
const file = join(root, '.next', 'commands', 'deliver.mjs')

/**
 * `newsroom deliver` as one file of JavaScript, made anew in about a tenth of a second. What understands
 * TypeScript takes 70 MB of each process that loads it, for as long as it runs.
 *
 * @returns {Promise<string>} its path
 * @throws where it cannot be written
 */
export async function compiledDelivery() {
  // An image has no lock file, comes with the file, and lets nobody write.
  if (!existsSync(join(root, 'package-lock.json')) && existsSync(file)) return file
  const { buildSync } = await import('esbuild')
  const { outputFiles } = buildSync({
    bundle: true,
    entryPoints: [join(root, 'src', 'cli', 'deliverAlone.ts')],
    format: 'esm',
    logLevel: 'silent',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    write: false,
  })
  // Whole or not at all, for others that start now.
  const unfinished = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(unfinished, outputFiles[0].contents)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return file
}
