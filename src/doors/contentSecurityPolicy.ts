/**
 * What pages of the admin may load and run: what comes from the newsroom itself, and scripts that carry
 * the nonce of their page, or are loaded by one that does. Styles may stand in the page: React and
 * Payload's menus, editor and tables set them on elements, for which there is no nonce.
 * @param isDevelopment Next's own tools compile in the browser and reload over a socket
 * @param pictures where browsers get pictures from, if not from the newsroom
 * @see https://www.w3.org/TR/CSP3/
 */
export const contentSecurityPolicy = ({
  isDevelopment = false,
  isSecure,
  nonce,
  pictures,
}: {
  isDevelopment?: boolean
  isSecure: boolean
  nonce: string
  pictures?: string
}): string => {
  const directives: Record<string, (false | string | undefined)[]> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      isDevelopment && "'unsafe-eval'",
    ],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', pictures],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", isDevelopment && 'ws:'],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources.filter(Boolean)].join(' '))
    .join('; ')
}
