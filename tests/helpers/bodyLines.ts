type Node = {
  type: string
  children?: Node[]
  fields?: { text?: string; url?: string }
  format?: number | string
  listType?: string
  start?: number
  text?: string
}

const tags = [
  ['b', 1],
  ['i', 2],
  ['u', 8],
  ['s', 4],
  ['sub', 32],
  ['sup', 64],
] as const

const inline = (node: Node, url?: string): string => {
  if (node.type === 'link') {
    return (node.children ?? []).map((child) => inline(child, node.fields?.url)).join('')
  }
  const text = tags
    .filter(([, bit]) => Number(node.format) & bit)
    .reduce(
      (inner, [tag]) => `<${tag}>${inner}</${tag}>`,
      node.type === 'linebreak' ? '⏎' : (node.text ?? `?${node.type}`),
    )
  return url === undefined ? text : `[${text}](${url})`
}

const line = ({ children = [] }: Node) => children.map((child) => inline(child)).join('')

const listLines = ({ children = [], listType, start = 1 }: Node): string[] => {
  let number = start - 1
  return children.flatMap((item) => {
    const [inner] = item.children ?? []
    if (inner?.type === 'list') return listLines(inner).map((one) => `  ${one}`)
    return [`${listType === 'number' ? `${(number += 1)}.` : '-'} ${line(item)}`]
  })
}

/** A body as Payload stores it, in the notation of `tests/fixtures/pastedLines.ts`. */
export const bodyLines = (body: unknown): string[] =>
  ((body as { root: Node } | null)?.root.children ?? []).flatMap((node): string[] => {
    switch (node.type) {
      case 'block':
        return [`## ${node.fields?.text}`]
      case 'list':
        return listLines(node)
      case 'quote':
        return [`> ${line(node)}`]
      case 'table':
        return (node.children ?? []).map(({ children: cells = [] }) =>
          cells.map((cell) => `| ${(cell.children ?? []).map(line).join(' / ')}`).join(' '),
        )
      default:
        return [line(node)]
    }
  })
