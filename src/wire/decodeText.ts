import { looksCyrillic, replaceOldMongolianLetters } from '../languages/legacyCyrillic.ts'
import type { Sentence } from '../translations/sentence.ts'
import { WireError } from './WireError.ts'
import { wireWarnings } from './wireWarnings.ts'

export type DecodedText = {
  /** Without a byte order mark, and with `\n` as its only line end. */
  text: string
  encoding: 'utf-8' | 'utf-16' | 'windows-1251'
  warnings: Sentence[]
}

/** The longest wire story, in bytes: one megabyte. */
const maximumSize = 1_000_000

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text in the bytes of a wire file: UTF-8, UTF-16 with a byte order mark, or Windows-1251 where
 * it is not UTF-8 and reads as Cyrillic.
 * @throws WireError if it is empty, over one megabyte, binary, or in another encoding
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (bytes.length > maximumSize) {
    throw new WireError('tooLarge', { bytes: bytes.length, most: maximumSize })
  }

  const warnings: Sentence[] = []
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null

  let encoding: DecodedText['encoding'] = utf16 ? 'utf-16' : 'utf-8'
  let text = decode(utf16 ?? 'utf-8', bytes)
  if (text === null && !utf16 && !bytes.includes(0)) {
    const cyrillic = decode('windows-1251', bytes)
    if (cyrillic !== null && looksCyrillic(cyrillic)) {
      encoding = 'windows-1251'
      warnings.push(wireWarnings.readAsWindows1251())
      text = replaceOldMongolianLetters(cyrillic)
      if (text !== cyrillic) warnings.push(wireWarnings.replacedOldMongolianLetters())
    }
  }

  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\0-\x08\x0e-\x1f\x7f]/.test(text ?? '') || (text === null && bytes.includes(0))) {
    throw new WireError('binary')
  }
  if (text === null) {
    throw new WireError('encoding')
  }
  if (!/[^\s\u200b-\u200f\u2060\ufeff]/.test(text)) {
    throw new WireError('empty')
  }

  return { text: text.replace(/\r\n?/g, '\n'), encoding, warnings }
}
