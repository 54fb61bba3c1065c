import { GraphQLScalarType, Kind } from 'graphql'

import { readMoment } from '../shapes/readMoment.ts'
import { refusal } from './refusal.ts'

const read = (text: unknown): string => {
  const moment = typeof text === 'string' ? readMoment(text) : null
  if (moment !== null) return moment
  throw refusal(
    'BAD_INPUT',
    'A moment is a day such as 2025-11-20, or has its zone such as 2025-11-20T08:00:00Z; in the years 1 to 9999 in UTC.',
  )
}

export const dateTime = new GraphQLScalarType<string, string>({
  description: 'A moment in ISO 8601, in UTC. As an argument also a day, or a moment in any zone.',
  name: 'DateTime',
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  parseValue: read,
  serialize: (value) => value as string,
})
