import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** What a role allowed by one permission before, it goes on allowing by those that it was divided into. */
const divided: [held: string, now: string[]][] = [
  ['readDrafts', ['readHistory']],
  ['writeArticles', ['translateArticles', 'submitArticles', 'importWire']],
  ['editAllArticles', ['manageRedirects']],
  ['publishArticles', ['approveArticles', 'correctArticles']],
  ['manageUsers', ['manageApiKeys']],
]

// In a transaction of its own: Postgres uses no value of a type in the one that adds it.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [held, now] of divided) {
    for (const permission of now) {
      await db.execute(sql`
        insert into "roles_permissions" ("order", "parent_id", "value")
        select (select max("order") from "roles_permissions" own where own."parent_id" = role."parent_id") + 1,
          role."parent_id", ${permission}::"enum_roles_permissions"
        from "roles_permissions" role where role."value" = ${held}::"enum_roles_permissions"`)
    }
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from "roles_permissions" where "value"::text in ('readHistory', 'translateArticles',
      'submitArticles', 'approveArticles', 'correctArticles', 'killStories', 'importWire',
      'manageRedirects', 'manageApiKeys', 'readAudit')`)
}
