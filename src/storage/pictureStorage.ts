import { s3Storage } from '@payloadcms/storage-s3'
import type { CollectionAfterChangeHook, Config, Plugin } from 'payload'

import { readS3Settings, type S3Settings } from './readS3Settings.ts'

const collection = 'media'

/** What the adapter needs to know of a picture: which files it has, and where they are. */
const ofFile = ['_objectKey', '_status', 'filename', 'id', 'mimeType', 'prefix', 'sizes'] as const

/**
 * After an upload the adapter writes the document that it was given once more. Of one that was read
 * with fallbacks it would store the words of the default language as those of the request’s.
 */
const onlyTheFile =
  (store: CollectionAfterChangeHook): CollectionAfterChangeHook =>
  async (args) => {
    const doc = args.doc as Record<string, unknown>
    await store({ ...args, doc: Object.fromEntries(ofFile.map((name) => [name, doc[name]])) })
    return doc
  }

/** The adapter’s hook is the last one. */
const withOnlyTheFile = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((one) => {
    const hooks = one.hooks?.afterChange ?? []
    if (one.slug !== collection || hooks.length === 0) return one
    const afterChange = [...hooks.slice(0, -1), onlyTheFile(hooks.at(-1)!)]
    return { ...one, hooks: { ...one.hooks, afterChange } }
  }),
})

const addressIn =
  ({ prefix: folder, publicUrl }: S3Settings) =>
  ({ filename, prefix }: { filename: string; prefix?: string }) =>
    [publicUrl, folder, prefix, encodeURIComponent(filename)].filter(Boolean).join('/')

const storage = (s3: null | S3Settings): Plugin =>
  s3Storage({
    // The same tables whether pictures are on disk or not: also those of what is not used.
    alwaysInsertFields: true,
    bucket: s3?.bucket ?? '',
    collections: {
      [collection]: {
        ...(s3?.publicUrl && { generateFileURL: addressIn(s3) }),
        prefix: s3?.prefix ?? '',
      },
    },
    config: {
      ...(s3?.accessKeyId &&
        s3.secretAccessKey && {
          credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
        }),
      ...(s3?.endpoint && { endpoint: s3.endpoint }),
      forcePathStyle: s3?.forcePathStyle ?? false,
      region: s3?.region ?? 'us-east-1',
    },
    enabled: s3 !== null,
    // Else the folder would be the default value of a column.
    useCompositePrefixes: true,
  })

/**
 * Pictures on disk, or in the S3-compatible storage that the environment names. Comes after the
 * newsroom among the plugins.
 * @throws Error when the environment names half a storage
 */
export const pictureStorage =
  (environment: NodeJS.ProcessEnv): Plugin =>
  async (config) => {
    const s3 = readS3Settings(environment)
    const stored = await storage(s3)(config)
    return s3 ? withOnlyTheFile(stored) : stored
  }
