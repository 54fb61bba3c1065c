/**
 * What a note under an article says of it: that it was wrong, unclear, has learnt more since, or
 * something that its editor wants readers to know.
 */
export const correctionKinds = ['correction', 'clarification', 'update', 'editorsNote'] as const

export type CorrectionKind = (typeof correctionKinds)[number]
