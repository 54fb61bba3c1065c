import type { Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { inEnglish } from '../translations/sentence.ts'
import { formatBytes } from './refusal.ts'

/** Payload’s own limits: of a file, and of a request with all that is in it. */
const usualFile = 20 * 1024 * 1024
const usualRequest = 50 * 1024 * 1024

/**
 * Lets files of the size that pictures may have through, and ends an upload that is larger while it
 * is still under way. The limit holds for all files of the project, so it is never below Payload’s
 * own; what the project has set stays.
 */
export const withUploadLimits = (
  given: Config['upload'],
  { upload: { maxBytes } }: SanitizedOptions,
): NonNullable<Config['upload']> => {
  const fileSize = given?.limits?.fileSize ?? Math.max(usualFile, maxBytes)
  return {
    ...given,
    limits: { ...given?.limits, fileSize },
    requestSizeLimit: given?.requestSizeLimit ?? Math.max(usualRequest, fileSize + usualFile),
    responseOnLimit:
      given?.responseOnLimit ??
      inEnglish({ key: 'fileTooHeavy', values: { most: formatBytes(fileSize) } }),
  }
}
