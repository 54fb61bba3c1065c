import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  // For the image, which has what the server needs and no more: src/cli/buildImage.mjs.
  ...(process.env.NEWSROOM_STANDALONE ? { output: 'standalone' } : {}),
  poweredByHeader: false,
  // `/` has no page of its own: this is a headless newsroom.
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
}

export default withPayload(config, { devBundleServerPackages: false })
