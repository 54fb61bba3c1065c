import { TypeCompiler } from '@sinclair/typebox/compiler'

import { pathParameters } from './parameters.ts'
import { problem, type Problem } from './problem.ts'
import { isProblem, readTarget } from './readTarget.ts'
import { makeReader } from './readValues.ts'
import { routes, type Route, type Wish } from './routes.ts'

/** What is asked for. Those who ask for the same, however they spell it, have the same `key`. */
export type Reading = { key: string; route: Route; wish: Wish }

const compiled = routes.map((route) => ({
  parts: route.path.split('/').slice(1),
  read: makeReader(route.parameters),
  route,
}))

const isLanguage = TypeCompiler.Compile(pathParameters.language)
const isSlug = TypeCompiler.Compile(pathParameters.slug)

const matches = (parts: readonly string[], segments: readonly string[]) =>
  parts.length === segments.length &&
  parts.every((part, index) => part.startsWith('{') || part === segments[index])

/** @param target below the base, such as `/en/articles?limit=5` */
export const readWish = (target: string): Problem | Reading => {
  const read = readTarget(target)
  if (isProblem(read)) return read
  const { query, segments } = read
  const found = compiled.find(({ parts }) => matches(parts, segments))
  if (!found) return noSuchPath
  const at = (name: string) => segments[found.parts.indexOf(`{${name}}`)] ?? ''
  const [language, slug] = [at('language'), at('slug')]
  if (found.parts.includes('{language}') && !isLanguage.Check(language)) return noSuchPath
  if (found.parts.includes('{slug}') && !isSlug.Check(slug)) return noSuchPath
  const given = found.read(query)
  if (isProblem(given)) return given
  const { values } = given
  if (Array.isArray(values.body) && values.body.includes('none') && values.body.length > 1) {
    const detail = '"body" has to be none alone, or forms of the text.'
    return problem(400, { code: 'wrong-parameter', detail, parameter: 'body' })
  }
  const key = `${found.route.path} ${JSON.stringify([language, slug, ...Object.entries(values)])}`
  return { key, route: found.route, wish: { language, slug, values } }
}

const noSuchPath = problem(404, {
  code: 'no-such-path',
  detail: 'There is nothing at this address. `known` has the paths that there are.',
  known: [...routes.map(({ path }) => path), '/openapi.json', '/health'],
})
