import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { guardRoute } from '../../../../doors/guardRoute.ts'

export const POST = guardRoute(GRAPHQL_POST(config), { config, isGraphQL: true })
export const OPTIONS = REST_OPTIONS(config)
