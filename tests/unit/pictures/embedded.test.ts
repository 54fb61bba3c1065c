import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'

import { inLocales } from '../../../src/pictures/embedded/inLocales.ts'
import { pictureWords } from '../../../src/pictures/embedded/pictureWords.ts'
import { readIim, type Iim } from '../../../src/pictures/embedded/readIim.ts'
import { readXmp, type Xmp } from '../../../src/pictures/embedded/readXmp.ts'
import { writeIim } from '../../../src/pictures/embedded/writeIim.ts'
import { writeXmp } from '../../../src/pictures/embedded/writeXmp.ts'
import { alternatives, xmpOf } from '../../helpers/pictures.ts'

/** Before anybody counts. */
const original = SaxesParser.prototype.on

const timeZone = 'Asia/Ulaanbaatar'
const wordsOf = ({ iim = [], xmp = '' }: { iim?: Iim; xmp?: string }) =>
  pictureWords({ iim, timeZone, xmp: readXmp(xmp) })

/** A data set of the application record, in whatever bytes. */
const set = (number: number, data: Buffer, record = 2) => {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(data.length, 3)
  return Buffer.concat([head, data])
}

const windows1251 = (text: string) => {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  )
  return Buffer.from([...text].map((letter) => codes.get(letter)!))
}

describe('IIM, as news agencies write it', () => {
  const caption = (data: Buffer) => readIim(set(120, data))[0]?.text

  it('is read in UTF-8, declared or not', () => {
    const text = 'Сайд нар уулзав · 장관 회담'
    expect(caption(Buffer.from(text))).toBe(text)
    expect(readIim(writeIim([{ name: 'caption', text }])!)).toEqual([{ name: 'caption', text }])
  })

  it('is read in Windows-1251, with the old letters for ө and ү', () => {
    expect(caption(windows1251('Президент Монголии прибыл в Сеул'))).toBe(
      'Президент Монголии прибыл в Сеул',
    )
    expect(caption(windows1251('Ерєнхийлєгч Сєїлд хїрэв'))).toBe('Ерөнхийлөгч Сөүлд хүрэв')
  })

  it('is read in Latin-1', () => {
    expect(caption(Buffer.from('Signé à Séoul – “oui”', 'latin1'))).toContain('Signé à Séoul')
  })

  it('is left alone in an encoding that cannot be told', () => {
    const gbk = Buffer.from([0xc3, 0xc9, 0xb9, 0xc5, 0xb9, 0xfa, 0xd3, 0xeb, 0xba, 0xab])
    expect(readIim(set(120, gbk))).toEqual([])
  })

  it('is told apart by the whole: a short name in Cyrillic goes by the caption', () => {
    const block = Buffer.concat([
      set(80, windows1251('Бат')),
      set(120, windows1251('Министры на встрече в Улан-Баторе')),
    ])
    expect(readIim(block)[0]).toEqual({ name: 'byline', text: 'Бат' })
  })

  it('is found among Photoshop’s other resources', () => {
    const block = Buffer.concat([
      Buffer.from('Photoshop 3.0\0' + '8BIM\x03\xed\x03abc\0\0\0\x05', 'latin1'),
      Buffer.from('12345\0', 'latin1'),
      writeIim([{ name: 'credit', text: 'MONTSAME' }])!.subarray(14),
    ])
    expect(readIim(block)).toEqual([{ name: 'credit', text: 'MONTSAME' }])
  })

  it('does without sets that it does not know, and ends where it is cut off', () => {
    const whole = Buffer.concat([
      set(40, Buffer.from('Do not use before noon')),
      set(105, Buffer.from('A headline')),
      set(120, Buffer.from('A caption')),
    ])
    expect(readIim(whole).map(({ name }) => name)).toEqual(['headline', 'caption'])
    expect(readIim(whole.subarray(0, -1)).map(({ name }) => name)).toEqual(['headline'])
  })

  it('is read without an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, wrapped) => {
        const data = Buffer.from(bytes)
        readIim(wrapped ? Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM'), data]) : data)
      }),
    )
    expect(readIim(undefined)).toEqual([])
  })
})

