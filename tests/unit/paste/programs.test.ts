import { describe, expect, it } from '@jest/globals'

import { readHtml } from '../../../src/components/paste/readHtml.ts'
import { pastedLines } from '../../fixtures/pastedLines.ts'
import { clipboardOf, programs } from '../../helpers/clipboard.ts'
import { asLines } from './asLines.ts'
import { documentOf } from './documentOf.ts'
import { words, wordsOf } from './words.ts'

const blocksOf = (program: string) => readHtml(documentOf(clipboardOf(program).html))

/** The words of what the program itself calls the text, without its marks of list items. */
const wordsOfText = (program: string) =>
  words(clipboardOf(program).text.replace(/^(?:[•o]|\d\.)[\t ]/gm, ''))

describe('a paste', () => {
  it.each(programs)('is text without a style, from %s', (program) => {
    expect(asLines(blocksOf(program))).toEqual(pastedLines[program])
  })

  it.each(programs)('has every word in its place, from %s', (program) => {
    expect(wordsOf(blocksOf(program))).toEqual(wordsOfText(program))
  })
})
