import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** In characters. NIST SP 800-63B asks for length and against composition rules. */
export const shortestPassword = 12

/** Estimating takes longer than in proportion to the length; what follows makes no password weaker. */
const measured = 64

/** Of zxcvbn: from here on it takes some 100 million guesses, which lockout and slow hashes allow nobody. */
const goodScore = 3

let estimator: Promise<ZxcvbnFactory> | undefined

/** Not loaded before somebody sets a password: the dictionaries are large. */
const loadEstimator = async () => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

const wordsOf = (text: string) =>
  [text, ...text.split(/[\s@._-]+/)].filter((word) => word.length > 2)

/**
 * What is wrong with a password: too `short`, or `guessable`, which common passwords, patterns of the
 * keyboard, repetitions, and words of the person's own with little beside them are.
 * @param own what others know of the person, such as name and e-mail address
 */
export const passwordWeakness = async (
  password: string,
  own: readonly string[] = [],
): Promise<'guessable' | 'short' | undefined> => {
  if ([...password].length < shortestPassword) return 'short'
  estimator ??= loadEstimator()
  const { score } = (await estimator).check(password.slice(0, measured), own.flatMap(wordsOf))
  return score < goodScore ? 'guessable' : undefined
}
