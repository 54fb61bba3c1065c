/**
 * Day and time of a moment as a newsroom writes them, on a clock of 24 hours.
 * @param moment ISO 8601
 * @param language of the admin UI
 * @param timeZone IANA zone; the browser's own if not given
 */
export const formatMoment = (
  moment: string,
  { day = true, language, timeZone }: { day?: boolean; language: string; timeZone?: string },
): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    timeZone,
    ...(day ? { day: 'numeric', month: 'short', year: 'numeric' } : {}),
  }).format(new Date(moment))
