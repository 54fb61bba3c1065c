import type { Payload } from 'payload'

import { builtInRoles, type BuiltInRole } from '../../src/roles/builtInRoles.ts'
import { login } from './login.ts'

export type Person = { email: string; id: number; token: string }

const password = 'a password for tests'

/** Adds a person with these roles and logs them in. */
export const makePerson = async (
  payload: Payload,
  name: string,
  roles: number[],
): Promise<Person> => {
  const email = `${name}@newsroom.example`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name, password, roles },
  })
  return { email, id, token: await login(email, password) }
}

/** The ids of the built-in roles. */
export const roleIds = async (payload: Payload): Promise<Record<BuiltInRole, number>> => {
  const { docs } = await payload.find({ collection: 'roles', limit: 0, pagination: false })
  return Object.fromEntries(docs.map(({ builtIn, id }) => [builtIn, id])) as Record<
    BuiltInRole,
    number
  >
}

/** One person for each built-in role. The first of a newsroom is its administrator. */
export const makeStaff = async (payload: Payload): Promise<Record<BuiltInRole, Person>> => {
  const ids = await roleIds(payload)
  const staff = {} as Record<BuiltInRole, Person>
  for (const role of Object.keys(builtInRoles) as BuiltInRole[]) {
    staff[role] = await makePerson(payload, role, [ids[role]])
  }
  return staff
}
