import {
  bigserial,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from '@payloadcms/db-postgres/drizzle/pg-core'

const moment = (name: string) =>
  timestamp(name, { mode: 'string', precision: 3, withTimezone: true })

/** A transaction of Postgres, as it numbers them without an end. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

const json = customType<{ data: unknown }>({ dataType: () => 'jsonb' })

/**
 * One row for each public edition, and nothing of any other. What is JSON text is ready to be sent. Ids are
 * text, whatever the project's are.
 */
export const rows = pgTable(
  'newsroom_delivery',
  {
    article: text('article').primaryKey(),
    language: text('language').notNull(),
    slug: text('slug').notNull(),
    story: text('story').notNull(),
    publishedAt: moment('published_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    priority: integer('priority'),
    /** Where its language stands among the newsroom's. */
    languageOrder: integer('language_order').notNull(),
    /** All lists that it stands in. */
    lists: text('lists').array().notNull(),
    /** What it shows, or is made of, beside itself: see `shown.ts`. */
    shows: text('shows').array().notNull(),
    card: text('card').notNull(),
    /** As other editions of the story show it. */
    edition: text('edition').notNull(),
    /** Without its text, its editions and its related news. */
    core: text('core').notNull(),
    parts: text('parts').notNull(),
    html: text('html').notNull(),
    markdown: text('markdown').notNull(),
    plainText: text('plain_text').notNull(),
    lexical: text('lexical').notNull(),
    /** Articles that the text links to; their addresses are put in when it is read. */
    links: text('links').array().notNull(),
    /** `{ automatic, heading, picks: [{ article, story }] }`; null: none. */
    related: json('related'),
  },
  (column) => [
    index('newsroom_delivery_address_idx').on(column.language, column.slug),
    index('newsroom_delivery_story_idx').on(column.story),
    index('newsroom_delivery_shows_idx').using('gin', column.shows),
  ],
)

/** Every list in its order, an article a row. */
export const listings = pgTable(
  'newsroom_delivery_listings',
  {
    language: text('language').notNull(),
    list: text('list').notNull(),
    publishedAt: moment('published_at').notNull(),
    article: text('article').notNull(),
  },
  (column) => [
    primaryKey({
      columns: [column.language, column.list, column.publishedAt, column.article],
      name: 'newsroom_delivery_listings_pkey',
    }),
    index('newsroom_delivery_listings_article_idx').on(column.article),
    foreignKey({
      columns: [column.article],
      foreignColumns: [rows.article],
      name: 'newsroom_delivery_listings_article_fk',
    }).onDelete('cascade'),
  ],
)

/** Addresses of articles that stand elsewhere by now, and of those that were killed. */
export const addresses = pgTable(
  'newsroom_delivery_addresses',
  {
    language: text('language').notNull(),
    slug: text('slug').notNull(),
    article: text('article').notNull(),
  },
  (column) => [
    primaryKey({
      columns: [column.language, column.slug],
      name: 'newsroom_delivery_addresses_pkey',
    }),
    index('newsroom_delivery_addresses_article_idx').on(column.article),
  ],
)

/** What readers are told of the articles that they had before their story was killed. */
export const gone = pgTable('newsroom_delivery_gone', {
  article: text('article').primaryKey(),
  /** `{ language, text }`. */
  notice: json('notice').notNull(),
})

/** What is not of one article: `languages`, `search`, `front`, `relatedOtherLanguages`, and `sections:en` for each language. */
export const documents = pgTable('newsroom_delivery_documents', {
  name: text('name').primaryKey(),
  body: text('body').notNull(),
})

/** What has to be made anew: an article, or all whose rows show something. */
export const stale = pgTable(
  'newsroom_delivery_stale',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    article: text('article'),
    /** As `rows.shows` names it. */
    shown: text('shown'),
    /** Not before. */
    dueAt: moment('due_at').notNull(),
    /** An embargo ends: it waits behind no other. */
    isOpening: boolean('is_opening').notNull().default(false),
    /**
     * The transactions that may have read what was shown before: those up to this one. Set once the change
     * itself is committed.
     */
    readers: transactionId('readers'),
  },
  (column) => [
    index('newsroom_delivery_stale_due_idx').on(column.isOpening, column.dueAt, column.id),
  ],
)
