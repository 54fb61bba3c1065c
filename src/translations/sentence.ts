import { en, type NewsroomTranslationKey } from './en.ts'
import { fillIn } from './fillIn.ts'
import { say, type SaidValues, type Translate } from './say.ts'

/** Something to be told to people, in whatever language they read. */
export type Sentence = { key: NewsroomTranslationKey; values?: SaidValues }

export const tell = (t: Translate, { key, values }: Sentence): string => say(t, key, values)

/** For logs, and wherever nobody knows who reads it. */
export const inEnglish = ({ key, values }: Sentence): string => fillIn(en[key], values)
