import { readFile, writeFile } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'

export type UploadedFile = NonNullable<PayloadRequest['file']>

/** The bytes of a file that somebody sent, in memory or where Payload keeps large ones. */
export const bytesOf = async ({ data, tempFilePath }: UploadedFile): Promise<Buffer> =>
  tempFilePath && data.length === 0 ? readFile(tempFilePath) : data

/** The file with other bytes, kept where it was kept. */
export const withBytes = async (file: UploadedFile, bytes: Buffer): Promise<UploadedFile> => {
  const size = bytes.length
  if (!file.tempFilePath || file.data.length > 0) return { ...file, data: bytes, size }
  await writeFile(file.tempFilePath, bytes)
  return { ...file, size }
}
