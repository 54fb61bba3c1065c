import { benchImport } from './benchImport.ts'

const usage = 'Usage: npm run bench -- import [NUMBER OF STORIES] [--publish]'

const [what, count = '1000', ...options] = process.argv.slice(2)
if (what !== 'import' || !/^\d+$/.test(count) || options.some((one) => one !== '--publish')) {
  process.stderr.write(`${usage}\n`)
  process.exit(2)
}
await benchImport({ count: Number(count), publish: options.includes('--publish') })
