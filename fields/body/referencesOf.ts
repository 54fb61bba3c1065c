import { idOf, type Id } from '../../src/relationships/idOf.ts'
import { nodesOf, walk, type Body } from './nodes.ts'

/** What a body points to: the articles it links to and the pictures it shows, in blocks and tables too. */
export const referencesOf = (body: Body | null | undefined): { articles: Id[]; images: Id[] } => {
  const articles = new Set<Id>()
  const images = new Set<Id>()
  for (const node of walk(nodesOf(body))) {
    if (node.type === 'upload') {
      const id = idOf(node.value)
      if (id !== undefined) images.add(id)
    } else if (node.fields?.linkType === 'internal') {
      const id = idOf((node.fields.doc as { value?: unknown } | undefined)?.value)
      if (id !== undefined) articles.add(id)
    }
  }
  return { articles: [...articles], images: [...images] }
}
