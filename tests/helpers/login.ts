import { rest } from './rest.ts'

/** Logs in over REST; the token goes into `rest(…, { token })`. */
export async function login(email: string, password: string): Promise<string> {
  const response = await rest('/users/login', { method: 'POST', body: { email, password } })
  const { token, errors } = (await response.json()) as { token?: string; errors?: unknown }
  if (!token) throw new Error(`${email} could not log in: ${JSON.stringify(errors)}`)
  return token
}
