import http from 'node:http'
import https from 'node:https'

import { useAgent as agentFor } from 'request-filtering-agent'

/** How long a site may take to answer, in milliseconds. */
const patience = 10_000

export type PostResult = {
  /** Why there is no answer, or what is wrong with it. */
  error: null | string
  /** Of HTTP; `null` without an answer. */
  status: null | number
}

const complaint = (status: number): null | string => {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400
    ? `It answered ${status}: redirects are not followed. Give the final address.`
    : `It answered ${status}.`
}

/** What a private name leads to is nobody's business. */
const reasonOf = ({ message }: Error): string =>
  /is not allowed/.test(message)
    ? 'The address leads into a private network. Whoever runs the newsroom can allow its host.'
    : message

/**
 * Posts JSON, reads no answer but its status, and follows no redirect. Private addresses are refused at the
 * moment of connecting, whatever name leads to them.
 * @param hosts which may be private
 */
export const postMessage = (
  target: string,
  {
    body,
    headers,
    hosts,
    timeout = patience,
  }: {
    body: string
    headers: http.OutgoingHttpHeaders
    hosts: readonly string[]
    timeout?: number
  },
): Promise<PostResult> =>
  new Promise((resolve) => {
    const url = new URL(target)
    const settle = (status: null | number, error: null | string) => resolve({ error, status })
    const late = AbortSignal.timeout(timeout)
    const { request } = url.protocol === 'http:' ? http : https
    const sent = request(
      url,
      {
        agent: hosts.includes(url.hostname) ? undefined : agentFor(url.href),
        headers: {
          ...headers,
          'Content-Length': Buffer.byteLength(body),
          'Content-Type': 'application/json',
          'User-Agent': 'payload-newsroom',
        },
        method: 'POST',
        signal: late,
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        settle(status, complaint(status))
        answer.destroy()
      },
    )
    sent.on('error', (error) =>
      settle(null, late.aborted ? `No answer within ${timeout / 1000} s.` : reasonOf(error)),
    )
    sent.end(body)
  })
