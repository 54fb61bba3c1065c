import { iimSets, type Iim } from './readIim.ts'

const numbers = new Map(Object.entries(iimSets).map(([number, name]) => [name, Number(number)]))

const set = (record: number, number: number, data: Buffer) => {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(data.length, 3)
  return Buffer.concat([head, data])
}

/** UTF-8, by its escape sequence of ISO 2022. */
const utf8 = set(1, 90, Buffer.from([0x1b, 0x25, 0x47]))

/** IIM in UTF-8, as one of Photoshop’s image resource blocks; `null` where there is nothing to say. */
export const writeIim = (iim: Iim): Buffer | null => {
  const sets = iim.flatMap(({ name, text }) => {
    const data = Buffer.from(text)
    return data.length < 0x8000 ? set(2, numbers.get(name)!, data) : []
  })
  if (sets.length === 0) return null
  const data = Buffer.concat([utf8, ...sets])
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(data.length, 8)
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    head,
    data,
    Buffer.alloc(data.length % 2),
  ])
}
