/** A public edition, as search takes it. */
export type SearchDocument = {
  article: string
  headline: string
  language: string
  /** As `newsroom_delivery` has them: `section:politics`, `tag:trade` … */
  lists: string[]
  /** ISO 8601. */
  publishedAt: string
  subheadings: string[]
  summary: string | null
  /** Plain. */
  text: string
}
