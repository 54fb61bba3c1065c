export const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

const remembered = new Map<string, Encoding>()
const most = 200

/**
 * The encoding that whoever asks likes best; of those liked equally, the smallest.
 * @param accepted the header `Accept-Encoding`
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export const chooseEncoding = (accepted: null | string | undefined): Encoding => {
  if (!accepted) return 'identity'
  const known = remembered.get(accepted)
  if (known) return known
  const chosen = choose(accepted)
  if (remembered.size >= most) remembered.clear()
  remembered.set(accepted, chosen)
  return chosen
}

const choose = (accepted: string): Encoding => {
  const likings = new Map(accepted.toLowerCase().split(',').map(readLiking))
  const any = likings.get('*')
  // What is not named is not wanted, but for no encoding, which is wanted least.
  const liking = (encoding: Encoding) =>
    likings.get(encoding) ?? any ?? (encoding === 'identity' ? Number.MIN_VALUE : 0)
  const best = encodings.reduce((one, other) => (liking(other) > liking(one) ? other : one))
  return liking(best) > 0 ? best : 'identity'
}

const readLiking = (text: string): [string, number] => {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const number = quality === undefined ? 1 : Number(quality.slice(2))
  return [name, number >= 0 && number <= 1 ? number : 0]
}
