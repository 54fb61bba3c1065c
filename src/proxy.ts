import { NextResponse, type NextRequest } from 'next/server'
import { randomBytes } from 'node:crypto'

import { contentSecurityPolicy } from './doors/contentSecurityPolicy.ts'

const originOf = (address: string | undefined) =>
  address && URL.canParse(address) ? new URL(address).origin : undefined

/**
 * Gives each page of the admin a content security policy of its own; Next puts its nonce on the scripts
 * of the page. What holds for all answers alike is in next.config.mjs. The API stays outside: a proxy
 * would hold uploads in memory.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const isSecure = process.env.SERVER_URL?.startsWith('https:') ?? false
  const policy = contentSecurityPolicy({
    isDevelopment: process.env.NODE_ENV === 'development',
    isSecure,
    nonce: randomBytes(16).toString('base64'),
    pictures: originOf(process.env.S3_PUBLIC_URL),
  })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  // Browsers remember it for the whole host.
  if (isSecure) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

export const config = { matcher: ['/admin', '/admin/:path*'] }
