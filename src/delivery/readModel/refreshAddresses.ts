import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { buildAddresses, type Address } from './buildAddresses.ts'
import { keys } from './keys.ts'
import { notify } from './notify.ts'
import { textsOf } from './sqlOf.ts'

/**
 * Writes down where some articles were found before, and which of them were killed.
 * @param scope.open those that are known to be public
 */
export const refreshAddresses = async (
  ids: readonly Id[],
  scope: { open?: ReadonlySet<string>; options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const { req } = scope
  const executor = await executorOf(req)
  const articles = textsOf(ids.map(String))
  const { addresses, gone } = await buildAddresses(ids, scope)
  if (addresses.length + gone.length === 0) {
    // Most articles are published once, at one address.
    const { rows: known } = await executor.execute(sql`
      select from newsroom_delivery_addresses where article = any(${articles})
      union all select from newsroom_delivery_gone where article = any(${articles}) limit 1`)
    if (known.length === 0) return
  }
  const written = JSON.stringify(addresses)
  const notices = JSON.stringify(gone)
  const { rows } = await executor.execute(sql`
    with wanted as (
      select * from jsonb_to_recordset(${written}::jsonb)
        as given(language text, slug text, article text)
    ), dropped as (
      delete from newsroom_delivery_addresses old
      where article = any(${articles}) and not exists (
        select from wanted where (wanted.language, wanted.slug) = (old.language, old.slug)
      )
      returning language, slug
    ), added as (
      insert into newsroom_delivery_addresses as old (language, slug, article)
      select language, slug, article from wanted
      on conflict (language, slug) do update set article = excluded.article
      where old.article <> excluded.article
      returning language, slug
    ), notices as (
      select * from jsonb_to_recordset(${notices}::jsonb) as given(article text, notice jsonb)
    ), lifted as (
      delete from newsroom_delivery_gone old
      where article = any(${articles})
        and not exists (select from notices where notices.article = old.article)
      returning article
    ), killed as (
      insert into newsroom_delivery_gone as old (article, notice)
      select article, notice from notices
      on conflict (article) do update set notice = excluded.notice
      where old.notice <> excluded.notice
      returning article
    ), touched as (
      select article from lifted union select article from killed
    )
    select language, slug from dropped
    union select language, slug from added
    union select language, slug from newsroom_delivery_addresses
      where article in (select article from touched)
    union select language, slug from wanted where article in (select article from touched)`)
  await notify(
    (rows as Pick<Address, 'language' | 'slug'>[]).map(({ language, slug }) =>
      keys.address(language, slug),
    ),
    req,
  )
}
