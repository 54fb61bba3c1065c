import { idOf } from '../../../src/relationships/idOf.ts'
import type { RenderContext } from '../rendering.ts'
import { safeLink } from '../safeLink.ts'
import type { LinkTarget } from './inlineTree.ts'

/**
 * Where links lead. One to an article that the public cannot read is text: no dead link, and no hint
 * of it.
 */
export const linkTarget =
  ({ paths }: Pick<RenderContext, 'paths'>): LinkTarget =>
  ({ fields }) => {
    if (fields?.linkType !== 'internal') return safeLink(fields?.url)
    const id = idOf((fields.doc as { value?: unknown } | undefined)?.value)
    return safeLink(id === undefined ? null : paths.get(id))
  }
