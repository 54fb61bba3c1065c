/** Headers of everything: it is public, it is data, and it is what it says it is. */
export const everywhere = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Retry-After, Cache-Status, Surrogate-Key, Content-Language, Location',
  'X-Content-Type-Options': 'nosniff',
} as const

/** What pages of other sites may send, as browsers ask before they do. */
export const preflightHeaders = (methods: string) => ({
  ...everywhere,
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Max-Age': '86400',
  Allow: methods,
})
