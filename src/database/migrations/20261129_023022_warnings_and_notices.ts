import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "had_readers" boolean;
  ALTER TABLE "articles" ADD COLUMN "import_warnings" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_had_readers" boolean;
  ALTER TABLE "_articles_v" ADD COLUMN "version_import_warnings" jsonb;
  ALTER TABLE "stories" ADD COLUMN "killed_notices" jsonb;
  -- Nobody has said in which language a notice was written until now: "und".
  UPDATE "stories" SET "killed_notices" = jsonb_build_object('und', "killed_notice") WHERE "killed_notice" <> '';
  ALTER TABLE "stories" DROP COLUMN "killed_notice";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stories" ADD COLUMN "killed_notice" varchar;
  ALTER TABLE "articles" DROP COLUMN "had_readers";
  ALTER TABLE "articles" DROP COLUMN "import_warnings";
  ALTER TABLE "_articles_v" DROP COLUMN "version_had_readers";
  ALTER TABLE "_articles_v" DROP COLUMN "version_import_warnings";
  ALTER TABLE "stories" DROP COLUMN "killed_notices";`)
}
