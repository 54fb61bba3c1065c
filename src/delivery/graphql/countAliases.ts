import { visit, type DocumentNode } from 'graphql'

export const countAliases = (document: DocumentNode): number => {
  let aliases = 0
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1
    },
  })
  return aliases
}
