import { describe, expect, it } from '@jest/globals'

import { subheadingKey } from '../../../src/components/subheading/subheadingKey.ts'

const at = (caret: number, length = 5) => ({ length, selectionEnd: caret, selectionStart: caret })

describe('a key in a subheading', () => {
  it.each([
    ['Enter', at(5), 'split'],
    ['Enter', at(2), 'split'],
    ['Enter', at(0), 'above'],
    ['Enter', at(0, 0), 'split'],
    ['Backspace', at(0), 'paragraph'],
    ['Backspace', at(0, 0), 'paragraph'],
    ['Backspace', at(1), undefined],
    ['Delete', at(5), 'join'],
    ['Delete', at(0, 0), 'remove'],
    ['Delete', at(1), undefined],
    ['ArrowLeft', at(0), 'left'],
    ['ArrowLeft', at(1), undefined],
    ['ArrowRight', at(5), 'right'],
    ['ArrowRight', at(4), undefined],
    ['ArrowUp', at(3), 'up'],
    ['ArrowDown', at(3), 'down'],
    ['a', at(3), undefined],
  ] as const)('%s at %j: %s', (key, caret, action) => {
    expect(subheadingKey({ key, ...caret })).toBe(action)
  })

  it('does not act on selected text', () => {
    const selection = { length: 5, selectionEnd: 5, selectionStart: 0 }
    for (const key of ['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight']) {
      expect(subheadingKey({ key, ...selection })).toBeUndefined()
    }
  })

  it('leaves the selecting of text to the browser', () => {
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) {
      expect(subheadingKey({ key, shift: true, ...at(0, 0) })).toBeUndefined()
    }
  })

  it('undoes and redoes with the document', () => {
    expect(subheadingKey({ command: true, key: 'z', ...at(2) })).toBe('undo')
    expect(subheadingKey({ command: true, key: 'Z', shift: true, ...at(2) })).toBe('redo')
    expect(subheadingKey({ command: true, key: 'y', ...at(2) })).toBe('redo')
  })
})
