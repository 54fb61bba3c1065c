import type { BodyForm } from '../shapes/article.ts'
import type { Answer, Filters, Page } from '../shapes/asking.ts'

export { BadCursor } from '../shapes/asking.ts'
export type { Answer, Database, Filters, Page, SearchAnswer, SearchWish } from '../shapes/asking.ts'

/** What stands at an address. */
export type AtAddress =
  | { kind: 'article'; answer: Answer }
  /** Now at another address. */
  | { kind: 'moved'; keys: string[]; language: string; slug: string }
  /** Killed, with what readers are told. */
  | { kind: 'gone'; keys: string[]; notice: { language: string; text: string } }
  | { kind: 'missing'; keys: string[] }

export type ArticleWish = { bodies: readonly BodyForm[]; language: string; slug: string }

export type ListWish = Filters & Page & { language: string }
