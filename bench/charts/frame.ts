export const width = 720

/** Read on light pages and on dark ones; the letters are those of the reader's system. */
const style = `
  text { fill: #1f2328; font: 13px system-ui, sans-serif }
  .title { font-weight: 600; font-size: 15px }
  .quiet { fill: #59636e; font-size: 12px }
  .bar { fill: #8c959f } .bar.ours { fill: #0969da }
  .line { fill: none; stroke: #8c959f; stroke-width: 2 } .line.ours { stroke: #0969da }
  .dot { fill: #8c959f } .dot.ours { fill: #0969da }
  .grid { stroke: #d1d9e0 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .quiet { fill: #9198a1 } .grid { stroke: #3d444d }
    .bar.ours, .dot.ours { fill: #4493f8 } .line.ours { stroke: #4493f8 }
  }`

const escapes: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }
export const escape = (text: string): string => text.replace(/["&<>]/g, (sign) => escapes[sign]!)

type Placed = { anchor?: 'end' | 'middle'; kind?: 'quiet' | 'title'; x: number; y: number }

export const text = (words: string, { anchor, kind, x, y }: Placed): string =>
  [
    `<text x="${round(x)}" y="${round(y)}"`,
    kind ? ` class="${kind}"` : '',
    anchor ? ` text-anchor="${anchor}"` : '',
    `>${escape(words)}</text>`,
  ].join('')

/** A tenth of a pixel is more than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** A picture of this height, with its title at the top. */
export const frame = (title: string, { content, height }: { content: string[]; height: number }) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">`,
    `<style>${style}\n</style>`,
    text(title, { kind: 'title', x: 0, y: 18 }),
    ...content,
    '</svg>\n',
  ].join('\n')
