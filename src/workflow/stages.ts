/**
 * How far an article is on its way to readers, beside Payload's `_status`, in the order of that way.
 * `published` is the stage of what readers have; writing on in it begins anew. That an article is
 * scheduled or killed is no stage of its text: see the queue and the story.
 */
export const stages = ['writing', 'inReview', 'sentBack', 'approved', 'published'] as const

export type Stage = (typeof stages)[number]

export const isStage = (value: unknown): value is Stage => stages.includes(value as Stage)
