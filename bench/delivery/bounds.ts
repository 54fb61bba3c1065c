import { contenders } from './contenders.ts'
import { works, type Figure, type Measured, type Report, type Work } from './Figure.ts'

export type Bound = {
  name: string
  /** What it came to at each size; for growth at the largest alone. */
  found: (number | undefined)[]
  unit: '×' | 'MB' | 'ms'
  /** undefined: it was not measured. */
  holds: boolean | undefined
}

/** With as many the bounds are measured. */
export const boundConnections = 16
/** In MB. */
const mostMemory = 250

const pages = ['article', 'section', 'page'] as const satisfies Work[]
const searches = ['searchCommon', 'searchWords', 'searchRare'] as const satisfies Work[]

export const figureOf = (
  { figures }: Measured,
  contender: string,
  work: Work,
  connections = boundConnections,
): Figure | undefined =>
  figures.find(
    (figure) =>
      figure.contender === contender && figure.work === work && figure.connections === connections,
  )

type Aim = { atLeast?: number; atMost?: number }

/** All that delivery is to reach, and whether it does. */
export const boundsOf = ({ sizes }: Report): Bound[] => {
  const bound = (
    name: string,
    { atLeast, atMost }: Aim,
    found: Bound['found'],
    unit: Bound['unit'] = '×',
  ): Bound => {
    const known = found.filter((value) => value !== undefined)
    const holds =
      known.length === 0
        ? undefined
        : known.every((value) => value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity))
    const aim = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`
    return { name: `${name} ${aim}${unit === '×' ? ' ×' : ` ${unit}`}`, found, holds, unit }
  }
  const ofEach = (value: (measured: Measured) => number | undefined) => sizes.map(value)
  const ratio = (value?: number, base?: number) =>
    value === undefined || base === undefined ? undefined : value / base
  const faster = (one: string, other: string, work: Work) =>
    ofEach((measured) =>
      ratio(figureOf(measured, one, work)?.perSecond, figureOf(measured, other, work)?.perSecond),
    )
  const growth = (contender: string, work: Work) => {
    const p50 = (measured: Measured) => figureOf(measured, contender, work)?.p50
    return sizes.map((measured, index) =>
      index > 0 && index === sizes.length - 1 ? ratio(p50(measured), p50(sizes[0]!)) : undefined,
    )
  }
  const write = (measured: Measured, name: string) =>
    measured.writes.find((one) => one.name === name)?.p50

  const uncached = 'delivery, nothing kept'
  return [
    ...pages.map((work) =>
      bound(
        `${works[work]}: ${uncached}, to bare SQL`,
        { atLeast: 0.9 },
        faster(uncached, 'bare SQL', work),
      ),
    ),
    ...pages.map((work) =>
      bound(
        `${works[work]}: delivery, to nothing kept`,
        { atLeast: 3 },
        faster('delivery', uncached, work),
      ),
    ),
    ...pages.map((work) =>
      bound(
        `${works[work]}: delivery, to bare bytes in memory`,
        { atLeast: 0.6 },
        faster('delivery', 'bare bytes in memory', work),
      ),
    ),
    ...pages.map((work) =>
      bound(`${works[work]}: growth of p50, ${uncached}`, { atMost: 1.5 }, growth(uncached, work)),
    ),
    ...searches.map((work) =>
      bound(
        `${works[work]}: p95, ${uncached}`,
        { atMost: 100 },
        ofEach((measured) => figureOf(measured, uncached, work)?.p95),
        'ms',
      ),
    ),
    ...(['article', 'section', 'whole'] as const).map((work) =>
      bound(
        `${works[work]}: this newsroom’s REST, to stock Payload’s`,
        { atLeast: 2 },
        faster('this newsroom, REST', 'stock Payload, REST', work),
      ),
    ),
    ...(['article', 'section'] as const).map((work) =>
      bound(
        `${works[work]}: delivery’s GraphQL, to Payload’s`,
        { atLeast: 10 },
        faster('delivery, GraphQL', 'this newsroom, GraphQL', work),
      ),
    ),
    bound(
      'publishing: p50 with the read model, to without',
      { atMost: 1.3 },
      ofEach((measured) =>
        ratio(
          write(measured, 'publish an article, with the read model'),
          write(measured, 'publish an article, without it'),
        ),
      ),
    ),
    bound(
      'memory of delivery, at its most',
      { atMost: mostMemory },
      ofEach(({ memory }) => memory.delivery && memory.delivery.peak / 1e6),
      'MB',
    ),
  ]
}

/** In the order in which they are told. */
export const contenderNames = contenders.map(({ name }) => name)
