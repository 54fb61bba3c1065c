import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { one, randomFrom } from './random.ts'
import { vocabularies, type Vocabulary } from './vocabularies.ts'

export type GeneratedStory = {
  /** Path in the folder of all, such as `2024-03-01/000017-en.txt`. */
  file: string
  headline: string
  language: string
  text: string
}

const languages = Object.keys(vocabularies)
const first = Date.UTC(2024, 0, 1)
const minute = 60_000
/** Between two stories: about what an agency sends in a day. */
const pause = 4 * minute

/**
 * The story of this number, the same each time: laid out as wires send them, in one of seven
 * languages, 2 to 10 paragraphs with subheads among them, by authors that come again. Every fifth
 * names related news, half of it an earlier story and half one that does not exist.
 */
export const generateWireStory = (number: number): GeneratedStory => {
  const language = languages[number % languages.length]!
  const words = vocabularies[language]!
  const random = randomFrom(number)
  const sent = new Date(first + number * pause)
  const [day, time] = sent.toISOString().split('T') as [string, string]
  const headline = headlineOf(number, words)
  const place = one(words.places, random)
  const dateline = words.dateline(place, {
    day: sent.getUTCDate(),
    month: sent.getUTCMonth() + 1,
    year: sent.getUTCFullYear(),
  })
  const fill = (text: string) =>
    text
      .replaceAll('{who}', one(words.actors, random))
      .replaceAll('{what}', one(words.topics, random))
      .replaceAll('{n}', String(2 + Math.floor(random() * 998)))
  const paragraph = () => {
    const from = Math.floor(random() * words.sentences.length)
    return [...words.sentences.slice(from), ...words.sentences.slice(0, from)]
      .slice(0, 3 + Math.floor(random() * 3))
      .map(fill)
      .join(words.joint)
  }

  const lines = [
    headline,
    [
      one(words.sections, random),
      one(words.authors, random).email,
      `${day} ${time.slice(0, 8)}`,
    ].join('\n'),
    `${dateline}${language === 'zh' ? '　' : ' '}${fill(one(words.openings, random))}`,
    paragraph(),
  ]
  for (const subhead of words.subheads) {
    if (random() < 0.3) continue
    lines.push(subhead, paragraph(), ...(random() < 0.6 ? [paragraph()] : []))
  }
  if (number % 5 === 2) {
    const earlier = number - languages.length * (1 + Math.floor(random() * 4))
    const missing = fill(`${one(words.subheads, random)} {n}`)
    const items = earlier > 0 && random() < 0.5 ? [headlineOf(earlier, words)] : [missing]
    lines.push(words.related, items.map((item) => `- ${item}`).join('\n'))
  }
  return {
    file: `${day}/${String(number).padStart(6, '0')}-${language}.txt`,
    headline,
    language,
    text: `${lines.join('\n\n')}\n`,
  }
}

/** Writes the stories of the numbers 1 to `count` into the folder, a folder a day. */
export const writeWireStories = async (folder: string, count: number): Promise<void> => {
  for (let number = 1; number <= count; number += 1) {
    const { file, text } = generateWireStory(number)
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
}

/** Of its own randomness, so that a later story can name it. No two are the same. */
const headlineOf = (number: number, words: Vocabulary): string => {
  const random = randomFrom(number + 0.5)
  return one(words.headlines, random)
    .replace('{who}', one(words.actors, random))
    .replace('{what}', one(words.topics, random))
    .replace('{n}', String(number))
}
