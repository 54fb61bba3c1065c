import { randomBytes } from 'node:crypto'

import type { FieldHook } from 'payload'

import type { Body, BodyNode } from './nodes.ts'

const withId = (node: BodyNode): BodyNode => ({
  ...node,
  ...(node.children ? { children: node.children.map(withId) } : {}),
  ...(node.type === 'block' && !node.fields?.id
    ? { fields: { ...node.fields, id: randomBytes(12).toString('hex') } }
    : {}),
})

/**
 * Gives an id to each block that a program sent without one: Payload looks into those alone that
 * have one, and would not say what is wrong with the others. Stands behind `refuseMalformed`.
 */
export const giveBlockIds: FieldHook = ({ value }) => {
  const body = value as Body | null | undefined
  if (!body?.root) return body
  const children = (body.root.children as BodyNode[]).map(withId)
  return { ...body, root: { ...body.root, children } }
}
