import fc from 'fast-check'

import * as made from './nodes.ts'

/** What Markdown gives a meaning to, and the writing systems in which its rules are hardest to keep. */
const characters = fc.oneof(
  { arbitrary: fc.constantFrom(...'abcXYZ 0123456789'), weight: 4 },
  { arbitrary: fc.constantFrom(...'*_~`[]()<>&#\\|!-+=.:/"\'^{}@'), weight: 3 },
  { arbitrary: fc.constantFrom(...'。，「」—“”…хүнᠮᠣᠩ정치かな漢字'), weight: 2 },
  {
    arbitrary: fc.constantFrom('\u00a0', '\u3000', '\t', '&amp;', '<b>', '1. ', '- ', '# '),
    weight: 1,
  },
)

const words = fc.array(characters, { maxLength: 12 }).map((all) => all.join(''))
const someWords = words.filter((text) => text.trim() !== '')

/** Any set of bold, italic, strikethrough, underline, subscript and superscript, or code in them. */
const format = fc.oneof(
  { arbitrary: fc.constant(0), weight: 3 },
  { arbitrary: fc.integer({ max: 7, min: 1 }), weight: 3 },
  { arbitrary: fc.integer({ max: 127, min: 1 }), weight: 1 },
)

const text = fc.tuple(words, format).map(([value, bits]) => made.text(value, bits))

const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    '/mn/хаяг',
    '#part',
    'mailto:a@b.mn',
    'tel:+97611',
    'https://a.mn/_(x)*?a=1&copy=2',
    'https://a.mn/a b',
    'http://a.mn/\\"<x>',
  ),
)

const inside = fc.array(text, { maxLength: 3, minLength: 1 })

const link = fc.oneof(
  fc.tuple(url, inside).map(([address, nodes]) => ({ ...made.link(address, ''), children: nodes })),
  fc.tuple(fc.constantFrom(7, 8), inside).map(([id, nodes]) => ({
    ...made.articleLink(id, ''),
    children: nodes,
  })),
)

const inline = fc.oneof(
  { arbitrary: text, weight: 6 },
  { arbitrary: link, weight: 2 },
  { arbitrary: fc.constant(made.lineBreak), weight: 1 },
)

const inlines = fc.array(inline, { maxLength: 6 })

const list = fc.letrec<{ item: object; list: object }>((tie) => ({
  item: fc.oneof(
    { arbitrary: inlines.map((nodes) => made.item(...nodes)), weight: 4 },
    { arbitrary: tie('list').map((nested) => made.item(nested)), weight: 1 },
  ),
  list: fc
    .tuple(fc.array(tie('item'), { maxLength: 4, minLength: 1 }), fc.constantFrom(null, 1, 0, 7))
    .map(([items, start]) =>
      start === null ? made.list(...items) : made.numbered(start, ...items),
    ),
})).list

type Node = { children?: Node[]; format?: number | string; type: string }

const withoutCode = (node: Node): Node => ({
  ...node,
  ...(node.children ? { children: node.children.map(withoutCode) } : {}),
  ...(typeof node.format === 'number' ? { format: node.format & ~16 } : {}),
})

const table = fc
  .tuple(fc.integer({ max: 3, min: 1 }), fc.integer({ max: 3, min: 1 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(inlines, { maxLength: columns, minLength: columns }), {
      maxLength: rows,
      minLength: rows,
    }),
  )
  .map((rows) =>
    made.table(
      ...rows.map((cells, index) =>
        made.row(
          ...cells.map((nodes) =>
            // A cell of Markdown is one line, and in its code `\\|` would be `|`.
            made.cell(
              [made.paragraph(...nodes.filter((node) => node !== made.lineBreak).map(withoutCode))],
              {
                headerState: index === 0 ? 1 : 0,
              },
            ),
          ),
        ),
      ),
    ),
  )

/** A body of all that Markdown has signs for. */
export const anyBody = fc
  .array(
    fc.oneof(
      { arbitrary: inlines.map((nodes) => made.paragraph(...nodes)), weight: 4 },
      { arbitrary: someWords.map((value) => made.subheading(value)), weight: 1 },
      { arbitrary: inlines.map((nodes) => ({ ...made.quote(''), children: nodes })), weight: 1 },
      { arbitrary: list, weight: 2 },
      { arbitrary: table, weight: 1 },
    ),
    { maxLength: 6 },
  )
  .map((nodes) => made.bodyWith(...nodes))

/** The public addresses of the articles that such a body links to; article 8 has none. */
export const anyPaths = new Map([[7, '/en/other-article']])
