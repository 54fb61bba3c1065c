/**
 * `Ulaanbaatar, November 20, 2025 /MONTSAME/.`: datelines as MONTSAME writes them in English,
 * Mongolian and Russian, and what stands for them where a part of them is not known.
 */
export const slashedDatelines = [
  '{place}, {date} /{agency}/.',
  '{place} /{agency}/.',
  '{place}, {date}.',
  '/{agency}/',
  '{place} –',
]
