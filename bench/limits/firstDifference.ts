/** Characters before and after it. */
const around = 60

/** Where two texts begin to differ, shown in both; `null` where they do not. */
export const firstDifference = (one: string, other: string): null | string => {
  if (one === other) return null
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const shown = (text: string) => JSON.stringify(text.slice(Math.max(0, at - around), at + around))
  return `from character ${at} on: ${shown(one)} and ${shown(other)}`
}
