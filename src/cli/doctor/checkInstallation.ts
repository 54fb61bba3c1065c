import type { Check, Finding, InstalledPackage } from './facts.ts'

const leastNode = [20, 9] as const
const leastPayload = '3.90.1'

const numbers = (version: string) => version.split(/[.-]/).map((part) => Number.parseInt(part, 10))

/** Whether a version is at least another; of pre-releases only the numbers count. */
export const isAtLeast = (version: string, least: string): boolean => {
  const [have, want] = [numbers(version), numbers(least)]
  for (const index of [0, 1, 2]) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

export const checkNode: Check = ({ node }) => {
  const least = leastNode.join('.')
  if (isAtLeast(node, `${least}.0`)) {
    return [{ check: 'node', level: 'ok', says: `Node ${node}` }]
  }
  return [
    {
      check: 'node',
      level: 'error',
      remedy: 'Install a current one from https://nodejs.org.',
      says: `This is Node ${node}; the newsroom needs ${least} or newer.`,
    },
  ]
}

const places = (packages: InstalledPackage[]) =>
  packages.map(({ path, version }) => `${version} in ${path}`).join(', ')

/** Payload's packages work together in one version alone. */
export const checkPayloadVersions: Check = ({ packages }) => {
  const payload = packages.find(({ name }) => name === 'payload')
  if (!payload) return []
  const check = 'payload'
  const others = packages.filter(
    ({ name, version }) =>
      (name === 'payload' || name.startsWith('@payloadcms/')) && version !== payload.version,
  )
  if (others.length > 0) {
    return [
      {
        check,
        level: 'error',
        remedy: `Give all of them the version ${payload.version} in package.json, and install again.`,
        says: `Payload is ${payload.version}, but not all of it: ${others
          .map(({ name, path, version }) => `${name} is ${version} (${path})`)
          .join(', ')}.`,
      },
    ]
  }
  if (!isAtLeast(payload.version, leastPayload)) {
    return [
      {
        check,
        level: 'error',
        remedy: `Move payload and all @payloadcms packages to ${leastPayload} or newer.`,
        says: `Payload is ${payload.version}; the newsroom needs ${leastPayload} or newer.`,
      },
    ]
  }
  return [{ check, level: 'ok', says: `Payload ${payload.version}, all of it` }]
}

/** Of these a second copy is another world: hooks of one React are unknown to the other. */
const single = ['payload', 'react', 'react-dom', 'next']
/** These may lie there twice as long as the copies are the same. */
const alike = ['drizzle-orm']

export const checkCopies: Check = ({ packages }) => {
  const check = 'copies'
  const findings: Finding[] = []
  for (const name of [...single, ...alike]) {
    const copies = packages.filter((each) => each.name === name)
    const differing = new Set(copies.map(({ version }) => version)).size > 1
    if (copies.length < 2 || (alike.includes(name) && !differing)) continue
    findings.push({
      check,
      level: 'error',
      remedy: `Find who brings it with "npm ls ${name}", align the versions in package.json, and install anew (npm dedupe).`,
      says: `There are ${copies.length} copies of ${name}: ${places(copies)}.`,
    })
  }
  if (findings.length > 0 || packages.length === 0) return findings
  return [{ check, level: 'ok', says: 'One copy of each package of which there may be one' }]
}
