const share = (text: string, part: RegExp, whole: RegExp) =>
  (text.match(part)?.length ?? 0) / (text.match(whole)?.length ?? 1)

/**
 * Does a text that was read as Windows-1251 read as Cyrillic? Every byte is some character of that
 * encoding, so what matters is whether they make words: other old encodings come out as capitals in
 * mid-word, single letters in Latin words, and odd signs.
 */
export const looksCyrillic = (text: string): boolean =>
  /[\u0400-\u045f]{3}/.test(text) &&
  share(text, /[А-яЁёЄєЇї«»—–“”„‘’…№\u00a0]/g, /[^\0-\x7f]/g) > 0.9 &&
  share(text, /\p{Ll}(?=\p{Lu})|[A-Za-z](?=[А-яё])|[А-яё](?=[A-Za-z])/gu, /\p{L}+/gu) < 0.15

/** Before Unicode, Mongolian was typed with the Ukrainian letters that sit on Ө and Ү’s keys. */
export const replaceOldMongolianLetters = (text: string): string =>
  text.replace(/[єЄїЇ]/g, (letter) => ({ є: 'ө', Є: 'Ө', ї: 'ү', Ї: 'Ү' })[letter] ?? letter)
