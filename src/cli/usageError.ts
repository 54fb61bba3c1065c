const code = 'ERR_PARSE_ARGS_USAGE'

/** A command called wrongly: its message is shown with the usage, and the exit code is 2. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { code })
}

/** Also of the errors that Node's `parseArgs` throws. */
export function isUsageError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  )
}
