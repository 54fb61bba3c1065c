import sharp from 'sharp'

import { writeIim } from '../../src/pictures/embedded/writeIim.ts'
import { rest } from './rest.ts'

type Options = { height?: number; width?: number }

/** A picture with something in it, so that a piece of it is unlike another: red left, blue right. */
export const picture = ({ height = 600, width = 900 }: Options = {}) => {
  const half = Math.round(width / 2)
  const blue = { background: '#00f', channels: 3, height, width: width - half } as const
  return sharp({ create: { background: '#f00', channels: 3, height, width } }).composite([
    { input: { create: blue }, left: half, top: 0 },
  ])
}

export const jpegOf = (options?: Options): Promise<Buffer> => picture(options).jpeg().toBuffer()
export const pngOf = (options?: Options): Promise<Buffer> => picture(options).png().toBuffer()

/** Coordinates of Ulaanbaatar, a camera’s serial number and a picture’s other private matters. */
export const privateExif = {
  IFD0: { Artist: 'PRIVATE-NAME', Make: 'PRIVATE-MAKE', Model: 'PRIVATE-MODEL' },
  IFD2: { BodySerialNumber: 'PRIVATE-SERIAL', DateTimeOriginal: '2025:11:20 08:26:07' },
  IFD3: {
    GPSLatitude: '47/1 55/1 12/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '106/1 55/1 2/1',
    GPSLongitudeRef: 'E',
  },
}

/** An XMP packet with these properties, and some that are nobody’s business. */
export const xmpOf = (properties: string): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
    exif:GPSLatitude="47,55.2N" aux:SerialNumber="PRIVATE-SERIAL">${properties}</rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`

/** `[['ko', '…']]` as XMP writes one text in several languages. */
export const alternatives = (name: string, texts: [language: string, text: string][]): string =>
  `<${name}><rdf:Alt>${texts
    .map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></${name}>`

/** The JPEG with a segment put right behind its first marker. */
export const withSegment = (jpeg: Buffer, marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** The JPEG with IIM as news agencies write it, in UTF-8. */
export const withIim = (jpeg: Buffer, sets: Parameters<typeof writeIim>[0]): Buffer =>
  withSegment(jpeg, 0xed, writeIim(sets)!)

export type SentFile = { bytes: Buffer; name: string; type?: string }

/** Sends a picture as a browser does: a form with the file and its fields. */
export const upload = async (
  token: string,
  { bytes, name, type = 'image/jpeg' }: SentFile,
  {
    data = {},
    id,
    query = '',
  }: { data?: Record<string, unknown>; id?: number; query?: string } = {},
) => {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  const response = await rest(`/media${id === undefined ? '' : `/${id}`}?depth=0${query}`, {
    body: form,
    method: id === undefined ? 'POST' : 'PATCH',
    token,
  })
  const body = (await response.json()) as {
    doc?: Record<string, unknown> & { filename: string; id: number }
    errors?: { message: string; data?: unknown }[]
  }
  return { ...body, status: response.status }
}
