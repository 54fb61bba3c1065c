import { parse, visit } from 'graphql'

/** What may be tried out: passwords, links of letters, and whether somebody has an address. */
const paths = /\/(login|forgot-password|reset-password|first-register|unlock|verify\/[^/]+)\/?$/
const mutations = /^(login|forgotPassword|resetPassword|unlock|verifyEmail)/

/** Whether a request to the REST API is such an attempt. */
export const isLoginAttempt = ({ method, url }: Request): boolean =>
  method === 'POST' && paths.test(new URL(url).pathname)

/** How many attempts are in a GraphQL query, wherever in it and however they are called. */
export const loginAttemptsIn = (query: string): number => {
  let count = 0
  try {
    visit(parse(query), { Field: ({ name }) => void (count += mutations.test(name.value) ? 1 : 0) })
  } catch {
    return 0
  }
  return count
}
