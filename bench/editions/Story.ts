import type { Article } from '../../src/payload-types.ts'

/** What the articles of a generated newsroom point to, by id. */
export type Desk = {
  /** By language. */
  authors: Record<string, number[]>
  people: Record<'editor' | 'journalist' | 'translator', number>
  sections: number[]
  tags: number[]
}

/**
 * How an article is saved: begun as a draft, or as a translation of the story's first edition; written
 * on, by the form's own saving; published; put into the trash.
 */
export type Saving = 'autosave' | 'begin' | 'publish' | 'translate' | 'trash'

export type Save = {
  article: number
  /** Milliseconds since 1970. */
  at: number
  by: keyof Desk['people']
  /** What is sent, beside what the way of saving says itself. */
  data: Omit<Partial<Article>, 'relatedNews'> & {
    relatedNews?: {
      automatic?: boolean
      /** By language. */
      heading?: Record<string, string>
      items?: number[]
    }
  }
  how: Saving
}

/** A story as it came to be: all that was saved of its editions, in order. */
export type Story = { id: string; saves: Save[] }
