import {
  Forbidden,
  NotFound,
  UnauthorizedError,
  type CollectionSlug,
  type DataFromCollectionSlug,
  type PayloadRequest,
} from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'

/**
 * The document that an endpoint is asked about, for whoever manages webhooks and may read it.
 * @throws UnauthorizedError 401, Forbidden 403, NotFound 404
 */
export const managedDocument = async <Slug extends CollectionSlug>(
  collection: Slug,
  { access, req }: { access: NewsroomAccess; req: PayloadRequest },
): Promise<DataFromCollectionSlug<Slug>> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!(await access.can(req, 'manageWebhooks'))) throw new Forbidden(req.t)
  const found = await req.payload.findByID({
    id: req.routeParams?.id as string,
    collection,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req: withOwnLocale(req),
    user: req.user,
  })
  if (!found) throw new NotFound(req.t)
  return found as DataFromCollectionSlug<Slug>
}
