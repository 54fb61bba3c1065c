import type { NamedWish } from '../queries/findNamed.ts'
import type { AtAddress, Answer } from '../queries/types.ts'
import { problem, type Problem } from './problem.ts'

/** What is found for a request, before it becomes bytes. */
export type Found = {
  /** Beside those of delivery itself. */
  headers?: [string, string][]
  json: string
  /** A list without articles, such as of a section that somebody made up. */
  isEmpty?: boolean
  keys: string[]
  /** Of its words. */
  language: null | string
  /** Where it is now, below the base. */
  location?: string
  status: 200 | 301 | 404 | 410
}

export const foundAnswer = ({ json, keys }: Answer, language: null | string): Found => ({
  json,
  keys,
  language,
  status: 200,
})

const foundProblem = (of: Problem, keys: string[], language: string): Found => ({
  json: JSON.stringify(of),
  keys,
  language,
  status: of.status as 404 | 410,
})

/** A tag or an author; what readers cannot find is none. */
export const foundNamed = (answer: Answer, { kind, language, slug }: NamedWish): Found => {
  if (answer.json !== '') return foundAnswer(answer, language)
  const detail = `No public article in the language "${language}" has the ${kind} "${slug}".`
  const wrong = { author: { code: 'no-author', detail }, tag: { code: 'no-tag', detail } }[kind]
  return foundProblem(problem(404, wrong), answer.keys, 'en')
}

/**
 * What stands at the address of an article, or under it.
 * @param under such as `/related`
 */
export const foundAtAddress = (
  found: AtAddress,
  { language, slug, under = '' }: { language: string; slug: string; under?: string },
): Found => {
  switch (found.kind) {
    case 'article':
      return foundAnswer(found.answer, language)
    case 'moved':
      return {
        json: '',
        keys: found.keys,
        language: null,
        location: `/${found.language}/articles/${encodeURIComponent(found.slug)}${under}`,
        status: 301,
      }
    case 'gone': {
      const detail = 'This article was taken down. Take it down too, and say what `notice` says.'
      return foundProblem(
        problem(410, { code: 'killed', detail, notice: found.notice }),
        found.keys,
        found.notice.language,
      )
    }
    case 'missing': {
      const detail = `There is no public article "${slug}" in the language "${language}".`
      return foundProblem(problem(404, { code: 'no-article', detail }), found.keys, 'en')
    }
  }
}
