/** Small words within names: “Ursula von der Leyen”. */
const particles = /^(?:von|van|der|den|de|da|di|du|la|le|el|al|bin|ibn|ben|dos|do)$/u

/** Whether a text has the shape of one person's name. Nothing tells it from a place's name. */
export const isPersonName = (text: string): boolean => {
  if (text.length > 60 || !/^[\p{L}\p{M}\s.'’·・‐-]+$/u.test(text)) return false
  const words = text.trim().split(/\s+/)
  if (words.length === 0 || words.length > 5) return false
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text)) {
    return text.length <= 16
  }
  return words.every((word) => particles.test(word) || !/^\p{Ll}/u.test(word))
}
