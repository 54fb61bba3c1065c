import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { streamFile } from '../../../collections/media/streamFile.ts'
import { eventually } from '../../helpers/eventually.ts'

const bytes = Buffer.alloc(300_000, 'picture ')
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'newsroom-stream-'))
  file = path.join(folder, 'picture.jpg')
  await writeFile(file, bytes)
})
afterAll(() => rm(folder, { recursive: true }))

/** Opens files, and knows which of them are open. */
const counting = () => {
  const handles: Awaited<ReturnType<typeof open>>[] = []
  let asked = 0
  return {
    opened: () => asked,
    // A closed file has no number.
    stillOpen: () => handles.filter(({ fd }) => fd !== -1).length,
    openFile: async (name: string) => {
      asked++
      const handle = await open(name)
      handles.push(handle)
      return handle
    },
  }
}

describe('a file that is sent', () => {
  it('arrives whole, and is closed', async () => {
    const files = counting()
    const sent = await new Response(streamFile(file, files.openFile)).arrayBuffer()
    expect(Buffer.from(sent).equals(bytes)).toBe(true)
    expect([files.opened(), files.stillOpen()]).toEqual([1, 0])
  })

  it('is not opened for who reads nothing of it, as with HEAD', async () => {
    const files = counting()
    const response = new Response(streamFile(file, files.openFile))
    await new Promise(setImmediate)
    expect(files.opened()).toBe(0)
    await response.body?.cancel()
    expect(files.opened()).toBe(0)
  })

  it('is closed when the reader goes away in the middle', async () => {
    const files = counting()
    const reader = streamFile(file, files.openFile).getReader()
    await reader.read()
    expect(files.stillOpen()).toBe(1)
    await reader.cancel()
    expect(files.stillOpen()).toBe(0)
  })

  it('is closed when the reader goes away while it is being opened', async () => {
    const files = counting()
    let letOpen = () => {}
    const allowed = new Promise<void>((resolve) => (letOpen = resolve))
    let noteAsked = () => {}
    const asked = new Promise<void>((resolve) => (noteAsked = resolve))
    const slowly = async (name: string) => {
      noteAsked()
      await allowed
      return files.openFile(name)
    }
    const reader = streamFile(file, slowly).getReader()
    const reading = reader.read()
    await asked
    await reader.cancel()
    letOpen()
    await reading
    await eventually(async () => expect([files.opened(), files.stillOpen()]).toEqual([1, 0]))
  })

  it('that has gone is an error for its reader', async () => {
    await expect(new Response(streamFile(`${file}.gone`)).arrayBuffer()).rejects.toThrow()
  })
})
