import { problem, type Problem } from './problem.ts'

/** In characters, as it is sent. */
export const longestTarget = 8_192

/** Path and query of a request, decoded. */
export type Target = { query: [name: string, value: string][]; segments: string[] }

const broken = problem(400, {
  code: 'broken-encoding',
  detail: 'The address is not UTF-8 in percent-encoding: encode each part with encodeURIComponent.',
})

const tooLong = problem(414, {
  code: 'address-too-long',
  detail: `The address is longer than ${longestTarget} characters.`,
})

/** @param target such as `/en/articles?limit=5`, below the base */
export const readTarget = (target: string): Problem | Target => {
  if (target.length > longestTarget) return tooLong
  const at = target.indexOf('?')
  const path = at < 0 ? target : target.slice(0, at)
  const search = at < 0 ? '' : target.slice(at + 1)
  try {
    return {
      query: search === '' ? [] : search.split('&').filter(Boolean).map(readPair),
      segments: path.split('/').slice(1).map(decodeURIComponent),
    }
  } catch {
    return broken
  }
}

const readPair = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
  return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
}

export const isProblem = (value: object): value is Problem => 'status' in value
