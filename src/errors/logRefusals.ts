import type { Config } from 'payload'

type LoggerOptions = NonNullable<Extract<Config['logger'], { options: unknown }>>['options']
type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>

/** pino's level of `error`. */
const error = 50

const refusalIn = (entry: unknown): string | undefined => {
  const { err } = (typeof entry === 'object' && entry !== null ? entry : {}) as { err?: unknown }
  if (!(err instanceof Error)) return undefined
  const { status } = err as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500
    ? `Refused (${status}): ${err.message}`
    : undefined
}

/**
 * A hook of pino: what a caller is refused (4xx) is a line in the log and no error with its stack.
 * Payload's `loggingLevels` go by the names of classes, which a minified build does not keep.
 */
export const logRefusals: LogMethod = function (args, method, level) {
  const refusal = level >= error ? refusalIn(args[0]) : undefined
  if (refusal === undefined) method.apply(this, args)
  else this.info(refusal)
}
