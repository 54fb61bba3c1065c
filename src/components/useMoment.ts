'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'

/**
 * Writes moments as Payload's lists and fields do, by the project's `admin.dateFormat`.
 * @returns of an ISO 8601 moment: its day and time (without `day` the time alone), in the browser's
 *   zone unless an IANA zone is given
 */
export const useMoment = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (moment: string, { day = true, timeZone }: { day?: boolean; timeZone?: string } = {}) =>
    formatDate({
      date: moment,
      i18n,
      pattern: day ? config.admin.dateFormat : 'HH:mm',
      timezone: timeZone,
    })
}
