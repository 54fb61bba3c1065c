const capitalise = (word: string) =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-')

/**
 * The name that an e-mail address suggests: `john.smith@…` is “John Smith”, `b.bayarzul@…` is
 * “B. Bayarzul”. Numbers at the ends of words are left out, unless there is nothing else.
 */
export const nameFromEmail = (email: string): string => {
  const account = email.trim().split('@')[0]!.split('+')[0]!
  const words = account
    .split(/[._]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean)
  if (words.length === 0) return account || email.trim()
  return words
    .map((word) => (/^\p{L}$/u.test(word) ? `${word.toUpperCase()}.` : capitalise(word)))
    .join(' ')
}
