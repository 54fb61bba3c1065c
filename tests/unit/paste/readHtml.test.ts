import { describe, expect, it } from '@jest/globals'

import { readHtml } from '../../../src/components/paste/readHtml.ts'
import { asLines } from './asLines.ts'
import { documentOf } from './documentOf.ts'

const lines = (html: string) => asLines(readHtml(documentOf(html)))

const picture = 'data:image/png;base64,iVBORw0KGgo='

describe('headings of a paste', () => {
  it.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])('are subheadings: %s', (tag) => {
    expect(lines(`<${tag}>Trade</${tag}><p>Text</p>`)).toEqual(['## Trade', 'Text'])
  })

  it('are known by their style in Word, whatever its name is', () => {
    expect(lines('<p class=MsoHeading7>Trade</p>')).toEqual(['## Trade'])
    expect(lines('<p class=MsoTitle>Trade</p>')).toEqual(['## Trade'])
    expect(lines("<p class=Гарчиг style='mso-outline-level:2'>Trade</p>")).toEqual(['## Trade'])
    expect(lines("<p style='mso-outline-level:body-text'>Text</p>")).toEqual(['Text'])
  })

  it('are known by their role in Word on the web', () => {
    expect(lines('<p role="heading" aria-level="2">Trade</p>')).toEqual(['## Trade'])
  })

  it('are not what is only bold and short', () => {
    expect(lines('<p><b>Trade</b></p><p>Text</p>')).toEqual(['<b>Trade</b>', 'Text'])
  })

  it('are text on one line, without links and formats', () => {
    expect(
      lines('<h2><a href="https://a.mn/"><b>Trade</b></a><br>and <div>visas</div></h2>'),
    ).toEqual(['## Trade and visas'])
  })

  it('are paragraphs when a subheading cannot hold them', () => {
    const long = 'a'.repeat(201)
    expect(lines(`<h2>${long}</h2>`)).toEqual([long])
    expect(lines(`<h2>${long.slice(1)}</h2>`)).toEqual([`## ${long.slice(1)}`])
  })

  it('are text in lists and tables', () => {
    expect(lines('<ul><li><h3>Trade</h3><p>grows</p></ul>')).toEqual(['- Trade⏎grows'])
    expect(lines('<table><tr><td><h3>Trade</h3><td>2</table>')).toEqual(['| Trade | 2'])
  })

  it('go when they are empty', () => {
    expect(lines('<h2>&nbsp;</h2><h2><br></h2>')).toEqual([])
  })
})

describe('paragraphs of a paste', () => {
  it('stay, without the empty ones between them', () => {
    expect(lines('<p>One</p><p>&nbsp;</p><p></p><p><br></p><p>\u200b</p><p>Two</p>')).toEqual([
      'One',
      'Two',
    ])
  })

  it('end at an empty line, but not at the end of a line', () => {
    expect(lines('<p>One<br>two<br><br>Three<br> <br>Four<br></p>')).toEqual([
      'One⏎two',
      'Three',
      'Four',
    ])
  })

  it('are what stands in any block', () => {
    expect(lines('<div>One<div>Two</div>Three</div><section>Four</section>')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ])
    expect(lines('<span style="display: block">One</span><span>Two</span>')).toEqual(['One', 'Two'])
    expect(
      lines('<div style="display:inline">One</div> <div style="display:inline">two</div>'),
    ).toEqual(['One two'])
  })

  it('are the terms of a list of them, and what they mean', () => {
    expect(lines('<dl><dt>Dzud</dt><dd>A hard winter</dd></dl>')).toEqual(['Dzud', 'A hard winter'])
  })

  it('have single spaces only', () => {
    expect(lines('<p>  One\n\t two&nbsp;&nbsp;three <b> four</b> <i>five</i>  </p>')).toEqual([
      'One two three <b>four</b> <i>five</i>',
    ])
  })

  it('have no space where the markup of Chinese and Japanese was wrapped', () => {
    expect(lines('<p>蒙古国与\n韩国</p><p>Seoul\nand\n首尔</p>')).toEqual([
      '蒙古国与韩国',
      'Seoul and 首尔',
    ])
  })

  it('keep the lines of what is set in lines', () => {
    expect(lines('<pre><code>a  b\n\nc</code>\nd</pre>')).toEqual(['a b', 'c⏎d'])
    expect(lines('<span style="white-space: pre-wrap">a\nb</span>')).toEqual(['a⏎b'])
    expect(
      lines('<div style="white-space: pre">a <p style="white-space: normal">b\nc</p></div>'),
    ).toEqual(['a', 'b c'])
  })

  it('are read as plain text from a plain file in the browser', () => {
    const file = 'Lead is here.\n\nTrade\n\nText is here.\n'
    expect(lines(`<pre style="white-space: pre-wrap;">${file}</pre>`)).toEqual([
      'Lead is here.',
      '## Trade',
      'Text is here.',
    ])
  })
})

