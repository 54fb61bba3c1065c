/**
 * Whether JSON nests objects and lists deeper than so many levels. Looks at the text: what walks through
 * the parsed value would exhaust its stack.
 */
export const nestsDeeper = (json: string, levels: number): boolean => {
  let depth = 0
  let isText = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (isText) {
      if (sign === '\\') at += 1
      else if (sign === '"') isText = false
    } else if (sign === '"') isText = true
    else if (sign === '{' || sign === '[') {
      depth += 1
      if (depth > levels) return true
    } else if (sign === '}' || sign === ']') depth -= 1
  }
  return false
}
