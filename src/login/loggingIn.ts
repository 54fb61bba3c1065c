import type { PayloadRequest, RequestContext } from 'payload'

/** In a request's context, which no client can write to. */
const key = 'newsroomLogin'

/** Notes that the request logs somebody in, among the newsroom's own people. */
export const noteLogin = (req: PayloadRequest): void => {
  req.context[key] = true
}

export const isLogin = (context: RequestContext | undefined): boolean => context?.[key] === true