describe('plain text in a mail program', () => {
  const mail =
    'The ministry said on Thursday that the herders of nine provinces<br>' +
    'would be given hay at half the price.<br><br>Fodder<br><br>Hay is <i>dear</i>.<br>'

  it('is read as plain text', () => {
    expect(lines(`<div dir="ltr">${mail.replace(/<.?i>/g, '')}</div>`)).toEqual([
      'The ministry said on Thursday that the herders of nine provinces would be given hay at half the price.',
      '## Fodder',
      'Hay is dear.',
    ])
  })

  it('is not, when somebody gave it a form', () => {
    expect(lines(mail).slice(1)).toEqual(['Fodder', 'Hay is <i>dear</i>.'])
    const empty = '<div><br></div>'
    expect(
      lines(`<div>Lead.</div>${empty}<div>Fodder</div>${empty}<div>Hay.</div>${empty}`),
    ).toEqual(['Lead.', 'Fodder', 'Hay.'])
  })
})

describe('formats of a paste', () => {
  it('stay, however they are written', () => {
    expect(lines('<b>b</b> <strong>b</strong> <span style="font-weight:700">b</span>')).toEqual([
      '<b>b</b> <b>b</b> <b>b</b>',
    ])
    expect(lines('<i>i</i> <em>i</em> <span style="font-style:italic">i</span>')).toEqual([
      '<i>i</i> <i>i</i> <i>i</i>',
    ])
    expect(lines('<u>u</u> <span style="text-decoration:underline">u</span>')).toEqual([
      '<u>u</u> <u>u</u>',
    ])
    expect(
      lines('<s>s</s> <del>s</del> <span style="text-decoration-line:line-through">s</span>'),
    ).toEqual(['<s>s</s> <s>s</s> <s>s</s>'])
    expect(lines('H<sub>2</sub>O m<sup>2</sup>')).toEqual(['H<sub>2</sub>O m<sup>2</sup>'])
    expect(lines('m<span style="vertical-align:super">2</span>')).toEqual(['m<sup>2</sup>'])
    expect(lines('<p style="font: italic bold 20px serif">both</p>')).toEqual([
      '<i><b>both</b></i>',
    ])
    expect(lines('<b><i>both</i></b>')).toEqual(['<i><b>both</b></i>'])
  })

  it('are taken away by a style as well', () => {
    expect(
      lines('<b style="font-weight:normal">One <span style="font-weight:700">two</span></b>'),
    ).toEqual(['One <b>two</b>'])
    expect(lines('<i>One <span style="font-style:normal">two</span></i>')).toEqual([
      '<i>One </i>two',
    ])
  })

  it('come from the classes of a style sheet too', () => {
    expect(
      lines(
        '<style><!-- span.s1, span.s2 {text-decoration: underline} --></style><p>a <span class="s1">b</span>',
      ),
    ).toEqual(['a <u>b</u>'])
  })

  it('are all that stays of a style', () => {
    expect(
      JSON.stringify(
        readHtml(
          documentOf(
            '<p class="x" style="color:red;font-family:Arial;text-align:center;margin-left:40px"><font color="red" size="7">a</font></p>',
          ),
        ),
      ),
    ).toBe('[{"type":"paragraph","inlines":[{"text":"a","format":0,"url":null}]}]')
  })
})

