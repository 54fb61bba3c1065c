/** The operations are tried in two files, side by side, of which each takes about as long as the other. */
export const isOfStories = (operation: string): boolean =>
  /^(read|find|count|createDraft|duplicate|importWire|kill|lift|link|markCurrent|separate|translate)/.test(
    operation,
  )
