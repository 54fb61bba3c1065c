import { withPayload } from '@payloadcms/next/withPayload'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** @type {import('next').NextConfig} */
const config = { turbopack: { root: project } }

export default withPayload(config, { devBundleServerPackages: false })
