import type { CollectionBeforeValidateHook } from 'payload'

/** What was to be done with the file is done: a write within this one shall not do it again. */
export const forgetEdits: CollectionBeforeValidateHook = ({ data, req }) => {
  if (req.query) delete req.query.uploadEdits
  return data
}
