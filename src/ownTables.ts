import * as delivery from './delivery/readModel/tables.ts'
import { staffSearchRows } from './search/staff/tables.ts'
import { searchRows, searchWords } from './search/tables.ts'

/** Tables that no collection has: they come with push and with migrations as Payload's own do. */
export const ownTables = {
  newsroom_article_search: staffSearchRows,
  newsroom_delivery: delivery.rows,
  newsroom_delivery_addresses: delivery.addresses,
  newsroom_delivery_documents: delivery.documents,
  newsroom_delivery_gone: delivery.gone,
  newsroom_delivery_listings: delivery.listings,
  newsroom_delivery_stale: delivery.stale,
  newsroom_search: searchRows,
  newsroom_search_words: searchWords,
}
