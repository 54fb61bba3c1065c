import { formats } from '../lexicalNodes.ts'
import { textOf, type BodyNode } from '../nodes.ts'

/** How a text can be set apart; the first of those that hold as much stands outermost. */
const marks = ['underline', 'strikethrough', 'italic', 'bold', 'subscript', 'superscript'] as const

export type Mark = (typeof marks)[number]
const allMarks = marks.reduce((all, mark) => all | formats[mark], 0)

/** What stands within a paragraph, as renderings need it: marks around as much as they can hold. */
export type Inline =
  | { children: Inline[]; kind: 'link'; newTab: boolean; url: string }
  | { children: Inline[]; kind: 'mark'; mark: Mark }
  | { kind: 'break' }
  | { kind: 'code' | 'text'; text: string }

type Leaf = { marks: number } & (
  | { children: Leaf[]; kind: 'link'; newTab: boolean; url: string }
  | { kind: 'break' }
  | { kind: 'code' | 'space' | 'text'; text: string }
)

/** Where the link leads; `null` when readers shall see text in its place. */
export type LinkTarget = (link: BodyNode) => null | string

const isNeutral = ({ kind }: Leaf) => kind === 'space' || kind === 'break'

const textLeaves = (node: BodyNode): Leaf[] => {
  const text = textOf(node).replace(/[\r\n]+/g, ' ')
  const format = Number(node.format) || 0
  const own = format & allMarks
  if (text === '') return []
  if (format & formats.code && text.trim() !== '') return [{ kind: 'code', marks: own, text }]
  const words = text.trim()
  const before = text.slice(0, text.length - text.trimStart().length)
  const after = words === '' ? '' : text.slice(text.trimEnd().length)
  const leaves: Leaf[] = [
    { kind: 'space', marks: own, text: before },
    { kind: 'text', marks: own, text: words },
    { kind: 'space', marks: own, text: after },
  ]
  return leaves.filter((leaf) => !('text' in leaf) || leaf.text !== '')
}

/** A link keeps to its words: space at its edges stands outside of it. */
const linkLeaves = (node: BodyNode, url: string, target: LinkTarget): Leaf[] => {
  const inside = leavesOf(node.children ?? [], target)
  const first = inside.findIndex((leaf) => !isNeutral(leaf))
  if (first < 0) return inside
  const last = inside.findLastIndex((leaf) => !isNeutral(leaf))
  const children = inside.slice(first, last + 1)
  const common = children.reduce(
    (all, leaf) => (isNeutral(leaf) ? all : all & leaf.marks),
    allMarks,
  )
  const link: Leaf = {
    children: children.map((leaf) => ({ ...leaf, marks: leaf.marks & ~common })),
    kind: 'link',
    marks: common,
    newTab: node.fields?.newTab === true,
    url,
  }
  return [...inside.slice(0, first), link, ...inside.slice(last + 1)]
}

const leavesOf = (nodes: BodyNode[], target: LinkTarget): Leaf[] =>
  nodes.flatMap((node, index): Leaf[] => {
    if (node.type === 'linebreak') return [{ kind: 'break', marks: 0 }]
    if (node.type === 'link' || node.type === 'autolink') {
      const url = target(node)
      return url === null ? leavesOf(node.children ?? [], target) : linkLeaves(node, url, target)
    }
    if (!node.children) return textLeaves(node)
    // A paragraph where none belongs: its text stays, on a line of its own.
    const inside = leavesOf(node.children, target)
    return index > 0 ? [{ kind: 'break', marks: 0 }, ...inside] : inside
  })

/**
 * Space and line breaks have no look of their own: they take the marks that the words on both sides
 * have, so that no mark begins or ends with one, which Markdown could not say. At the edges, and
 * beside a line break, space has no effect and goes.
 */
const settleNeutral = (leaves: Leaf[]): Leaf[] => {
  const settled: Leaf[] = []
  let left: Leaf | undefined
  let between: Leaf[] = []
  for (const leaf of leaves) {
    if (isNeutral(leaf)) {
      between.push(leaf)
      continue
    }
    if (left) {
      const around = left.marks & leaf.marks
      const breaks = between.filter(({ kind }) => kind === 'break')
      settled.push(
        ...(breaks.length > 0
          ? breaks.map((one) => ({ ...one, marks: around }))
          : between.map((one) => ({ ...one, marks: one.marks & around }))),
      )
    }
    settled.push(leaf)
    left = leaf
    between = []
  }
  return settled
}

const inlineOf = (leaf: Leaf): Inline => {
  if (leaf.kind === 'break') return { kind: 'break' }
  if (leaf.kind === 'link') {
    const { kind, newTab, url } = leaf
    return { children: treeOf(settleNeutral(leaf.children)), kind, newTab, url }
  }
  return { kind: leaf.kind === 'code' ? 'code' : 'text', text: leaf.text }
}

/** How many leaves from this one on have the mark, up to the last of them that has a look. */
const runLength = (leaves: Leaf[], from: number, bit: number) => {
  let length = 0
  for (let at = from; at < leaves.length && leaves[at]!.marks & bit; at += 1) {
    if (!isNeutral(leaves[at]!)) length = at - from + 1
  }
  return length
}

/** Puts the mark that holds the most around what it holds, and goes on inside and behind it. */
const treeOf = (leaves: Leaf[]): Inline[] => {
  const tree: Inline[] = []
  let at = 0
  while (at < leaves.length) {
    const leaf = leaves[at]!
    if (leaf.marks === 0 || isNeutral(leaf)) {
      const inline = inlineOf(leaf)
      const last = tree.at(-1)
      if (last && 'text' in last && 'text' in inline && last.kind === inline.kind) {
        last.text += inline.text
      } else tree.push(inline)
      at += 1
      continue
    }
    let [longest, mark]: [number, Mark] = [0, marks[0]]
    for (const candidate of marks) {
      const length = runLength(leaves, at, formats[candidate])
      if (length > longest) [longest, mark] = [length, candidate]
    }
    const held = leaves.slice(at, at + longest)
    const children = treeOf(held.map((one) => ({ ...one, marks: one.marks & ~formats[mark] })))
    tree.push({ children, kind: 'mark', mark })
    at += longest
  }
  return tree
}

/** The inline content of a paragraph, a list item or the like. */
export const inlineTree = (nodes: BodyNode[], target: LinkTarget): Inline[] =>
  treeOf(settleNeutral(leavesOf(nodes, target)))
