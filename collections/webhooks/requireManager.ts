import { Forbidden, UnauthorizedError, type PayloadRequest } from 'payload'

import type { NewsroomAccess } from '../../src/roles/access.ts'

/** @throws UnauthorizedError 401, Forbidden 403 */
export const requireManager = async (req: PayloadRequest, access: NewsroomAccess) => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!(await access.can(req, 'manageWebhooks'))) throw new Forbidden(req.t)
}
