import { isolateObjectProperty, type PayloadRequest } from 'payload'

/** In a request's context, which no client can write to. */
const key = 'newsroomKilling'

/** The same request as one that takes a whole story down, and not one edition. */
export const asKill = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, 'context')
  own.context = { ...req.context, [key]: true }
  return own
}

export const isKilling = (req: PayloadRequest): boolean => req.context[key] === true
