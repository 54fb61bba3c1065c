import { benchImport } from './benchImport.ts'
import { benchEditions } from './editions/benchEditions.ts'

const usage = `Usage: npm run bench -- import [NUMBER OF STORIES] [--publish]
       npm run bench -- editions [NUMBER OF ARTICLES …] [--write]`

const refuse = (): never => {
  process.stderr.write(`${usage}\n`)
  process.exit(2)
}
const numbers = (texts: string[]): number[] =>
  texts.every((text) => /^[1-9]\d*$/.test(text)) ? texts.map(Number) : refuse()

const [what, ...args] = process.argv.slice(2)
if (what === 'import') {
  const [count = 1000, ...more] = numbers(args.filter((one) => one !== '--publish'))
  if (more.length > 0) refuse()
  await benchImport({ count, publish: args.includes('--publish') })
} else if (what === 'editions') {
  const counts = numbers(args.filter((one) => one !== '--write'))
  await benchEditions(counts.length > 0 ? counts : [1000, 10_000, 100_000], {
    write: args.includes('--write'),
  })
} else {
  refuse()
}
