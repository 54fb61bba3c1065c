/** What can be told of an article, from its readers' side: `type` of a message. */
export const webhookEvents = [
  'article.published',
  'article.updated',
  'article.unpublished',
  'article.killed',
] as const

export type WebhookEvent = (typeof webhookEvents)[number]

/** Of a message that somebody sends to try a webhook out. */
export const testEvent = 'webhook.test'

/** `dropped`: overtaken by something newer, or its webhook is off. */
export const messageStates = ['waiting', 'sent', 'failed', 'dropped'] as const

export type MessageState = (typeof messageStates)[number]
