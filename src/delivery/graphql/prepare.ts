import {
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import type { RequestParams } from 'graphql-http'

import type { Context } from './context.ts'
import type { ReadDocument } from './documents.ts'
import type { Limits } from './limits.ts'
import { measure } from './measure.ts'
import { refusal } from './refusal.ts'
import { schema } from './schema.ts'

type Prepared = ExecutionArgs | readonly GraphQLError[]

const wrong = (message: string) => [refusal('WRONG_DOCUMENT', message)]

const beyond = (
  { cost, rootFields }: ReturnType<typeof measure>,
  limits: Limits,
): GraphQLError[] => {
  if (rootFields > limits.rootFields) {
    return [
      refusal(
        'TOO_MANY_FIELDS',
        `An operation may have ${limits.rootFields} fields at the top, not ${rootFields}.`,
      ),
    ]
  }
  if (cost > limits.cost) {
    return [
      refusal(
        'TOO_COSTLY',
        `This costs ${cost}, and an operation may cost ${limits.cost}: ask for fewer articles a page, or for less of each.`,
        { cost, limit: limits.cost },
      ),
    ]
  }
  return []
}

/** What is to be executed of a request, or why it is refused. */
export const prepare = (
  { operationName, query, variables }: RequestParams,
  {
    context,
    limits,
    readDocument,
  }: { context: Context; limits: Limits; readDocument: (text: string) => ReadDocument },
): Prepared => {
  const read = readDocument(query)
  if ('errors' in read) return read.errors
  const operations = read.document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )
  const named = operationName
    ? operations.filter(({ name }) => name?.value === operationName)
    : operations
  const [operation] = named
  if (!operation) {
    return wrong(
      operationName
        ? `The document has no operation "${operationName}".`
        : 'The document has no operation.',
    )
  }
  if (named.length > 1) {
    return wrong('The document has several operations: say which by `operationName`.')
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    return wrong(`Delivery is for reading alone: it has queries, and no ${operation.operation}.`)
  }
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, {
    maxErrors: 10,
  })
  if (values.errors) {
    return values.errors.map(
      (error) =>
        new GraphQLError(error.message, {
          extensions: { code: 'BAD_INPUT', ...error.extensions },
          nodes: error.nodes,
        }),
    )
  }
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const node of read.document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node
  }
  try {
    const measured = measure(operation, {
      most: limits.depth,
      query: schema.getQueryType()!,
      reading: { fragments, variableValues: values.coerced },
    })
    const errors = beyond(measured, limits)
    if (errors.length > 0) return errors
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
  return {
    contextValue: context,
    document: read.document,
    // Some clients send it empty.
    operationName: operationName || undefined,
    schema,
    variableValues: variables,
  }
}
