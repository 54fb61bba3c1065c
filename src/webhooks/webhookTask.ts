import type { Config, TaskConfig } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { webhookTaskSlug } from './queueMessage.ts'
import { sendMessage } from './sendMessage.ts'

const webhookTask = (options: SanitizedOptions) =>
  ({
    slug: webhookTaskSlug,
    handler: async ({ input, req }: { input: { message: string }; req: Scope['req'] }) => {
      await sendMessage(input.message, { options, req })
      return { output: {} }
    },
    inputSchema: [{ name: 'message', type: 'text', required: true }],
    // Of the newsroom itself, such as a database that is away: of sites, `pauseAfter` knows.
    retries: { attempts: 10, backoff: { delay: 5000, type: 'exponential' } },
  }) as unknown as TaskConfig

type Scope = Parameters<typeof sendMessage>[1]

/** The project's jobs, with one that sends the messages of webhooks. */
export const withWebhookTask = (
  jobs: Config['jobs'],
  options: SanitizedOptions,
): NonNullable<Config['jobs']> => ({
  ...jobs,
  tasks: [...(jobs?.tasks ?? []), webhookTask(options)],
})
