import escapeHtml from 'escape-html'

import type { Term } from './parseQuery.ts'
import type { SearchSettings } from './SearchSettings.ts'
import { tokensOf, type Token } from './tokensOf.ts'
import { charactersOf, lexemeOf } from './vectorOf.ts'

/** What to mark in a text: those of a query's words that have to be there. */
export type Wanted = {
  /** By the dictionary, of the query’s words and of those that `wordsLike` finds. */
  stemOf: (word: string) => string
  terms: Term[]
}

/** A text with those of its words that may be wanted: to find them takes longer than all else. */
export type ReadText = {
  lexemes: string[]
  settings: SearchSettings
  text: string
  tokens: Token[]
}

/** Whether a token may be what is wanted: a word that begins as a stem or a beginning does, or the same pair. */
const mayBe = ({ stemOf, terms }: Wanted): ((kind: Token['kind'], word: string) => boolean) => {
  const words = terms.flatMap(({ sequence }) => sequence)
  const beginnings = beginningsOf({ stemOf, terms })
  const begun = terms.flatMap(({ begins }) => begins ?? [])
  const exact = new Set(words.map(({ word }) => word))
  const characters = words.flatMap(({ kind, word }) => (kind === 'single' ? word : []))
  return (kind, word) =>
    exact.has(word) ||
    (kind === 'word'
      ? beginnings.has(word.slice(0, 2)) || begun.some((start) => word.startsWith(start))
      : characters.some((character) => word.includes(character)))
}

const beginningsOf = ({ stemOf, terms }: Wanted): Set<string> =>
  new Set(terms.flatMap(({ sequence }) => sequence.map(({ word }) => stemOf(word).slice(0, 2))))

/** Reads texts for what is wanted in them. */
export const textReader = (settings: SearchSettings, wanted: Wanted) => {
  const isWanted = mayBe(wanted)
  return (text: string): ReadText => {
    const tokens = tokensOf(text, settings, 0, isWanted)
    return { lexemes: tokens.map((token) => lexemeOf(token, settings)), settings, text, tokens }
  }
}

type Found = { end: number; start: number; term: number }

/** Characters of a snippet, and those before the first word that is found. */
const length = 200
const before = 60

/** Places that are marked in one text. */
const most = 400

/** Words of texts that may have a stem that is wanted: those that begin as it does. */
export const wordsLike = (texts: readonly ReadText[], wanted: Wanted): string[] => {
  const beginnings = beginningsOf(wanted)
  const words = new Set<string>()
  for (const { lexemes } of texts) {
    for (const word of lexemes) if (beginnings.has(word.slice(0, 2))) words.add(word)
  }
  return [...words].slice(0, 5000)
}

/** Where the terms are found. `begun`: words that only begin as the last of the query does, too. */
const foundIn = (
  { lexemes, tokens }: ReadText,
  { stemOf, terms }: Wanted,
  begun: boolean,
): Found[] => {
  const is = (index: number, { kind, word }: Term['sequence'][number]) =>
    kind === 'word' && tokens[index]!.kind === 'word'
      ? stemOf(lexemes[index]!) === stemOf(word)
      : lexemes[index] === word
  /** Where a sequence ends that starts at this token; null: it does not go on. */
  const endOf = (sequence: Term['sequence'], index: number): number | null => {
    let there = index
    for (const word of sequence) {
      const place = tokens[index]!.at + word.at - sequence[0]!.at
      while (tokens[there] && (tokens[there]!.at < place || !is(there, word))) {
        if (tokens[there]!.at > place) return null
        there += 1
      }
      if (tokens[there]?.at !== place) return null
    }
    return tokens[there]!.end
  }
  const found: Found[] = []
  for (const [term, { begins, sequence }] of terms.entries()) {
    const first = sequence[0]!
    const last = found.length + most
    for (const [index, token] of tokens.entries()) {
      if (found.length >= last) break
      if (sequence.length === 1 && first.kind === 'single') {
        found.push(...charactersIn(token, first.word).map((place) => ({ ...place, term })))
      } else if (is(index, first)) {
        const end = endOf(sequence, index)
        if (end !== null) found.push({ end, start: token.start, term })
      } else if (begun && begins && token.kind === 'word' && token.word.startsWith(begins)) {
        found.push({ end: token.end, start: token.start, term })
      }
    }
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Where a character stands in a pair; the second of one is mostly the first of the next. */
const charactersIn = ({ end, kind, middle = end, start, ...token }: Token, character: string) => {
  if (kind === 'single') return token.word === character ? [{ end, start }] : []
  if (kind !== 'pair') return []
  const [one, other] = charactersOf(token)
  return [
    ...(one === character ? [{ end: middle, start }] : []),
    ...(other === character ? [{ end, start: middle }] : []),
  ]
}

/** HTML of a part of a text, with what was found in `<mark>`; what overlaps is one mark. */
const marked = (text: string, found: Found[], from: number, to: number): string => {
  const escape = (start: number, end: number) =>
    escapeHtml(text.slice(start, end).replace(/\s+/gu, ' '))
  const parts: { end: number; start: number }[] = []
  for (const { end, start } of found) {
    if (start < from || end > to) continue
    const last = parts.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else parts.push({ end, start })
  }
  let html = ''
  let done = from
  for (const { end, start } of parts) {
    html += `${escape(done, start)}<mark>${escape(start, end)}</mark>`
    done = end
  }
  return html + escape(done, to)
}

/** All of a headline. */
export const highlightHeadline = (headline: ReadText, wanted: Wanted): string =>
  marked(headline.text, foundIn(headline, wanted, true), 0, headline.text.length)

/** Some 200 characters of a text around the place that has most of what is wanted; null: it has none. */
export const highlightText = (read: ReadText, wanted: Wanted): string | null => {
  const { settings, text } = read
  const found = foundIn(read, wanted, false)
  if (found.length === 0) return null
  let best = { index: 0, terms: 0 }
  for (const [index, { start }] of found.entries()) {
    const near = new Set<number>()
    for (let other = index; other < found.length; other += 1) {
      if (found[other]!.end > start + length - before) break
      near.add(found[other]!.term)
    }
    if (near.size > best.terms) best = { index, terms: near.size }
  }
  const first = found[best.index]!
  const [from, to] = windowOf(text, first, settings)
  const shown = marked(text, found, from, to).trim()
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`
}

/** The longest word that is not cut. */
const longestWord = 100

/** Part of a text around a place, cut between words. */
const windowOf = (
  text: string,
  { end, start }: { end: number; start: number },
  settings: SearchSettings,
): [from: number, to: number] => {
  const earliest = start - before
  const latest = Math.max(end, earliest + length)
  const offset = Math.max(0, earliest - longestWord)
  let from = start
  let to = end
  for (const token of tokensOf(text.slice(offset, latest + longestWord), settings)) {
    const [first, last] = [token.start + offset, token.end + offset]
    if (first >= earliest && first < from) from = first
    if (last <= latest && last > to) to = last
    if (first > latest) break
  }
  if (earliest <= 0) from = 0
  return [from, latest >= text.length ? text.length : to]
}
