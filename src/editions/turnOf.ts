import type { Id } from '../relationships/idOf.ts'

/** The lock that whoever changes an article holds until their transaction ends. */
export const turnOf = (article: Id | string): string => `newsroom: article ${article}`

/** The lock that whoever changes the editions of a story holds until their transaction ends. */
export const storyTurnOf = (story: Id | string): string => `newsroom: story ${story}`
