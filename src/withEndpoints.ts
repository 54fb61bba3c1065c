import type { Config } from 'payload'

import { deliveryEndpoints } from './delivery/endpoint.ts'
import { health } from './health.ts'
import type { SanitizedOptions } from './options/types.ts'
import { wireEndpoint } from './wire/wireEndpoint.ts'

/** The project’s endpoints, and the newsroom’s. */
export const withEndpoints = (
  endpoints: Config['endpoints'] = [],
  options: SanitizedOptions,
): Config['endpoints'] => [
  ...endpoints,
  health,
  ...(options.parts.delivery ? deliveryEndpoints : []),
  ...(options.parts.wireImport ? [wireEndpoint(options)] : []),
]
