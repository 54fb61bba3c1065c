export type S3Settings = {
  accessKeyId?: string
  bucket: string
  endpoint?: string
  /** `http://host/bucket/key` in place of `http://bucket.host/key`. */
  forcePathStyle: boolean
  /** Folder in the bucket; empty for none. */
  prefix: string
  /** Where browsers get the pictures, without a slash at its end; else from the newsroom itself. */
  publicUrl?: string
  region: string
  secretAccessKey?: string
}

type Variables = Record<string, string | undefined>

/** All that is read of the environment. */
export const s3Variables = [
  'S3_ACCESS_KEY_ID',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_FORCE_PATH_STYLE',
  'S3_PREFIX',
  'S3_PUBLIC_URL',
  'S3_REGION',
  'S3_SECRET_ACCESS_KEY',
] as const

const isAddress = (text: string) => /^https?:/i.test(text) && URL.canParse(text)

/**
 * The S3-compatible storage that the environment names; `null`: pictures are kept on disk. Empty
 * variables count as not set.
 * @throws Error that names the variable and how to mend it
 */
export const readS3Settings = (variables: Variables): null | S3Settings => {
  const set = Object.fromEntries(s3Variables.map((name) => [name, variables[name]?.trim() ?? '']))
  const given = s3Variables.filter((name) => set[name])
  const refuse = (sentence: string): never => {
    throw new Error(`${sentence} Without any S3_… pictures are kept on disk.`)
  }
  if (given.length === 0) return null
  const { S3_ACCESS_KEY_ID, S3_BUCKET, S3_ENDPOINT, S3_FORCE_PATH_STYLE, S3_PREFIX } = set
  const { S3_PUBLIC_URL, S3_REGION, S3_SECRET_ACCESS_KEY } = set
  if (!S3_BUCKET) {
    return refuse(`${given[0]} is set but S3_BUCKET is not. Set it to the bucket for pictures.`)
  }
  if (!S3_REGION && !S3_ENDPOINT) {
    refuse(
      'S3_BUCKET is set but neither S3_REGION nor S3_ENDPOINT is. Set the region for Amazon S3, or the endpoint of another storage.',
    )
  }
  if (Boolean(S3_ACCESS_KEY_ID) !== Boolean(S3_SECRET_ACCESS_KEY)) {
    refuse(
      'Of S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY only one is set. Set both, or neither where the machine has a role of its own.',
    )
  }
  for (const name of ['S3_ENDPOINT', 'S3_PUBLIC_URL']) {
    if (set[name] && !isAddress(set[name])) {
      refuse(`${name} is "${set[name]}", which is no address. Write it like https://s3.example.`)
    }
  }
  if (S3_FORCE_PATH_STYLE && !['false', 'true'].includes(S3_FORCE_PATH_STYLE)) {
    refuse(`S3_FORCE_PATH_STYLE is "${S3_FORCE_PATH_STYLE}". Set it to true or false.`)
  }
  return {
    ...(S3_ACCESS_KEY_ID && { accessKeyId: S3_ACCESS_KEY_ID }),
    bucket: S3_BUCKET,
    ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT }),
    forcePathStyle: S3_FORCE_PATH_STYLE === 'true',
    prefix: (S3_PREFIX ?? '').replace(/^\/+|\/+$/g, ''),
    ...(S3_PUBLIC_URL && { publicUrl: S3_PUBLIC_URL.replace(/\/+$/, '') }),
    region: S3_REGION || 'us-east-1',
    ...(S3_SECRET_ACCESS_KEY && { secretAccessKey: S3_SECRET_ACCESS_KEY }),
  }
}
