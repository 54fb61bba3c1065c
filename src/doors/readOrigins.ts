/**
 * Origins from a setting that lists them with commas, such as `https://news.example`.
 * @throws when one is none: a `*` would let every page in, and a path would never match
 */
export const readOrigins = (setting: string, text: string | undefined): string[] => {
  const named = (text ?? '').split(',').map((origin) => origin.trim())
  return named.filter(Boolean).map((origin) => {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(
        `${setting} names "${origin}", which is no origin. Write protocol and host alone, such as https://news.example, and one after the other with commas.`,
      )
    }
    return origin
  })
}
