const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/

/** Reads `NAME=value` lines; quotes around values and comments after them are dropped. */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = assignment.exec(line) ?? []
    if (name !== undefined && value !== undefined) values[name] = unquote(value)
  }
  return values
}

function unquote(value: string): string {
  const [, quote, inside] = /^(["'`])(.*?)\1(?:\s+#.*)?$/.exec(value) ?? []
  if (inside === undefined) return value.replace(/(?:^|\s+)#.*$/, '')
  return quote === '"' ? inside.replaceAll('\\n', '\n') : inside
}
