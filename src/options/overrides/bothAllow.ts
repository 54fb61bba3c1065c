import type { Access, AccessResult } from 'payload'

type AnyAccess = (args: never) => unknown

/** Both must allow it; what each of them allows only in part is allowed where both do. */
const and = (first: AccessResult, second: AccessResult): AccessResult => {
  if (first === false || second === false) return false
  if (first === true) return second
  if (second === true) return first
  return { and: [first, second] }
}

/** An access function that allows what both allow. */
export const bothAllow = <First extends AnyAccess, Second extends AnyAccess>(
  first: First,
  second: Second,
): First => {
  if ((first as unknown) === second) return first
  const both: Access = async (args) => {
    const allowed = (await first(args as never)) as AccessResult
    return allowed === false ? false : and(allowed, (await second(args as never)) as AccessResult)
  }
  return both as unknown as First
}
