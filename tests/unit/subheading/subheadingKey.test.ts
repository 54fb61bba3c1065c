import { describe, expect, it } from '@jest/globals'

import { subheadingKey } from '../../../src/components/subheading/subheadingKey.ts'

type Key = Parameters<typeof subheadingKey>[0]

/** A key in a subheading of ten characters, with the caret at `at`. */
const press = (key: string, at: number, more: Partial<Key> = {}) =>
  subheadingKey({ key, length: 10, selectionEnd: at, selectionStart: at, ...more })

const inEmpty = { length: 0 }

describe('a key in a subheading', () => {
  it.each([
    ['Enter at the end goes into the text below', press('Enter', 10), 'split'],
    ['Enter in the middle takes the rest along', press('Enter', 5), 'split'],
    ['Enter at the start makes room above', press('Enter', 0), 'above'],
    ['Enter in an empty one goes into the text below', press('Enter', 0, inEmpty), 'split'],
    ['Shift and Enter, too, make no line break', press('Enter', 5, { shift: true }), 'split'],
    ['Backspace at the start makes it a paragraph', press('Backspace', 0), 'paragraph'],
    ['Backspace in an empty one too', press('Backspace', 0, inEmpty), 'paragraph'],
    ['Ctrl and Backspace at the start too', press('Backspace', 0, { command: true }), 'paragraph'],
    ['Delete at the end joins the next line', press('Delete', 10), 'join'],
    ['Delete in an empty one takes it away', press('Delete', 0, inEmpty), 'remove'],
    ['the left arrow leaves at the start', press('ArrowLeft', 0), 'left'],
    ['the right arrow leaves at the end', press('ArrowRight', 10), 'right'],
    ['the arrow up leaves anywhere', press('ArrowUp', 5), 'up'],
    ['the arrow down leaves anywhere', press('ArrowDown', 5), 'down'],
    ['Ctrl and Z undo', press('z', 5, { command: true }), 'undo'],
    ['Ctrl, Shift and Z redo', press('Z', 5, { command: true, shift: true }), 'redo'],
    ['Ctrl and Y redo', press('y', 5, { command: true }), 'redo'],
  ])('%s', (_, action, expected) => {
    expect(action).toBe(expected)
  })

  it.each([
    ['a letter', press('z', 5)],
    ['Backspace behind text', press('Backspace', 5)],
    ['Backspace on a selection from the start', press('Backspace', 0, { selectionEnd: 4 })],
    ['Delete before text', press('Delete', 5)],
    ['Delete on a selection to the end', press('Delete', 4, { selectionEnd: 10 })],
    ['the left arrow within the text', press('ArrowLeft', 5)],
    ['the right arrow within the text', press('ArrowRight', 5)],
    ['an arrow that selects', press('ArrowLeft', 0, { shift: true })],
    ['Ctrl and Enter', press('Enter', 5, { command: true })],
    ['Ctrl, Alt and Z', press('z', 5, { alt: true, command: true })],
  ])('is left to the text field: %s', (_, action) => {
    expect(action).toBeUndefined()
  })
})
