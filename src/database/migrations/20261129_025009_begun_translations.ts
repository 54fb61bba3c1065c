import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "_articles_v_begun_published_idx";
  CREATE INDEX "_articles_v_begun_published_idx" ON "_articles_v" USING btree ("version_published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"version_section_id","version_language","version__status","version_story_id","id") WHERE "_articles_v"."latest" and "_articles_v"."version_deleted_at" is null and ("_articles_v"."version_headline" is not null or "_articles_v"."version_word_count" > 0 or "_articles_v"."version_translated_from_id" is not null);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "_articles_v_begun_published_idx";
  CREATE INDEX "_articles_v_begun_published_idx" ON "_articles_v" USING btree ("version_published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"version_section_id","version_language","version__status","version_story_id","id") WHERE "_articles_v"."latest" and "_articles_v"."version_deleted_at" is null and ("_articles_v"."version_headline" is not null or "_articles_v"."version_word_count" > 0);`)
}
