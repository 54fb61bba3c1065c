import type { Work } from './Figure.ts'

/** Which work has charts, and their files in docs/images. */
export const chartFiles: Partial<Record<Work, { bars: string; lines: string }>> =
  Object.fromEntries(
    (['article', 'section', 'page'] satisfies Work[]).map((work) => [
      work,
      { bars: `delivery-${work}.svg`, lines: `delivery-${work}-growth.svg` },
    ]),
  )
