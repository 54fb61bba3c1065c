import path from 'node:path'

import { parseMarkdown } from '../formats/markdown.ts'
import { parsePlainText, type PlainTextOptions } from '../formats/plainText.ts'
import type { WireStory } from '../WireStory.ts'

/** The formats that stories come in, by name, each with what reads it. */
const parsers = {
  markdown: parseMarkdown,
  text: parsePlainText,
} satisfies Record<string, (options: PlainTextOptions) => WireStory>

export type WireFormat = keyof typeof parsers

export const wireFormats = Object.keys(parsers) as WireFormat[]

export const isWireFormat = (name: unknown): name is WireFormat =>
  typeof name === 'string' && Object.hasOwn(parsers, name)

export const parseAs = (format: WireFormat, options: PlainTextOptions): WireStory =>
  parsers[format](options)

/** The format that a file is most likely in, by its name. */
export const formatOfFile = (file: string): WireFormat =>
  ['.markdown', '.md'].includes(path.extname(file).toLowerCase()) ? 'markdown' : 'text'
