import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { inEnglish } from '../../../src/translations/sentence.ts'
import { decodeText } from '../../../src/wire/decodeText.ts'
import { WireError } from '../../../src/wire/WireError.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const windows1251 = (text: string) => {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  )
  return Uint8Array.from([...text].map((letter) => codes.get(letter)!))
}

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian)
  }
  return new Uint8Array(view.buffer)
}

const reasonOf = (bytes: Uint8Array) => {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof WireError) return error.reason
    throw error
  }
  return null
}

const russian = 'Монголия и Республика Корея расширяют сотрудничество — «МОНЦАМЭ»'

describe('decoding a wire file', () => {
  it('reads UTF-8 and drops its byte order mark', () => {
    expect(decodeText(utf8('\ufeffᠮᠣᠩᠭᠣᠯ 몽골')).text).toBe('ᠮᠣᠩᠭᠣᠯ 몽골')
    expect(decodeText(utf8('Монгол')).warnings).toEqual([])
  })

  it.each([true, false])('reads UTF-16 with a byte order mark, little endian: %s', (little) => {
    expect(decodeText(utf16('Монгол 몽골', little))).toEqual({
      text: 'Монгол 몽골',
      encoding: 'utf-16',
      warnings: [],
    })
  })

  it('turns every line end into a line feed', () => {
    expect(decodeText(utf8('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd')
  })

  it('falls back to Windows-1251 for Cyrillic, and says so', () => {
    const { text, encoding, warnings } = decodeText(windows1251(russian))
    expect(text).toBe(russian)
    expect(encoding).toBe('windows-1251')
    expect(warnings.map(inEnglish)).toEqual([
      'The file is not UTF-8: it was read as Windows-1251. Check the letters.',
    ])
  })

  it('reads an English story with a Russian label in Windows-1251', () => {
    const story = `${'Mongolia and Korea met in Ulaanbaatar. '.repeat(40)}\n\nСвязанные новости`
    expect(decodeText(windows1251(story)).text).toBe(story)
  })

  it('gives Mongolian its letters that Windows-1251 has not, and says so', () => {
    const { text, warnings } = decodeText(windows1251('Улс тєр, хєгжїїлэх їйл ажиллагаа'))
    expect(text).toBe('Улс төр, хөгжүүлэх үйл ажиллагаа')
    expect(warnings).toHaveLength(2)
  })

  it.each([
    ['NUL bytes', Uint8Array.of(0x41, 0x00, 0x42)],
    ['a PNG picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x06, 0x08)],
    ['UTF-16 without a mark', utf16('Mongolia', true).slice(2)],
  ])('refuses %s as binary', (_, bytes) => {
    expect(reasonOf(bytes)).toBe('binary')
  })

  it.each([
    ['Chinese in GBK', [0xc3, 0xc9, 0xb9, 0xc5, 0xb9, 0xfa, 0xd3, 0xeb, 0xba, 0xab, 0xb9, 0xfa]],
    ['French in Latin-1', [...utf8('Les deux pays ont sign'), 0xe9, ...utf8(' un accord')]],
    ['Korean in EUC-KR', [0xb8, 0xf9, 0xb0, 0xf1, 0xb0, 0xfa, 0x20, 0xc7, 0xd1, 0xb1, 0xb9]],
  ])('refuses %s rather than guess', (_, bytes) => {
    expect(reasonOf(Uint8Array.from(bytes))).toBe('encoding')
  })

  it.each(['', ' \n\t\r\n ', '\ufeff', '\u00a0\u200b\n'])('refuses the empty text %j', (text) => {
    expect(reasonOf(utf8(text))).toBe('empty')
  })

  it('refuses more than a megabyte, and takes exactly that', () => {
    expect(reasonOf(new Uint8Array(1_000_001).fill(65))).toBe('tooLarge')
    expect(reasonOf(new Uint8Array(1_000_000).fill(65))).toBeNull()
  })

  it('says what happened and what to do', () => {
    expect(() => decodeText(new Uint8Array())).toThrow(
      'The file is empty. Check that the story was saved in it.',
    )
  })

  it('throws nothing but its own error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        reasonOf(bytes)
      }),
      { numRuns: 500 },
    )
  })
})
