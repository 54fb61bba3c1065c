/** A text that has to be one line; space within its lines, non-breaking too, stays as it is. */
export const oneLine = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
