import { customType, index, pgTable, text } from '@payloadcms/db-postgres/drizzle/pg-core'

const vector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What the staff finds articles by in the admin: the latest text of each, published or not. Never for
 * readers: that a public article is found by a word can tell what its draft says.
 */
export const staffSearchRows = pgTable(
  'newsroom_article_search',
  {
    article: text('article').primaryKey(),
    vector: vector('vector').notNull(),
  },
  (column) => [index('newsroom_article_search_vector_idx').using('gin', column.vector)],
)
