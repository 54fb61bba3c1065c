import { languageCodes } from '../src/languages/definitions.ts'
import { benchImport } from './benchImport.ts'
import { benchSearch } from './benchSearch.ts'
import { benchDelivery } from './delivery/benchDelivery.ts'
import { benchEditions } from './editions/benchEditions.ts'

const usage = `Usage: npm run bench -- import [NUMBER OF STORIES] [--publish]
       npm run bench -- editions [NUMBER OF ARTICLES …] [--write]
       npm run bench -- delivery [NUMBER OF ARTICLES …] [--write]
       npm run bench -- search [NUMBER OF STORIES] [LANGUAGE]`

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
} else if (what === 'delivery' || what === 'editions') {
  const counts = numbers(args.filter((one) => one !== '--write'))
  const bench = what === 'delivery' ? benchDelivery : benchEditions
  await bench(counts.length > 0 ? counts : [1000, 10_000, 100_000], {
    write: args.includes('--write'),
  })
} else if (what === 'search') {
  const [count = '100000', code = 'en'] = args
  const language = languageCodes.find((one) => one === code) ?? refuse()
  await benchSearch(numbers([count])[0]!, language)
} else {
  refuse()
}
