const mostKept = 50_000

/** The same function, which keeps what it made of each word: texts are made of few of them. */
export const remembering = (make: (word: string) => string): ((word: string) => string) => {
  const kept = new Map<string, string>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const made = make(word)
    kept.set(word, made)
    return made
  }
}

/** One such function for each of these settings, as long as they are in use. */
export const rememberingBy = <Settings extends object>(
  make: (word: string, settings: Settings) => string,
): ((word: string, settings: Settings) => string) => {
  const known = new WeakMap<Settings, (word: string) => string>()
  return (word, settings) => {
    let own = known.get(settings)
    if (!own) known.set(settings, (own = remembering((one) => make(one, settings))))
    return own(word)
  }
}
