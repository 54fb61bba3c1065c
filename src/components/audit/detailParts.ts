import { permissions, type Permission } from '../../roles/permissions.ts'

/** What came or went: a permission of a role, or the key of a person. */
export type DetailPart = { sign: '+' | '−'; what: 'apiKey' | Permission }

const known: readonly string[] = [...permissions, 'apiKey']

/** The parts of a detail that says what came and went, `+apiKey -writeArticles`; `null` for all others. */
export const detailParts = (detail: null | string | undefined): DetailPart[] | null => {
  const parts = detail?.split(' ').map((word) => ({
    sign: word.startsWith('+') ? ('+' as const) : ('−' as const),
    what: /^[+-]/.test(word) ? word.slice(1) : '',
  }))
  return parts?.every(({ what }) => known.includes(what)) ? (parts as DetailPart[]) : null
}
