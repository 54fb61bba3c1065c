import type { LabelFunction, PayloadRequest, StaticLabel } from 'payload'

/** The label of a field as whoever asks reads it. @param name is said where there is none */
export const sayLabel = (
  { label, name }: { label?: false | LabelFunction | StaticLabel; name: string },
  { i18n, t }: Pick<PayloadRequest, 'i18n' | 't'>,
): string => {
  const said = typeof label === 'function' ? label({ i18n, t } as never) : label
  const words = typeof said === 'object' ? (said[i18n.language] ?? said.en) : said
  return words || name
}
