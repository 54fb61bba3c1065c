import type { SearchDocument } from '../../search/SearchDocument.ts'
import type { Card } from '../shapes/card.ts'
import type { Row } from './rowOf.ts'

/** What a row is searched by. */
export const searchDocumentOf = ({
  article,
  card,
  language,
  lists,
  parts,
  plain_text,
  published_at,
}: Row): SearchDocument => {
  const { headline, summary } = JSON.parse(card) as Card
  const subheadings = (JSON.parse(parts) as { subheading: null | string }[]).flatMap(
    ({ subheading }) => subheading ?? [],
  )
  return {
    article,
    headline,
    language,
    lists,
    publishedAt: published_at,
    subheadings,
    summary,
    text: JSON.parse(plain_text) as string,
  }
}
