import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { format } from 'prettier'

import { projectRoot } from '../src/cli/projectRoot.ts'

const file = path.join(projectRoot, 'docs/performance.md')

/**
 * Puts what was measured in the place of what stands in docs/performance.md.
 * @param part what was measured; the page has a place for each
 * @throws Error when the place is not marked there
 */
export const writeReport = async (
  part: 'delivery' | 'editions',
  measured: string,
): Promise<void> => {
  const [begin, end] = [`<!-- ${part}: measured -->`, `<!-- ${part}: until here -->`]
  const text = await readFile(file, 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before < 0 || after < before) {
    throw new Error(`${file} has to have ${begin} above the tables and ${end} below them.`)
  }
  const report = `${text.slice(0, before)}${begin}\n\n${measured}\n\n${text.slice(after)}`
  await writeFile(file, await format(report, { parser: 'markdown', printWidth: 100 }))
}
