import { withPayload } from '@payloadcms/next/withPayload'

const asHeaders = (values) => Object.entries(values).map(([key, value]) => ({ key, value }))

/** Of all answers. What pages of the admin may load is in src/proxy.ts, which knows each page. */
const everywhere = asHeaders({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})

/** Of data and files: opened in a browser they run nothing, whatever is in them. */
const ofTheApi = asHeaders({
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
})

/** @type {import('next').NextConfig} */
const config = {
  // For the image, which has what the server needs and no more: src/cli/buildImage.mjs.
  ...(process.env.NEWSROOM_STANDALONE ? { output: 'standalone' } : {}),
  headers: () => [
    { headers: everywhere, source: '/:path*' },
    // The playground, which there is in development alone, is a page with scripts.
    { headers: ofTheApi, source: '/api/:path((?!graphql-playground).*)' },
  ],
  poweredByHeader: false,
  // `/` has no page of its own: this is a headless newsroom.
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
}

export default withPayload(config, { devBundleServerPackages: false })
