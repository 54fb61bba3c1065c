import { checkClock, checkServer } from './checkDatabaseServer.ts'
import { checkDelivery } from './checkDelivery.ts'
import { checkDisk, checkWritable } from './checkFolders.ts'
import { checkCopies, checkNode, checkPayloadVersions } from './checkInstallation.ts'
import { checkPeople } from './checkPeople.ts'
import { checkExtensions, checkLanguages, checkMigrations, checkTables } from './checkSchema.ts'
import { checkProblem, checkSecret, checkServerUrl, checkTimeZone } from './checkSettings.ts'
import { checkJobs, checkWorker } from './checkWork.ts'
import type { Check, Facts, Finding } from './facts.ts'

const checks: Check[] = [
  checkNode,
  checkPayloadVersions,
  checkCopies,
  checkProblem,
  checkSecret,
  checkServerUrl,
  checkServer,
  checkClock,
  checkExtensions,
  checkMigrations,
  checkTables,
  checkLanguages,
  checkDelivery,
  checkTimeZone,
  checkDisk,
  checkWritable,
  checkWorker,
  checkJobs,
  checkPeople,
]

/** All that the checks say, in their order. */
export const diagnose = (facts: Facts): Finding[] => checks.flatMap((check) => check(facts))

const signs = { error: '✗', ok: '✓', warning: '!' }

/** For people to read. */
export const describeFindings = (findings: Finding[]): string => {
  const count = (level: Finding['level'], one: string, several: string) => {
    const number = findings.filter((finding) => finding.level === level).length
    return `${number === 0 ? 'no' : number} ${number === 1 ? one : several}`
  }
  return [
    ...findings.flatMap(({ level, remedy, says }) => [
      `${signs[level]} ${says}`,
      ...(remedy ? [`    ${remedy}`] : []),
    ]),
    '',
    `${count('error', 'error', 'errors')}, ${count('warning', 'warning', 'warnings')}`,
  ].join('\n')
}
