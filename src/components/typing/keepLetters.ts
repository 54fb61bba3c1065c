type Field = HTMLInputElement | HTMLTextAreaElement

/** What was typed last, one letter after the other. */
type Typed = {
  after: string
  caret: number | null
  field: Field
  /** What the field had before the letters that React has not drawn yet. */
  formers: string[]
  /** When the first of them was typed, in ms of the page's life. */
  since: number
}

/** In ms. React draws late by a tenth of that where the machine is busy; longer, and it is the field that refuses. */
const longest = 1000

/** Keys that are pressed along with letters; where AltGr makes them, Windows tells of all three. */
const modifiers = ['Alt', 'AltGraph', 'CapsLock', 'Control', 'Shift']

const fieldOf = ({ target }: Event): Field | undefined => {
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text')
  // What is chosen there takes the place of what was typed.
  return isText && target.role !== 'combobox' ? target : undefined
}

const isCommand = (event: KeyboardEvent) =>
  !event.getModifierState('AltGraph') && (event.altKey || event.ctrlKey || event.metaKey)

const changesText = (event: KeyboardEvent) =>
  !event.isComposing &&
  !isCommand(event) &&
  ([...event.key].length === 1 || ['Backspace', 'Delete'].includes(event.key))

/**
 * Keeps every letter that is typed into a text field. While a server's answer is about to be drawn, React
 * (19.3) draws nothing else, and puts a field back to what it had before the last letter until it does. The next
 * letter would be put behind that, and the last one would be lost. Here it is put back first, and the caret too.
 * @returns stops it
 */
export const keepLetters = (page: Document): (() => void) => {
  let last: Typed | undefined
  /** The field and its text just before it is changed. */
  let before: { field: Field; value: string } | undefined
  let isPutBack = false

  const forget = () => {
    last = undefined
    isPutBack = false
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (modifiers.includes(event.key)) return
    if (!last || last.field !== fieldOf(event) || !changesText(event)) return forget()
    const { after, caret, field, formers, since } = last
    const isFormer = field.value !== after && formers.includes(field.value)
    if ((field.value !== after && !isFormer) || event.timeStamp - since > longest) return forget()
    // React's own way to hear of it: what comes next is compared with this.
    if (isFormer) field.value = after
    // Where a text is put back the caret comes to its end.
    if (field.selectionStart === after.length) field.setSelectionRange(caret, caret)
    isPutBack = isFormer
  }

  const onBeforeInput = (event: Event) => {
    const field = fieldOf(event)
    before = field && { field, value: field.value }
  }

  const onInput = (event: Event) => {
    const field = fieldOf(event)
    if (!field || before?.field !== field) return forget()
    const chain = isPutBack ? last : undefined
    last = {
      after: field.value,
      caret: field.selectionStart,
      field,
      formers: [...(chain?.formers ?? []), before.value],
      since: chain?.since ?? event.timeStamp,
    }
    before = undefined
    isPutBack = false
  }

  const listeners: [string, (event: never) => void][] = [
    ['beforeinput', onBeforeInput],
    ['compositionstart', forget],
    ['focusin', forget],
    ['input', onInput],
    ['keydown', onKeyDown],
    ['pointerdown', forget],
  ]
  for (const [name, listener] of listeners) {
    page.addEventListener(name, listener as EventListener, true)
  }
  return () => {
    for (const [name, listener] of listeners) {
      page.removeEventListener(name, listener as EventListener, true)
    }
  }
}
