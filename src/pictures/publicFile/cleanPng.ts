const signatureLength = 8

/** What is needed to show the picture, still or moving. The others are texts, times and EXIF. */
const shown = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV'],
  ...['cLLI', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
])

/**
 * The same PNG with nothing in it but what is shown: no texts, no EXIF, nothing behind its end.
 * @returns `null` when the file is no whole PNG
 * @see https://www.w3.org/TR/png-3/#11Chunks
 */
export const cleanPng = (file: Buffer): Buffer | null => {
  const pieces = [file.subarray(0, signatureLength)]
  let at = signatureLength
  // A chunk: length, type, data, checksum.
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return null
    const type = file.toString('latin1', at + 4, at + 8)
    if (shown.has(type)) pieces.push(file.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(pieces)
    at = end
  }
  return null
}
