/** A fenced block of a manual that is a request, and the excerpt of the answer right below it. */
export type Example = { answer: unknown; kind: 'graphql' | 'http'; source: string; status: number }

export const examplesIn = (text: string): Example[] => {
  const fence = /^```(graphql|http)(?: (\d{3}))?\n(.*?)^```\n(?:\s*```json\n(.*?)^```$)?/gms
  return [...text.matchAll(fence)].map(([, kind, status, source, answer]) => ({
    answer: answer === undefined ? undefined : (JSON.parse(answer) as unknown),
    kind: kind as Example['kind'],
    source: source!.trim(),
    status: Number(status ?? 200),
  }))
}

/** An answer cut down to what its excerpt has of it, “…” being the rest of a text or of a list. */
export const cut = (given: unknown, excerpt: unknown): unknown => {
  if (typeof excerpt === 'string' && excerpt.endsWith('…')) {
    return typeof given === 'string' && given.startsWith(excerpt.slice(0, -1)) ? excerpt : given
  }
  if (Array.isArray(excerpt) && Array.isArray(given)) {
    const open = excerpt.at(-1) === '…' && given.length >= excerpt.length
    return open
      ? [...excerpt.slice(0, -1).map((one, index) => cut(given[index], one)), '…']
      : given.map((one, index) => cut(one, excerpt[index]))
  }
  if (!isRecord(excerpt) || !isRecord(given)) return given
  return Object.fromEntries(Object.keys(excerpt).map((key) => [key, cut(given[key], excerpt[key])]))
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
