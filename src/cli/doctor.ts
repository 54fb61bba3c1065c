import { parseArgs } from 'node:util'

import { describeFindings, diagnose } from './doctor/diagnose.ts'
import { gatherFacts } from './doctor/gatherFacts.ts'
import type { Host } from './host.ts'

const help = (command: string) => `Usage: ${command} doctor [--json]

Says what is wrong with the set-up, and what to do. It changes nothing. Exit code 1: there are errors.

  --json  { "findings": [{ "check", "level", "says", "remedy" }] } on standard output
`

/** `newsroom doctor`: exit code 1 when something is wrong. */
export async function run(args: string[], { command, inspect }: Host): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { help: { short: 'h', type: 'boolean' }, json: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help(command))
    return 0
  }
  const findings = await inspect(async (setUp) => diagnose(await gatherFacts(setUp, command)))
  process.stdout.write(
    `${values.json ? JSON.stringify({ findings }, null, 2) : describeFindings(findings)}\n`,
  )
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}
