import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readLines, readPlainText } from '../../../src/components/paste/plainText.ts'
import { asLines } from './asLines.ts'
import { words, wordsOf } from './words.ts'

const lines = (text: string) => asLines(readPlainText(text))

describe('plain text pasted', () => {
  it('has a paragraph between empty lines', () => {
    expect(lines('One is here.\r\n\r\n \r\nTwo is here.\r\n')).toEqual([
      'One is here.',
      'Two is here.',
    ])
  })

  it('has a paragraph a line where there are no empty lines', () => {
    expect(lines('One is here.\nTwo is here.\nThree is here.')).toEqual([
      'One is here.',
      'Two is here.',
      'Three is here.',
    ])
  })

  it('is put together again where its lines were wrapped', () => {
    expect(
      lines(
        'The ministry said on Thursday that the herders of nine provinces\n' +
          'would be given hay at half the price, and that the roads to them\n' +
          'would be cleared first.\n' +
          '\n' +
          'Snow lies a metre deep in Khovd, where the well-\n' +
          'known passes have been closed since Monday.',
      ),
    ).toEqual([
      'The ministry said on Thursday that the herders of nine provinces would be given hay at half the price, and that the roads to them would be cleared first.',
      'Snow lies a metre deep in Khovd, where the well-known passes have been closed since Monday.',
    ])
  })

  it('is put together without spaces in Chinese', () => {
    expect(
      lines(
        '蒙古国与韩国政府在乌兰巴托举行的第九次政府间联合委员会会议上重申致\n' +
          '力于双边合作，并就贸易、投资、矿产资源、能源、公路运输等领域的合作\n' +
          '进行了深入讨论。',
      ),
    ).toEqual([
      '蒙古国与韩国政府在乌兰巴托举行的第九次政府间联合委员会会议上重申致力于双边合作，并就贸易、投资、矿产资源、能源、公路运输等领域的合作进行了深入讨论。',
    ])
  })

  it('keeps the lines of an address', () => {
    expect(lines('Press office\nPeace Avenue 1\nUlaanbaatar')).toEqual([
      'Press office',
      'Peace Avenue 1',
      'Ulaanbaatar',
    ])
  })

  it('keeps the items of a list on lines of their own', () => {
    expect(
      lines(
        'The ministry named three things that the herders of the nine provinces\n' +
          'would be given before the end of the month, and paid for by the State:\n' +
          '- hay\n- fodder\n- diesel',
      ).slice(1),
    ).toEqual(['- hay', '- fodder', '- diesel'])
  })
})

describe('subheadings of plain text pasted', () => {
  it('are short lines on their own between paragraphs', () => {
    expect(lines('Lead is here.\n\nIndustrial Projects\n\nText is here.')).toEqual([
      'Lead is here.',
      '## Industrial Projects',
      'Text is here.',
    ])
    expect(lines('Lead is here.\nIndustrial Projects\nText is here.')).toEqual([
      'Lead is here.',
      '## Industrial Projects',
      'Text is here.',
    ])
    expect(lines('Тэргүүн нь энд.\n\nАж үйлдвэр\n\nБичвэр энд.')[1]).toBe('## Аж үйлдвэр')
    expect(lines('导语在此。\n\n产业项目\n\n正文在此。')[1]).toBe('## 产业项目')
    expect(lines('리드입니다.\n\n산업 프로젝트\n\n본문입니다.')[1]).toBe('## 산업 프로젝트')
    expect(lines('ᠲᠠᠯ᠎ᠠ ᠪᠣᠯᠪᠠ᠃\n\nᠲᠥᠰᠦᠯ\n\nᠲᠠᠯ᠎ᠠ ᠪᠣᠯᠪᠠ᠃')[1]).toBe('## ᠲᠥᠰᠦᠯ')
  })

  it('are lines with the mark of Markdown', () => {
    expect(lines('## Trade ##\nand text')).toEqual(['## Trade', 'and text'])
    expect(lines('# Trade\nText is here.')[0]).toBe('# Trade')
  })

  it.each([
    'A sentence.',
    'the rest of one',
    'Text and,',
    'It comes:',
    'press@montsame.mn',
    'https://montsame.mn',
    'Photo: B. Saran',
    '“Never before”',
    '(Montsame)',
    '- Hay',
    '1. Hay',
    '— B. Saran',
    '2025-11-20 16:26:07',
    '2025年11月20日',
    '* * *',
    'A line that is as long as no heading would be, and that goes on until it is longer yet',
  ])('are not lines like this: %s', (line) => {
    expect(lines(`Lead is here.\n\n${line}\n\nText is here.`)).toHaveLength(3)
    expect(lines(`Lead is here.\n\n${line}\n\nText is here.`)[1]).not.toMatch(/^##/)
  })

  it('are neither the first line nor a last one, nor one of several short ones', () => {
    expect(lines('Trade\n\nText is here.\n\nVisas')).toEqual(['Trade', 'Text is here.', 'Visas'])
    expect(
      lines('Lead is here.\n\nTrade\n\nVisas\n\nText.').filter((line) => /^##/.test(line)),
    ).toEqual(['## Visas'])
    expect(lines('Lead is here.\n\nOne\nTwo\n\nText is here.')).toEqual([
      'Lead is here.',
      'One',
      'Two',
      'Text is here.',
    ])
  })
})

describe('plain text asked for as such', () => {
  it('has a paragraph a line, and no more is guessed', () => {
    expect(asLines(readLines('Lead is here.\n\n## Trade\n\nVisas\nText is here.'))).toEqual([
      'Lead is here.',
      '## Trade',
      'Visas',
      'Text is here.',
    ])
    expect(readLines('Lead is here.\n\nTrade\n\nText.').map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

it('has every word of plain text in its place', () => {
  const line = fc.stringMatching(/^[A-Za-zА-я蒙古 .,:!?"0-9()]{0,90}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (all) => {
      const text = all.join('\n')
      const blocks = readPlainText(text)
      // Chinese characters are put together without a space.
      const bare = (list: string[]) => list.join('')
      expect(bare(wordsOf(blocks))).toBe(bare(words(text)))
      expect(asLines(blocks).every((one) => one.trim() !== '')).toBe(true)
    }),
  )
})