describe('XMP', () => {
  it('is read from elements and attributes, whatever their prefixes', () => {
    const packet = xmpOf('<dc:title>A</dc:title><photoshop:Credit>MONTSAME</photoshop:Credit>')
      .replaceAll('photoshop:', 'ps:')
      .replace('xmlns:photoshop', 'xmlns:ps')
      .replace('rdf:about=""', 'rdf:about="" ps:Source="AFP"')
    expect([...readXmp(packet)]).toEqual([
      ['photoshop:Source', { items: [{ text: 'AFP' }] }],
      ['dc:title', { items: [{ text: 'A' }] }],
      ['photoshop:Credit', { items: [{ text: 'MONTSAME' }] }],
    ])
  })

  it('is read with its languages, lists and entities', () => {
    const packet = xmpOf(
      alternatives('dc:description', [
        ['x-default', 'Ministers &amp; &#x42;ayar'],
        ['ko', '<![CDATA[두 장관]]>'],
      ]) +
        '<dc:creator><rdf:Seq><rdf:li>B. Bat</rdf:li><rdf:li>C. Dorj</rdf:li></rdf:Seq></dc:creator>',
    )
    expect(readXmp(packet).get('dc:description')).toEqual({
      items: [
        { language: 'x-default', text: 'Ministers & Bayar' },
        { language: 'ko', text: '두 장관' },
      ],
      list: 'Alt',
    })
    expect(
      readXmp(packet)
        .get('dc:creator')
        ?.items.map(({ text }) => text),
    ).toEqual(['B. Bat', 'C. Dorj'])
  })

  it('has nothing of structures, nor of properties of that name in other namespaces', () => {
    const packet = xmpOf(
      '<dc:rights><rdf:Description><dc:title>x</dc:title></rdf:Description></dc:rights>' +
        '<x:description xmlns:x="urn:x">y</x:description>',
    )
    expect(readXmp(packet).size).toBe(0)
  })

  it('expands no entities of its own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${xmpOf(
      '<dc:title>before</dc:title><dc:rights>&b;&c;</dc:rights>',
    ).replace(/^.*\n/, '')}`
    const found = readXmp(bomb)
    expect(found.get('dc:title')?.items[0]?.text).toBe('before')
    expect(JSON.stringify([...found])).not.toMatch(/aaaa|root/)
  })

  it('is read as far as it is well-formed', () => {
    const packet = xmpOf('<dc:title>A</dc:title><dc:rights>B & C</dc:rights>')
    expect([...readXmp(packet).keys()]).toEqual(['dc:title'])
  })

  it('is not read when it is longer than what people write', () => {
    expect(readXmp(xmpOf(`<dc:title>${'a'.repeat(262_144)}</dc:title>`)).size).toBe(0)
  })

  it('is not read on at a depth that no picture has, nor behind an error', () => {
    const title = '<dc:title>Naadam</dc:title>'
    const nested = (levels: number) =>
      `<a xmlns="urn:a">${'<a>'.repeat(levels - 1)}${xmpOf(title)}${'</a>'.repeat(levels)}`
    expect([...readXmp(nested(20)).keys()]).toEqual(['dc:title'])
    expect(readXmp(nested(40)).size).toBe(0)

    // Counts what is opened: reading stops, and does not only pass over what it reads.
    const on = jest.spyOn(SaxesParser.prototype, 'on')
    const opened = (packet: string) => {
      on.mockClear()
      let count = 0
      on.mockImplementation(function (this: SaxesParser, name: never, handler: never) {
        const counted = (...args: unknown[]) => {
          count += 1
          return (handler as (...args: unknown[]) => void)(...args)
        }
        original.call(this, name, (name === 'opentag' ? counted : handler) as never)
      } as never)
      readXmp(packet)
      return count
    }
    try {
      expect(opened('<a>'.repeat(1_000))).toBe(33)
      expect(opened(`<a>&bomb;${'<b/>'.repeat(1_000)}</a>`)).toBe(1)
    } finally {
      on.mockRestore()
    }
  })

  it('is written as it is read, and nothing else with it', () => {
    const text = fc.string({ maxLength: 20, unit: 'binary' }).map((one) =>
      // eslint-disable-next-line no-control-regex -- what XML cannot hold
      one.replace(/[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028]/g, ''),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3, minLength: 1 }), text, (items, one) => {
        const xmp: Xmp = new Map([
          [
            'dc:description',
            { items: items.map((each) => ({ language: 'ko', text: each })), list: 'Alt' },
          ],
          ['photoshop:Credit', { items: [{ text: one }] }],
        ])
        expect(readXmp(writeXmp(xmp))).toEqual(xmp)
      }),
    )
    expect(writeXmp(new Map())).toBe('')
  })
})

describe('what a picture says of itself', () => {
  it('comes from XMP first, then from IIM', () => {
    const iim: Iim = [
      { name: 'caption', text: 'From IIM' },
      { name: 'copyright', text: '© IIM' },
      { name: 'credit', text: 'IIM' },
    ]
    expect(wordsOf({ iim })).toMatchObject({
      caption: [{ language: null, text: 'From IIM' }],
      copyright: '© IIM',
      credit: 'IIM',
    })
    const xmp = xmpOf(
      alternatives('dc:description', [['x-default', 'From XMP']]) +
        '<photoshop:Credit>XMP</photoshop:Credit>',
    )
    expect(wordsOf({ iim, xmp })).toMatchObject({
      caption: [{ language: 'x-default', text: 'From XMP' }],
      copyright: '© IIM',
      credit: 'XMP',
    })
  })

  it('credits the photographer where there is no other credit', () => {
    const iim: Iim = [
      { name: 'byline', text: 'B. Bat' },
      { name: 'byline', text: 'C. Dorj' },
    ]
    expect(wordsOf({ iim })).toMatchObject({
      creator: 'B. Bat, C. Dorj',
      credit: 'B. Bat, C. Dorj',
    })
  })

  it('never makes an alternative text of the caption', () => {
    expect(wordsOf({ iim: [{ name: 'caption', text: 'A caption' }] }).alt).toEqual([])
    const xmp = xmpOf(alternatives('Iptc4xmpCore:AltTextAccessibility', [['en', 'Two people']]))
    expect(wordsOf({ xmp }).alt).toEqual([{ language: 'en', text: 'Two people' }])
  })

  it('is free of control characters, white space around it and endless length', () => {
    const iim: Iim = [{ name: 'caption', text: `\0 A\r\nB\x07 ${'x'.repeat(9_000)}` }]
    const [caption] = wordsOf({ iim }).caption
    expect(caption!.text.slice(0, 5)).toBe('A\nB x')
    expect(caption!.text).toHaveLength(5_000)
    expect(wordsOf({ iim: [{ name: 'caption', text: ' \0 ' }] }).caption).toEqual([])
  })

  it.each([
    ['2025-11-20T10:00:00+09:00', '2025-11-20T01:00:00.000Z'],
    ['2025-11-20T10:00:00Z', '2025-11-20T10:00:00.000Z'],
    ['2025-11-20T10:00', '2025-11-20T02:00:00.000Z'],
    ['2025-11-20', '2025-11-20T04:00:00.000Z'],
    ['2025-11', null],
    ['2025-13-45', null],
    ['yesterday', null],
  ])('was taken at %s', (written, moment) => {
    const xmp = xmpOf(`<photoshop:DateCreated>${written}</photoshop:DateCreated>`)
    expect(wordsOf({ xmp }).takenAt).toBe(moment)
  })

  it('was taken on the day and at the time of IIM', () => {
    const iim: Iim = [
      { name: 'dateCreated', text: '20251120' },
      { name: 'timeCreated', text: '100000+0800' },
    ]
    expect(wordsOf({ iim }).takenAt).toBe('2025-11-20T02:00:00.000Z')
    expect(wordsOf({ iim: iim.slice(0, 1) }).takenAt).toBe('2025-11-20T04:00:00.000Z')
  })
})

describe('a picture’s texts', () => {
  const codes = ['en', 'mn', 'ko', 'zh', 'mn-Mong']
  const placed = (texts: [language: null | string, text: string][], own = 'en') =>
    Object.fromEntries(
      inLocales(
        texts.map(([language, text]) => ({ language, text })),
        codes,
        own,
      ),
    )

  it('go into the languages that they are in', () => {
    expect(
      placed([
        ['ko-KR', '두 장관'],
        ['zh-Hans-CN', '两位部长'],
        ['mn-Mong-CN', 'ᠰᠠᠶᠢᠳ'],
        ['mn-Cyrl', 'Сайд'],
        ['EN', 'Ministers'],
      ]),
    ).toEqual({
      en: 'Ministers',
      ko: '두 장관',
      mn: 'Сайд',
      'mn-Mong': 'ᠰᠠᠶᠢᠳ',
      zh: '两位部长',
    })
  })

  it('go into that of the upload when nothing is said of their language', () => {
    expect(placed([[null, 'Ministers']], 'ko')).toEqual({ ko: 'Ministers' })
    expect(placed([['x-default', 'Ministers']], 'ko')).toEqual({ ko: 'Ministers' })
    expect(placed([['fr', 'Ministres']], 'ko')).toEqual({ ko: 'Ministres' })
  })

  it('are not repeated in another language because they are the default', () => {
    const texts: [string, string][] = [
      ['x-default', '두 장관'],
      ['ko', '두 장관'],
    ]
    expect(placed(texts, 'en')).toEqual({ ko: '두 장관' })
    expect(placed([...texts, ['en', 'Ministers']], 'en')).toEqual({
      en: 'Ministers',
      ko: '두 장관',
    })
  })
})
