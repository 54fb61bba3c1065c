import { $isBlockNode, BlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $hasUpdateTag,
  getNearestEditorFromDOMNode,
  HISTORIC_TAG,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

type Fields = Parameters<BlockNode['setFields']>[0]

const isLine = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text')

/** The name of the field that a rich text inside a block is in. */
const fieldAround = (root: Element) =>
  root.closest('[data-field-path]')?.getAttribute('data-field-path') ?? null

const write = (node: BlockNode, latest: Record<string, unknown>) => {
  const fields = node.getFields() as Record<string, unknown>
  if (Object.entries(latest).every(([name, value]) => fields[name] === value)) return
  // `true`: the form has it already.
  node.setFields({ ...fields, ...latest } as Fields, true)
}

/**
 * Payload writes what is typed into a block to the text only when the server has answered: whoever
 * publishes before that publishes the old words. This keeps what is typed, and an answer that comes
 * late does not take it back.
 */
export const keepBlocks = (editor: LexicalEditor) => {
  /** By block, what was typed last into each of its fields. */
  const typed = new Map<string, Record<string, unknown>>()
  const watched = new WeakSet<LexicalEditor>()
  const watching: (() => void)[] = []

  /** @param place inside the block, on the page */
  const keep = (place: Element, name: string, value: unknown) =>
    editor.read(() => {
      const node = $getNearestNodeFromDOMNode(place)
      if (!$isBlockNode(node)) return
      typed.set(node.getKey(), { ...typed.get(node.getKey()), [name]: value })
    })

  const onInput = ({ target }: Event) => {
    if (isLine(target) && target.name) keep(target, target.name, target.value)
  }

  /** A rich text in a block is an editor of its own, found when somebody goes into it. */
  const onFocusIn = ({ target }: Event) => {
    if (!(target instanceof Element)) return
    const inner = getNearestEditorFromDOMNode(target)
    const root = inner?.getRootElement()
    const name = root && fieldAround(root)
    if (!inner || inner === editor || watched.has(inner) || !root || !name) return
    watched.add(inner)
    watching.push(
      inner.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        const place = inner.getRootElement()
        if (!place || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
        keep(place, name, editorState.toJSON())
      }),
    )
  }

  const stop = mergeRegister(
    editor.registerNodeTransform(BlockNode, (node) => {
      const latest = typed.get(node.getKey())
      if (!latest) return
      if ($hasUpdateTag(HISTORIC_TAG)) typed.delete(node.getKey())
      else write(node, latest)
    }),
    () => watching.forEach((stopWatching) => stopWatching()),
  )

  /** Writes what was typed to the text. */
  const flush = () => {
    if (typed.size === 0) return
    const writeAll = () => {
      for (const [key, latest] of typed) {
        const node = $getNodeByKey(key)
        if ($isBlockNode(node)) write(node, latest)
      }
    }
    editor.update(writeAll, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
  }
  return { flush, onFocusIn, onInput, stop }
}
