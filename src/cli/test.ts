import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { findChromium } from './findChromium.ts'
import { canInstallChromium, installChromium } from './installChromium.ts'
import { onInterruption } from './onInterruption.ts'
import { projectRoot } from './projectRoot.ts'
import { readTestReport } from './readTestReport.ts'
import { runScript } from './runScript.ts'
import { seconds } from './showSteps.ts'

const bin = (name: string) => path.join('node_modules', name)
const write = (line: string) => void process.stdout.write(`${line}\n`)

const sources = ['src', 'collections', 'fields', 'seed'].filter((folder) =>
  fs.existsSync(path.join(projectRoot, folder)),
)

const checks: { name: string; args: string[] }[] = [
  { name: 'Types (tsc)', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'Lint (eslint)', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'Format (prettier)', args: [bin('prettier/bin/prettier.cjs'), '--check', '.'] },
  {
    name: 'Imports (dependency-cruiser)',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), ...sources],
  },
]

/** `npm test`: everything that has to hold. Further arguments go to Jest. */
export async function run(args: string[]): Promise<number> {
  // The parts end with us; a test database that is running is stopped by its own.
  onInterruption(() => {
    process.stderr.write('\nInterrupted.\n')
    process.exit(130)
  })
  const chromium = await browser()
  const checked = await Promise.all(checks.map(check))
  const tests = await runJest(args, chromium)
  const missing = chromium === null && process.env.REQUIRE_BROWSER === '1'
  if (missing) write('✗ REQUIRE_BROWSER=1, but there is no Chrome or Chromium on this machine')
  for (const failure of tests.failures) write(`✗ ${failure}`)
  write(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`)
  return checked.every(Boolean) && tests.ok && !missing ? 0 : 1
}

/** Finds the browser, or installs it where its absence would be a failure anyway. */
async function browser(): Promise<string | null> {
  const wanted = process.env.REQUIRE_BROWSER === '1' || Boolean(process.env.CI)
  let found = findChromium()
  if (!found && wanted && canInstallChromium()) {
    write('→ Installing Chromium (apt-get)')
    if (installChromium()) found = findChromium()
  }
  if (found) write(`✓ Browser: ${found}`)
  else {
    write(
      '– Browser tests are skipped: there is no Chrome or Chromium. Install one, or set CHROME_PATH to it, and run npm test again.',
    )
  }
  return found
}

async function check({ name, args }: (typeof checks)[number]): Promise<boolean> {
  const started = performance.now()
  const { ok, output } = await runScript({ args })
  write(`${ok ? '✓' : '✗'} ${name} (${seconds(performance.now() - started)})`)
  if (!ok) write(output)
  return ok
}

async function runJest(args: string[], chromium: string | null) {
  const started = performance.now()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-'))
  const report = path.join(folder, 'jest.json')
  try {
    write('→ Tests (jest)')
    const { ok } = await runScript({
      args: [
        '--experimental-vm-modules',
        '--no-warnings',
        bin('jest/bin/jest.js'),
        ...['--json', `--outputFile=${report}`],
        ...args,
      ],
      env: { NODE_ENV: 'test', NEWSROOM_CHROMIUM: chromium ?? undefined },
      output: 'show',
    })
    const told = readTestReport(report)
    write(`${ok ? '✓' : '✗'} Tests (jest) (${seconds(performance.now() - started)})`)
    return { ...told, ok: ok && told.failed === 0 }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
