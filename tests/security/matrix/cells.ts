import { onArticles, onNothing, people, places, signs } from './table.ts'

export type Person = (typeof people)[number]
export type Place = (typeof places)[number]
export type Way = 'GraphQL' | 'Local' | 'REST'
export type Cell = {
  expected: string
  operation: string
  person: Person
  place: Place
  state: string
  way: Way
}
type Entry = {
  /** A sign for each place. */
  by: string
  column: number
  columns: number
  operation: string
  person: Person
  state: string
}

const entriesOf = (block: string): Entry[] => {
  const [head, ...lines] = block.split('\n').map((line) => line.trim().split(/\s+/))
  const [operation, ...states] = head!
  const entries = lines.flatMap((words) => {
    const names = words.slice(0, -states.length)
    const unknown = names.find((name) => !(people as readonly string[]).includes(name))
    if (unknown || names.length === 0) throw new Error(`${operation}: who is “${unknown}”?`)
    return states.flatMap((state, at) => {
      const entry = words.at(at - states.length)!
      const by = entry.length === 1 ? entry.repeat(places.length) : entry
      const isWhole = by.length === places.length && [...by].every((sign) => signs.includes(sign))
      if (!isWhole) throw new Error(`${operation}, ${names.join(' ')}, ${state}: “${entry}”?`)
      return names.map((name) => ({
        by,
        column: at,
        columns: states.length,
        operation: operation!,
        person: name as Person,
        state,
      }))
    })
  })
  const named = new Set(entries.map(({ person, state }) => `${person} ${state}`))
  if (named.size !== entries.length || named.size !== people.length * states.length) {
    throw new Error(`${operation}: everybody has to be named in it once.`)
  }
  return entries
}

const entries = [onArticles, onNothing].flatMap((table) =>
  table.trim().split(/\n\n+/).flatMap(entriesOf),
)

/**
 * What is tried: everybody in every operation and state, with one place for each outcome that there is,
 * places and ways in turn. Whoever is not known is tried in all places; of what somebody may do, which
 * takes longest, every third state.
 * @param waysOf an operation
 */
export const cellsOf = (waysOf: (operation: string) => readonly Way[]): Cell[] => {
  let turn = 0
  return entries.flatMap(({ by, column, columns, ...cell }, at) => {
    const all = places.map((place, index) => ({ expected: by[index]!, place }))
    const isKnown = cell.person !== 'anonymous'
    const chosen = isKnown
      ? [...new Set(by)].map((sign) => {
          const same = all.filter(({ expected }) => expected === sign)
          return same[at % same.length]!
        })
      : all
    const isTurn = columns < 3 || (column + people.indexOf(cell.person)) % 3 === 0
    const ways = waysOf(cell.operation)
    return chosen
      .filter(({ expected }) => !isKnown || isTurn || expected !== '+')
      .map((one) => ({ ...cell, ...one, way: ways[(turn += 1) % ways.length]! }))
  })
}
