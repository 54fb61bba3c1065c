import { slugify as transliterate } from 'transliteration'

/**
 * Readings that the general table gets wrong for Mongolian, after MNS 5217:2012 (х is kh, not h)
 * and the vowels ө and ү, which it takes for Kazakh ones.
 */
const mongolian: Record<string, string> = {
  Х: 'Kh',
  х: 'kh',
  Ө: 'U',
  ө: 'u',
  Ү: 'U',
  ү: 'u',
  Ц: 'Ts',
  ц: 'ts',
  Ж: 'J',
  ж: 'j',
  Ё: 'Yo',
  ё: 'yo',
  Ю: 'Yu',
  ю: 'yu',
  Я: 'Ya',
  я: 'ya',
  Ы: 'Y',
  ы: 'y',
  Ь: 'i',
  ь: 'i',
  Ъ: '',
  ъ: '',
  Э: 'E',
  э: 'e',
}

const maxLength = 80

/**
 * An address made of a headline or a name: lower-case ASCII words joined by hyphens, at most 80
 * characters, cut between words. Empty when the text has no letter that can be read aloud.
 */
export const slugify = (text: string, language?: string): string => {
  const slug = transliterate(text.normalize('NFC').replace(/[’‘'ʼ]/g, ''), {
    lowercase: true,
    separator: '-',
    ...(language === 'mn' ? { replace: mongolian } : {}),
  })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength + 1)
  const lastHyphen = cut.lastIndexOf('-')
  return cut.slice(0, lastHyphen > maxLength / 2 ? lastHyphen : maxLength)
}

/** The slug that follows `slug` in the row `a`, `a-2`, `a-3` … */
export const numberedSlug = (slug: string, number: number): string => {
  if (number < 2) return slug
  const end = `-${number}`
  return `${slug.slice(0, maxLength - Math.max(end.length, 4)).replace(/-+$/, '')}${end}`
}
