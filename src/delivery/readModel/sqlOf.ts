import { sql } from '@payloadcms/db-postgres/drizzle'

/** A list of texts as one parameter. */
export const textsOf = (texts: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`
