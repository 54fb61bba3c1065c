import type { Endpoint, PayloadRequest } from 'payload'

import { deliveryInApp } from './inApp.ts'

const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const

/**
 * Delivery in the app, at `/api/delivery/…`: the same answers as of the standalone process. Methods that
 * write are answered too, with what is wrong about them.
 */
export const deliveryEndpoints: Omit<Endpoint, 'root'>[] = methods.map((method) => ({
  handler: async (req: PayloadRequest) =>
    deliveryInApp(req.payload).fetch(req as unknown as Request),
  method,
  path: '/delivery/:path*',
}))