describe('links of a paste', () => {
  it('stay where readers can follow them', () => {
    expect(
      lines('<a href="https://a.mn/?utm_source=x#y"><u>a</u></a> <a href="tel:+976">b</a>'),
    ).toEqual(['[a](https://a.mn/?utm_source=x#y) [b](tel:+976)'])
  })

  it('keep the formats in them, but for the line under them', () => {
    expect(lines('<a href="https://a.mn/"><u>a <b>b</b></u></a>')).toEqual([
      '[a ](https://a.mn/)[<b>b</b>](https://a.mn/)',
    ])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///C:/a.docx', '#_ftn1', '/news', ''])(
    'are text elsewhere: %s',
    (href) => {
      expect(lines(`<a href="${href}">a</a>`)).toEqual(['a'])
    },
  )

  it('reach over the blocks in them', () => {
    expect(lines('<a href="https://a.mn/"><div>a</div><div>b</div></a>')).toEqual([
      '[a](https://a.mn/)',
      '[b](https://a.mn/)',
    ])
  })
})

describe('lists of a paste', () => {
  it('stay, one within the other', () => {
    expect(lines('<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>')).toEqual([
      '- a',
      '  3. b',
      '  4. c',
      '- d',
    ])
  })

  it('stay where the inner list is beside its item, as Google Docs has it', () => {
    expect(lines('<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>')).toEqual([
      '- a',
      '  - b',
      '- c',
    ])
  })

  it('keep the order when an item goes on behind a list in it', () => {
    expect(lines('<ul><li>a<ul><li>b</ul>c</ul>')).toEqual(['- a', '  - b', '- c'])
  })

  it('have the paragraphs of an item on lines of it', () => {
    expect(lines('<ul><li><p>a</p><p>b</p></li><li><br></li><li>c</li></ul>')).toEqual([
      '- a⏎b',
      '- c',
    ])
  })

  it('are two where there were two', () => {
    expect(lines('<ol><li>a</ol><ol><li>b</ol>')).toEqual(['1. a', '1. b'])
  })

  it('are made of the paragraphs that Word has for them', () => {
    const item = (level: number, marker: string, text: string, list = 'l0') =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:${list} level${level} lfo1'>` +
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
      `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`
    expect(lines(item(1, '·', 'a') + item(2, 'o', 'b') + item(1, '·', 'c'))).toEqual([
      '- a',
      '  - b',
      '- c',
    ])
    expect(lines(item(1, '4.', 'a') + item(2, 'a)', 'b') + item(1, '5.', 'c'))).toEqual([
      '4. a',
      '  1. b',
      '5. c',
    ])
    expect(lines(item(1, '1.', 'a', 'l0') + item(1, '1.', 'b', 'l1'))).toEqual(['1. a', '1. b'])
    expect(lines(item(3, '§', 'a'))).toEqual(['- a'])
  })
})

describe('quotations of a paste', () => {
  it('stay, their paragraphs on lines', () => {
    expect(lines('<blockquote><p>a</p><p>b</p></blockquote><blockquote>c</blockquote>')).toEqual([
      '> a⏎b',
      '> c',
    ])
    expect(lines('<blockquote style="border: 0px solid; margin: 0px 40px">a</blockquote>')).toEqual(
      ['> a'],
    )
  })

  it('do not swallow headings and lists', () => {
    expect(lines('<blockquote>a<h3>b</h3><ul><li>c</ul>d</blockquote>')).toEqual([
      '> a',
      '## b',
      '- c',
      '> d',
    ])
  })

  it('are no quotations where a mail program has set a whole message so', () => {
    expect(lines('<blockquote type="cite">a</blockquote>')).toEqual(['a'])
    expect(lines('<blockquote class="gmail_quote">a</blockquote>')).toEqual(['a'])
    expect(lines('<blockquote style="margin:0 0 0 40px;border:none">a</blockquote>')).toEqual(['a'])
  })
})

describe('tables of a paste', () => {
  const headers = (html: string) => {
    const [table] = readHtml(documentOf(html))
    return table?.type === 'table'
      ? table.rows.map((row) => row.map(({ header }) => header))
      : undefined
  }

  it('have a first row in bold for a header, as Word and Docs write it', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}`
    const bold = row('<p><b>Year</b></p>', '<b>Trade</b>')
    expect(headers(`<table>${bold}${row('2024', '<b>502</b>')}</table>`)).toEqual([
      [true, true],
      [false, false],
    ])
    const none = [
      [false, false],
      [false, false],
    ]
    expect(headers(`<table>${row('<b>Year</b>', 'Trade')}${row('2024', '502')}</table>`)).toEqual(
      none,
    )
    expect(headers(`<table>${bold}${bold}</table>`)).toEqual(none)
  })

  it('stay, without empty rows', () => {
    expect(
      lines(
        '<table><caption>c</caption><tr><th>a<th>b<tr><td> <td><tr><td>d<td><p>e</p><p>f</p></table>',
      ),
    ).toEqual(['c', '|! a |! b', '| d | e / f'])
  })

  it('keep the spans of their cells', () => {
    const [table] = readHtml(
      documentOf('<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d</table>'),
    )
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [
          { columns: 2, rows: 1 },
          { columns: 1, rows: 2 },
        ],
        [{ columns: 1 }, { columns: 1 }],
      ],
    })
  })

  it('are blocks where they only set the page', () => {
    expect(lines('<table><tr><td>a<tr><td><h2>b</h2></table>')).toEqual(['a', '## b'])
    expect(lines('<table><tr><td>a<td><table><tr><td>b<td>c</table></table>')).toEqual([
      'a',
      '| b | c',
    ])
    expect(lines('<table role="presentation"><tr><td>a<td>b</table>')).toEqual(['a', 'b'])
  })

  it('go when they are empty', () => {
    expect(lines('<table><tr><td><td>&nbsp;</table>')).toEqual([])
  })
})

describe('pictures of a paste', () => {
  it('are pictures when the clipboard has them', () => {
    expect(lines(`<p>a<img src="${picture}" alt="Sheep">b</p>`)).toEqual(['a', '![Sheep]', 'b'])
  })

  it('leave what they show, elsewhere', () => {
    expect(
      lines(
        '<figure><img src="https://a.mn/1.jpg" alt="Sheep"><figcaption>Khovd</figcaption></figure>',
      ),
    ).toEqual(['Sheep', 'Khovd'])
    expect(lines('<p>a<img src="file:///C:/1.jpg" alt="Sheep">b<img src="2.jpg"></p>')).toEqual([
      'a Sheep b',
    ])
  })

  it('are letters when they are as small', () => {
    expect(lines(`Hi<img src="${picture}" alt="🙂" width="20">!`)).toEqual(['Hi🙂!'])
    expect(
      lines(`<img src="${picture}" aria-roledescription="checkbox" alt="unchecked">a`),
    ).toEqual(['a'])
  })
})

describe('what nobody reads', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<!-- x -->',
    '<template>x</template>',
    '<noscript>x</noscript>',
    '<svg><title>x</title></svg>',
    '<select><option>x</option></select>',
    '<p hidden>x</p>',
    '<span style="display:none">x</span>',
    '<span style="visibility: hidden">x</span>',
    '<span style="mso-hide:all">x</span>',
    '<span style="position:absolute;clip:rect(0px, 0px, 0px, 0px);width:1px">x</span>',
    '<del cite="mailto:a" datetime="2026-11-24T09:12">x</del>',
    '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[x]</a></span>',
    "<div style='mso-element:comment-list'><p>x</p></div>",
  ])('goes: %s', (html) => {
    expect(lines(`<p>a</p>${html}<p>b</p>`)).toEqual(['a', 'b'])
  })
})
