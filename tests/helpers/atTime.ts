import { jest } from '@jest/globals'

/**
 * Does something while this process takes it to be another time. The clock stands; timers, and what measures how
 * long something takes, go on as ever.
 */
export const atTime = async <T>(now: Date | number, task: () => Promise<T>): Promise<T> => {
  const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
  const others = ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const
  jest.useFakeTimers({ doNotFake: [...timers, ...others, 'hrtime', 'performance'], now })
  try {
    return await task()
  } finally {
    jest.useRealTimers()
  }
}
