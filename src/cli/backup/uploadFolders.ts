import path from 'node:path'

import type { Payload } from 'payload'

export type UploadFolder = { collection: string; folder: string }

/**
 * Where the files of each collection are that keeps them on this machine's disk. Those of a storage
 * adapter, such as S3, are the storage's to back up.
 */
export const uploadFolders = (
  payload: Payload,
  root: string,
): { elsewhere: string[]; local: UploadFolder[] } => {
  const elsewhere: string[] = []
  const local: UploadFolder[] = []
  for (const { slug, upload } of payload.config.collections) {
    if (!upload || typeof upload !== 'object') continue
    const { disableLocalStorage, staticDir } = upload
    if (disableLocalStorage) elsewhere.push(slug)
    else if (staticDir) local.push({ collection: slug, folder: path.resolve(root, staticDir) })
  }
  return { elsewhere, local }
}
