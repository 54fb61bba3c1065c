'use client'

import { useFormFields } from '@payloadcms/ui'

/** The text in a field of the form, as it is typed; empty when there is none. */
export const useText = (path: string): string =>
  useFormFields(([fields]) => {
    const value: unknown = fields[path]?.value
    return typeof value === 'string' ? value : ''
  })
