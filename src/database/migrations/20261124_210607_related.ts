import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "articles_rels_tags_newest_idx" ON "articles_rels" USING btree ("tags_id","id");
  CREATE INDEX "articles_rels_authors_newest_idx" ON "articles_rels" USING btree ("authors_id","id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "articles_rels_tags_newest_idx";
  DROP INDEX "articles_rels_authors_newest_idx";`)
}
