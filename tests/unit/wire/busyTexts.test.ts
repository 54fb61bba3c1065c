import { describe, expect, it } from '@jest/globals'

import type { WireFormat } from '../../../src/wire/importing/wireFormats.ts'
import { parseAs } from '../../../src/wire/importing/wireFormats.ts'
import { WireError } from '../../../src/wire/WireError.ts'
import { secondsOfCpu } from '../../helpers/secondsOfCpu.ts'
import { languages } from './parse.ts'

const long = 200_000

const filled = (pattern: string, length = long) =>
  pattern.repeat(Math.floor(length / pattern.length))

const counted = (pattern: (at: number) => string) => {
  let text = ''
  for (let at = 0; text.length < long; at += 1) text += pattern(at)
  return text
}

/** What became of it, and in how many seconds. */
const read = async (format: WireFormat, text: string) => {
  let error: unknown = null
  const seconds = await secondsOfCpu(() => {
    try {
      parseAs(format, { languages, text, timeZone: 'Asia/Ulaanbaatar' })
    } catch (problem) {
      error = problem
    }
  })
  return { error, seconds }
}

/** What is linear takes a second or two; what is not took from twenty seconds to minutes. */
const mostSeconds = 8

describe('a text made to keep the server busy', () => {
  it.each([
    ['addresses never closed', filled('[a](')],
    ['titles never closed', filled('[a](b (')],
    ['brackets never closed', filled('[')],
    ['brackets never opened', filled('a] ')],
    ['references to nothing', filled('[a] ')],
    ['pictures in pictures', `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`],
    ['runs of backticks', counted((at) => `${'`'.repeat(at + 1)}a`)],
    ['HTML never closed', filled('a<?')],
    ['lists in lists', filled('- - a\n\n')],
    ['quotations that go on without a mark', filled('> a\nb\n\n')],
    ['underlined headings', filled('a\n===\n\n')],
    ['definitions', counted((at) => `[a${at}]: b\n`)],
  ])('is read or refused before long, as Markdown: %s', async (_, text) => {
    const { error, seconds } = await read('markdown', `# A\n\nb\n\n${text}`)
    expect(error === null || error instanceof WireError).toBe(true)
    expect(seconds).toBeLessThan(mostSeconds)
  })

  it.each([
    ['keys', counted((at) => `key${at}: a\n`)],
    ['lists in lists', filled('[')],
    ['spaces in a name', `authors: "${filled(' ')}a"\n`],
    ['full stops in an address', `authors: "a@${filled('.')}@"\n`],
  ])('is read or refused before long, in a front matter: %s', async (_, yaml) => {
    const { error, seconds } = await read('markdown', `---\ntitle: A\n${yaml}\n---\n\nText.\n`)
    expect(error === null || error instanceof WireError).toBe(true)
    expect(seconds).toBeLessThan(mostSeconds)
  })

  it.each([' ', '\t', '\u00a0', '\u200b', '[a](', '# ', '- '])(
    'is read before long, as plain text with a row of %j',
    async (pattern) => {
      const { error, seconds } = await read('text', `Headline\n\nText.\n\nx${filled(pattern)}x\n`)
      expect(error).toBeNull()
      expect(seconds).toBeLessThan(mostSeconds)
    },
  )

  it('has no table that is filled up to more cells than anybody reads', async () => {
    const width = 2000
    const table = `${'|a'.repeat(width)}|\n${'|-'.repeat(width)}|\n${'|b|\n'.repeat(2000)}`
    const { error } = await read('markdown', `# A\n\n${table}`)
    expect(error).toMatchObject({ reason: 'tooLong' })
  })

  it('has no lists in the front matter that end the stack', async () => {
    const { error } = await read('markdown', `---\ntitle: ${'['.repeat(5000)}\n---\n\nText.\n`)
    expect(error).toMatchObject({ reason: 'frontMatter' })
    expect((error as Error).message).toContain('more than 50 levels')
  })
})

describe('a long article', () => {
  const link = (at: number) => `[The ministry’s report no. ${at}](https://agency.example/r/${at})`
  const each = (count: number, text: (at: number) => string, joint: string) =>
    Array.from({ length: count }, (_, at) => text(at)).join(joint)

  it.each([
    ['500 links in one paragraph', each(500, (at) => `${link(at)} says so.`, ' ')],
    ['500 links in a list', each(500, (at) => `- ${link(at)}`, '\n')],
    ['500 links in paragraphs', each(500, (at) => `As **${link(at)}** says.`, '\n\n')],
    [
      '200 definitions',
      `${each(200, (at) => `See [it][n${at}].`, ' ')}\n\n${each(200, (at) => `[n${at}]: https://a.mn/${at}`, '\n')}`,
    ],
    ['300 pieces of code', each(300, (at) => `Run \`npm ${at}\` and \`\`a \` b\`\`.`, '\n')],
    ['300 pictures', each(300, (at) => `![A picture [${at}]](https://a.mn/${at}.jpg)`, '\n')],
    [
      'a table of 500 rows',
      `| Team | Points |\n| --- | --- |\n${each(500, (at) => `| ${link(at)} | ${at} |`, '\n')}`,
    ],
    ['300 items with others below', each(300, (at) => `- one ${at}\n  - two\n  - three`, '\n')],
    ['200 footnotes', each(200, (at) => `Text[^${at}].\n\n[^${at}]: Note.`, '\n\n')],
  ])('is never refused: %s', async (_, text) => {
    const { error } = await read('markdown', `---\ntitle: A\n---\n\nText.\n\n${text}\n`)
    expect(error).toBeNull()
  })
})
