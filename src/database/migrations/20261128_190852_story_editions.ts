import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stories" ADD COLUMN "languages" varchar DEFAULT '';
  ALTER TABLE "stories" ADD COLUMN "outdated" varchar DEFAULT '';`)
  // What the stories that are there have, as `recordEditions` writes it from now on.
  await db.execute(sql`
    UPDATE "stories" SET ("languages", "outdated") = (
      SELECT
        coalesce(string_agg('|' || e."language"::text || '|', '' ORDER BY e."id"), ''),
        coalesce(string_agg('|' || e."language"::text || '|', '' ORDER BY e."id")
          FILTER (WHERE s."id" IS NOT NULL), '')
      FROM "articles" e
      LEFT JOIN "articles" s ON s."id" = e."translated_from_id"
        AND s."story_id" = e."story_id"
        AND s."deleted_at" IS NULL
        AND s."_status" = 'published'
        AND s."revision" <> ''
        AND e."translated_revision" <> ''
        AND s."revision" <> e."translated_revision"
      WHERE e."story_id" = "stories"."id" AND e."deleted_at" IS NULL
    );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stories" DROP COLUMN "languages";
  ALTER TABLE "stories" DROP COLUMN "outdated";`)
}
