import { isPublicAddress } from './checkSettings.ts'
import type { Check, Finding } from './facts.ts'

export const checkPeople: Check = ({ command, host, people }) => {
  if (!people) return []
  const { administrators, all, demoLogins } = people
  const findings: Finding[] = []
  if (all === 0) {
    findings.push({
      check: 'administrator',
      level: 'warning',
      remedy: 'Open /admin and make the first account before others can reach it.',
      says: 'Nobody has an account yet: whoever opens the admin first becomes its administrator.',
    })
  } else if (administrators === 0) {
    findings.push({
      check: 'administrator',
      level: 'error',
      remedy: `Make somebody one: ${command} administrator you@example.org`,
      says: 'Nobody is an administrator of the newsroom.',
    })
  } else {
    findings.push({
      check: 'administrator',
      level: 'ok',
      says: `${administrators === 1 ? 'One person is' : `${administrators} people are`} administrator${administrators === 1 ? '' : 's'}`,
    })
  }
  if (demoLogins.length > 0 && host !== null && isPublicAddress(host)) {
    findings.push({
      check: 'demoLogins',
      level: 'error',
      remedy: 'Change their passwords, or delete these people.',
      says: `The newsroom listens on ${host}, and demo logins still have their first passwords: ${demoLogins.join(', ')}.`,
    })
  }
  return findings
}
