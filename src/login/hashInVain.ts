import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/** Of Payload's own hashes of passwords; tests compare them. */
export const hashing = { digest: 'sha256', iterations: 600_000, keyLength: 32 } as const

/** Takes as long as Payload takes to compare a password with somebody's. */
export const hashInVain = async (password: string): Promise<void> => {
  const { digest, iterations, keyLength } = hashing
  await promisify(pbkdf2)(password, 'nobody', iterations, keyLength, digest)
}
