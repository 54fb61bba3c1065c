import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { longTexts } from '../../../fields/longTexts.ts'

const text = { name: 'text', type: 'text', maxLength: 3 }
const fields = [
  text,
  { name: 'free', type: 'textarea' },
  { name: 'group', type: 'group', flattenedFields: [text] },
  { name: 'rows', type: 'array', flattenedFields: [text] },
] as unknown as FlattenedField[]
const pathsOf = (data: object, before?: object) =>
  longTexts(fields, { before: before as never, data: data as never }).map(({ path }) => path)

it('finds what is too long, wherever its field stands', () => {
  const long = { text: 'long' }
  expect(pathsOf({ ...long, free: 'as long as it likes', group: long, rows: [{}, long] })).toEqual([
    'text',
    'group.text',
    'rows.1.text',
  ])
  expect(pathsOf({ group: null, rows: null, text: 'has' })).toEqual([])
})

it('passes over what was there already', () => {
  const before = { rows: [{ text: 'long' }], text: 'long' }
  expect(pathsOf(before, before)).toEqual([])
  expect(pathsOf({ ...before, text: 'longer' }, before)).toEqual(['text'])
})
