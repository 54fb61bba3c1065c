const name = 'StartupError'

/**
 * An error the person at the keyboard can mend: its message says what happened, to what, and what
 * to do, so the command line prints it alone, without a stack.
 */
export function startupError(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name })
}

export function isStartupError(error: unknown): error is Error {
  return error instanceof Error && error.name === name
}
