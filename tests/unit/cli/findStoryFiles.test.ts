import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { countStoryFiles, findStoryFiles } from '../../../src/cli/findStoryFiles.ts'

let folder: string

const write = (...names: string[]) => {
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), 'A story')
  }
}

const found = async (...names: string[]) => {
  const files: string[] = []
  for await (const { file, problem } of findStoryFiles(
    names.map((name) => path.join(folder, name)),
  )) {
    files.push(`${path.relative(folder, file)}${problem ? `: ${problem}` : ''}`)
  }
  return files
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-files-'))
  write('day/b.txt', 'day/a.TXT', 'day/10/c.txt', 'day/9.txt', 'day/notes.pdf', 'day/.hidden.txt')
  write('day/.git/d.txt', 'empty/picture.jpg', 'one.story', 'day/z.md')
  fs.symlinkSync('../day', path.join(folder, 'day/loop.txt'))
  fs.symlinkSync('b.txt', path.join(folder, 'day/link.txt'))
})
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

describe('the files of an import', () => {
  it('are those of a folder and of the folders below, by name', async () => {
    expect(await found('day')).toEqual([
      'day/10/c.txt',
      'day/9.txt',
      'day/a.TXT',
      'day/b.txt',
      'day/link.txt',
      'day/z.md',
    ])
  })

  it('are those that are named, whatever they are called, in the order given', async () => {
    expect(await found('one.story', 'missing.txt', 'day/b.txt')).toEqual([
      'one.story',
      'missing.txt',
      'day/b.txt',
    ])
  })

  it('are missed in a folder that has none', async () => {
    expect(await found('empty')).toEqual([
      'empty: There are no stories (.txt or .md files) in this folder.',
    ])
  })

  it('are counted', async () => {
    expect(await countStoryFiles([path.join(folder, 'day'), path.join(folder, 'one.story')])).toBe(
      7,
    )
  })
})
