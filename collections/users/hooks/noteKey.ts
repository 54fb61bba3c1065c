import type { CollectionBeforeChangeHook } from 'payload'

/** Of a key nothing can be read but that there is one, and since when. */
export const noteKey: CollectionBeforeChangeHook = ({ data }) => {
  const isRevoked = data.apiKey === null || data.apiKey === '' || data.enableAPIKey === false
  if (typeof data.apiKey === 'string' && data.apiKey) {
    return { ...data, apiKeySince: new Date().toISOString() }
  }
  return isRevoked ? { ...data, apiKeySince: null } : data
}
