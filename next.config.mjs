import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `/` has no page of its own: this is a headless newsroom.
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
}

export default withPayload(config, { devBundleServerPackages: false })
