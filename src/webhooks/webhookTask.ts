import type { Config, PayloadRequest, TaskConfig } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { openArticle } from './openArticle.ts'
import { webhookTaskSlug, type WebhookJob } from './queueMessage.ts'
import { sendMessage } from './sendMessage.ts'

const webhookTask = (options: SanitizedOptions) =>
  ({
    slug: webhookTaskSlug,
    handler: async ({ input, req }: { input: WebhookJob; req: PayloadRequest }) => {
      const scope = { options, req }
      if (options.parts.webhooks) {
        await ('message' in input ? sendMessage(input.message, scope) : openArticle(input, scope))
      }
      return { output: {} }
    },
    inputSchema: ['message', 'article', 'opens'].map((name) => ({ name, type: 'text' })),
    // Of the newsroom itself, such as a database that is away: of sites, `pauseAfter` knows.
    retries: { attempts: 10, backoff: { delay: 5000, type: 'exponential' } },
  }) as unknown as TaskConfig

/** The project's jobs, with one that sends the messages of webhooks. */
export const withWebhookTask = (
  jobs: Config['jobs'],
  options: SanitizedOptions,
): NonNullable<Config['jobs']> => ({
  ...jobs,
  tasks: [...(jobs?.tasks ?? []), webhookTask(options)],
})
