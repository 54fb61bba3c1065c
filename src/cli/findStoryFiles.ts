import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file to import; or a path that gives none, and why, in a sentence. */
export type FoundFile = { file: string; problem: null | string }

/** What is a story among the files of a folder. A file that is named is one whatever its ending. */
const storyEndings = ['.txt', '.md']

/**
 * The files that the paths name and, of folders, the stories in them and in the folders below, in
 * the order of their names. Hidden files and folders are passed over, and links to folders, which
 * may lead back. One folder's names at a time are in memory.
 */
export async function* findStoryFiles(paths: string[]): AsyncGenerator<FoundFile> {
  for (const named of paths) {
    if (!(await isFolder(named))) {
      yield { file: named, problem: null }
      continue
    }
    let found = 0
    for await (const each of storiesIn(named)) {
      found += 1
      yield each
    }
    if (found === 0) {
      const endings = storyEndings.join(' or ')
      yield { file: named, problem: `There are no stories (${endings} files) in this folder.` }
    }
  }
}

/** How many `findStoryFiles` will find, as things are now. */
export async function countStoryFiles(paths: string[]): Promise<number> {
  let count = 0
  for await (const _ of findStoryFiles(paths)) count += 1
  return count
}

async function* storiesIn(folder: string): AsyncGenerator<FoundFile> {
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { file: folder, problem: `This folder could not be read: ${(error as Error).message}` }
    return
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* storiesIn(at)
    else if (isStory(entry.name) && !(entry.isSymbolicLink() && (await isFolder(at)))) {
      yield { file: at, problem: null }
    }
  }
}

const isStory = (name: string) => storyEndings.includes(path.extname(name).toLowerCase())

/** What cannot be looked at is taken for a file: reading it will tell what is wrong. */
const isFolder = async (at: string) => {
  try {
    return (await stat(at)).isDirectory()
  } catch {
    return false
  }
}
