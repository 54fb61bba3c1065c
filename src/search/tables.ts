import {
  customType,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from '@payloadcms/db-postgres/drizzle/pg-core'

import { rows } from '../delivery/readModel/tables.ts'

const vector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What public editions are found by. Narrow, as thousands of rows are put in order: the vectors of all but
 * the shortest texts are kept apart from them by Postgres.
 */
export const searchRows = pgTable(
  'newsroom_search',
  {
    article: text('article').primaryKey(),
    language: text('language').notNull(),
    publishedAt: timestamp('published_at', {
      mode: 'string',
      precision: 3,
      withTimezone: true,
    }).notNull(),
    /** As `newsroom_delivery` has them. */
    lists: text('lists').array().notNull(),
    /** See `vectorOf`. */
    vector: vector('vector').notNull(),
  },
  (column) => [
    // Without a list of what is not sorted in yet, which every search would read through.
    index('newsroom_search_vector_idx').using('gin', column.vector).with({ fastupdate: 'false' }),
    index('newsroom_search_newest_idx').on(column.language, column.publishedAt.desc().nullsFirst()),
    foreignKey({
      columns: [column.article],
      foreignColumns: [rows.article],
      name: 'newsroom_search_article_fk',
    }).onDelete('cascade'),
  ],
)

/**
 * Words of public headlines, for “did you mean”. A few articles vouch for each word: it is gone when they
 * are.
 */
export const searchWords = pgTable(
  'newsroom_search_words',
  {
    article: text('article').notNull(),
    language: text('language').notNull(),
    /** Folded. */
    word: text('word').notNull(),
    /** As it is suggested. */
    shown: text('shown').notNull(),
    /** In Latin letters, as trigrams of others depend on the server’s locale. */
    sound: text('sound').notNull(),
  },
  (column) => [
    primaryKey({
      columns: [column.article, column.language, column.word],
      name: 'newsroom_search_words_pkey',
    }),
    index('newsroom_search_words_word_idx').on(column.language, column.word),
    index('newsroom_search_words_sound_idx').using('gin', column.sound.op('gin_trgm_ops')),
    foreignKey({
      columns: [column.article],
      foreignColumns: [rows.article],
      name: 'newsroom_search_words_article_fk',
    }).onDelete('cascade'),
  ],
)
