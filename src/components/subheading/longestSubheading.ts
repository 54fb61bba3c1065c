/** Longest text of a subheading, in characters. */
export const longestSubheading = 200
