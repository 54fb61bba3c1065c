import ipaddr from 'ipaddr.js'

import type { NewsroomTranslationKey } from '../translations/en.ts'

/** Is it an address that other networks do not reach? A name is looked up when a message is sent. */
const isPrivate = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  return ipaddr.isValid(host) && ipaddr.process(host).range() !== 'unicast'
}

/**
 * What is wrong with the address of a webhook, if anything is.
 * @param hosts which may be private, and without https
 */
export const urlProblem = (
  text: unknown,
  hosts: readonly string[],
): NewsroomTranslationKey | null => {
  if (typeof text !== 'string' || !URL.canParse(text)) return 'webhookUrlWrong'
  const { hash, hostname, password, protocol, username } = new URL(text)
  if (!['http:', 'https:'].includes(protocol) || hash || password || username) {
    return 'webhookUrlWrong'
  }
  if (hosts.includes(hostname)) return null
  if (isPrivate(hostname)) return 'webhookUrlPrivate'
  return protocol === 'https:' ? null : 'webhookUrlInsecure'
}
