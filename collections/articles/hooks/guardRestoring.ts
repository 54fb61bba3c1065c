import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { say } from '../../../src/translations/say.ts'

/**
 * Who may not see earlier versions does not bring one back, and so does not see it: Payload asks whether
 * the article may be changed, and nothing more. A project's own `readVersions` holds here too.
 * @throws APIError 403
 */
export const guardRestoring: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { overrideAccess } = args as { overrideAccess?: boolean }
  if (operation !== 'restoreVersion' || overrideAccess) return args
  if ((await collection.access.readVersions({ req })) !== false) return args
  throw new APIError(say(req.t, 'mayNotRestore'), 403, undefined, true)
}
