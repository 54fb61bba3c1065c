import { agencyFirstDateline } from './agencyFirstDateline.ts'
import { bracketedDateline } from './bracketedDateline.ts'
import { chineseDateline } from './chineseDateline.ts'
import { markedDateline } from './markedDateline.ts'
import { plainDateline } from './plainDateline.ts'
import type { DatelineShape } from './WrittenDateline.ts'

/** A dateline has ended by here; reading no further keeps long paragraphs cheap. */
const reach = 200

const shapes: DatelineShape[] = [
  bracketedDateline,
  chineseDateline,
  agencyFirstDateline,
  markedDateline,
  plainDateline,
]

/**
 * The dateline that a paragraph begins with, in any of the shapes that agencies write. What only
 * resembles one, such as a sentence with slashes or brackets in it, is left alone.
 */
export const readDateline: DatelineShape = (text, languages) => {
  const beginning = text.slice(0, reach)
  for (const shape of shapes) {
    const dateline = shape(beginning, languages)
    if (dateline) return dateline
  }
  return null
}
