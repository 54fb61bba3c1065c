import type { CollectionBeforeChangeHook } from 'payload'

import { newSecret } from '../../../src/webhooks/secrets.ts'

/** Nothing is sent unsigned. It is stored as API keys are: encrypted with the newsroom's secret. */
export const makeSecret: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, secret: req.payload.encrypt(newSecret()) } : data
