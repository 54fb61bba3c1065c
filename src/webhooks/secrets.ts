import { randomBytes } from 'node:crypto'

import { Webhook } from 'standardwebhooks'

/** A secret as the Standard Webhooks have it: 32 random bytes. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Is it one that can be signed with? */
export const isSecret = (text: string): boolean => /^whsec_[\w+/]+=*$/.test(text)

/**
 * The headers by which a site knows that the newsroom has sent this, and when: those of the Standard
 * Webhooks (https://www.standardwebhooks.com), HMAC-SHA256 of id, time and body.
 * @param secrets one, or while it is changed two
 */
export const signedHeaders = (
  { body, id, now = new Date() }: { body: string; id: string; now?: Date },
  secrets: readonly string[],
): Record<'webhook-id' | 'webhook-signature' | 'webhook-timestamp', string> => ({
  'webhook-id': id,
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  'webhook-timestamp': String(Math.floor(Number(now) / 1000)),
})
