import { parseArgs } from 'node:util'

import { newsroomOptions } from '../options/newsroomOptions.ts'
import { idsOf } from '../relationships/idOf.ts'
import { rolesOf } from '../roles/userPermissions.ts'
import type { Host } from './host.ts'
import { usageError } from './usageError.ts'

/**
 * `newsroom administrator EMAIL`: gives somebody who has a login the administrator's role. For
 * projects whose people were there before the newsroom, and for a newsroom that is locked out.
 */
export async function run(args: string[], { withPayload }: Host): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, args, options: {} })
  const [email] = positionals
  if (!email || positionals.length > 1) {
    throw usageError('administrator: name the e-mail address of one person.')
  }
  return withPayload(async (payload) => {
    const options = newsroomOptions(payload)
    const { docs } = await payload.find({
      collection: options.slugs.users,
      depth: 0,
      limit: 1,
      pagination: false,
      where: { email: { equals: email.toLowerCase() } },
    })
    const [person] = docs
    if (!person) {
      process.stderr.write(
        `Nobody has the address ${email}. Log in once in the admin, or correct it.\n`,
      )
      return 1
    }
    const role = await payload.find({
      collection: options.slugs.roles,
      depth: 0,
      limit: 1,
      pagination: false,
      where: { builtIn: { equals: 'administrator' } },
    })
    const roles = [...new Set([...idsOf(rolesOf(person, options)), role.docs[0]!.id])]
    await payload.update({
      id: person.id,
      collection: options.slugs.users,
      data: { [options.rolesField]: roles },
      depth: 0,
    })
    process.stdout.write(`${email} is an administrator of the newsroom.\n`)
    return 0
  })
}
