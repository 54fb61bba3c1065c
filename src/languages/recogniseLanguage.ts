import type { LanguageDefinition, ScriptName } from './LanguageDefinition.ts'

export type RecognisedLanguage = {
  /** Code of one of the candidates. */
  language: string
  /** 0 (could be any of them) to 1 (no other one comes near). */
  confidence: number
}

/** How many letters of an alphabet one character of the script is worth, in what it says. */
const weights: Record<string, number> = { Han: 3, Hangul: 3, Hiragana: 2, Katakana: 2 }

/** A letter's worth in a word with a capital: names stay as they are in texts of other scripts. */
const nameWeight = 0.4

/** Below this share of kana, what has Han characters is Chinese that quotes a Japanese word. */
const essentialShare = 0.15

/** Characters: what these do not settle, more would not. Keeps long texts cheap. */
const enough = 5_000

const countMatches = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const countScript = (text: string, script: ScriptName) => {
  const pattern = new RegExp(`\\p{Script=${script}}`, 'gu')
  const plain = countMatches(text.replace(/\p{Lu}[\p{Lu}\p{Ll}]*/gu, ' '), pattern)
  return plain + (countMatches(text, pattern) - plain) * nameWeight
}

/** How many signs there are that the text is in this language and not in another of its script. */
const countHints = (text: string, { recognition, script }: LanguageDefinition) => {
  const lowerCase = text.toLowerCase()
  const words = new Set(recognition?.words)
  const letters = new Set(recognition?.letters)
  // A foreign name may have such a letter several times over.
  const marked = (script.spaces ? lowerCase.match(/\p{L}+/gu) : [...text]) ?? []

  const found = {
    letters: marked.filter((piece) => [...piece].some((letter) => letters.has(letter))).length,
    words: (lowerCase.match(/\p{L}+/gu) ?? []).filter((word) => words.has(word)).length,
    sequences: (recognition?.sequences ?? []).reduce(
      (sum, sequence) => sum + lowerCase.split(sequence).length - 1,
      0,
    ),
  }
  return found.letters * 3 + found.words * 2 + found.sequences
}

/**
 * Which of the candidates a text is written in: by its script, and among languages of one script by
 * letters and words that the others do not have. Quoted words of another language do not matter as
 * long as they are the smaller part.
 * @param candidates at least one; the first wins where nothing tells them apart
 * @throws RangeError if there are no candidates
 */
export const recogniseLanguage = (
  text: string,
  candidates: LanguageDefinition[],
): RecognisedLanguage => {
  const [first] = candidates
  if (!first) throw new RangeError('recogniseLanguage needs at least one candidate language.')

  const sample = text.slice(0, enough).replace(/\S+@\S+|https?:\S+/g, ' ')
  const counts = new Map<ScriptName, number>()
  for (const script of candidates.flatMap(({ script }) => script.names)) {
    if (!counts.has(script)) counts.set(script, countScript(sample, script))
  }
  const count = (scripts: ScriptName[]) =>
    scripts.reduce((sum, script) => sum + (counts.get(script) ?? 0), 0)
  const weigh = (scripts: ScriptName[]) =>
    scripts.reduce((sum, script) => sum + (counts.get(script) ?? 0) * (weights[script] ?? 1), 0)

  const hints = candidates.map((candidate) => {
    const { names, essential } = candidate.script
    const all = count(names)
    const enoughEssential = essential && all > 0 && count(essential) / all >= essentialShare
    return countHints(sample, candidate) + (enoughEssential ? all * 3 : 0)
  })

  const scores = candidates.map(({ script }, index) => {
    const rivals = candidates.flatMap((other, at) =>
      other.script.names.some((name) => script.names.includes(name)) ? [hints[at]!] : [],
    )
    // Half a sign for each, so that a language without a sign is unlikely and not impossible.
    const share =
      (hints[index]! + 0.5) / (rivals.reduce((sum, hint) => sum + hint, 0) + rivals.length / 2)
    return weigh(script.names) * share
  })

  const ranked = scores
    .map((score, index) => ({ score, language: candidates[index]!.code }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  if (best.score === 0) return { language: first.code, confidence: 0 }

  const letters = countMatches(sample, /\p{L}/gu)
  const ofCandidates = [...counts.keys()].reduce(
    (sum, script) => sum + countMatches(sample, new RegExp(`\\p{Script=${script}}`, 'gu')),
    0,
  )
  const lead = (best.score - (ranked[1]?.score ?? 0)) / best.score
  return {
    language: best.language,
    confidence: Math.min(1, lead * Math.min(1, ofCandidates / letters)),
  }
}
