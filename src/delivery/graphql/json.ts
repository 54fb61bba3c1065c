import { GraphQLScalarType } from 'graphql'

/** It comes out of the read model, and nothing takes it in. */
export const json = new GraphQLScalarType<unknown, unknown>({
  description: 'Any JSON.',
  name: 'JSON',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
})
