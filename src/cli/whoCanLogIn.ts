import fs from 'node:fs'
import path from 'node:path'

type Login = { role: string; email: string; password: string }

/** Lines for the terminal: the demo logins where there are any. */
export function whoCanLogIn(dataDir: string, embedded: boolean): string[] {
  const file = path.join(dataDir, 'demo-credentials.json')
  const logins = embedded ? read(file) : []
  if (logins.length === 0) {
    return ['Log in with your own account; on an empty newsroom the first visitor makes one.']
  }
  const width = (key: keyof Login) => Math.max(...logins.map((login) => login[key].length))
  return [
    'Who can log in (for trying out; change the passwords before others get in):',
    ...logins.map(({ role, email, password }) =>
      `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`.trimEnd(),
    ),
    `Also in ${file}`,
  ]
}

function read(file: string): Login[] {
  try {
    const logins: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    return Array.isArray(logins) ? (logins as Login[]) : []
  } catch {
    return []
  }
}
