import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * The same request, in the same transaction, with a locale of its own. A nested Local API call
 * writes its locale onto the request that it is given; with this one the caller's stays as it was.
 */
export const withOwnLocale = (
  req: PayloadRequest,
  locale?: PayloadRequest['locale'],
): PayloadRequest => {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  if (locale) own.locale = locale
  return own
}
