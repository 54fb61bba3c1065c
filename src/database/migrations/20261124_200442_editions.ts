import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_newsroom_related_other_languages" AS ENUM('hide', 'show');
  ALTER TABLE "articles" ADD COLUMN "translated_from_id" integer;
  ALTER TABLE "articles" ADD COLUMN "translated_revision" varchar;
  ALTER TABLE "articles" ADD COLUMN "revision" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_translated_from_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_translated_revision" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision" varchar;
  ALTER TABLE "newsroom" ADD COLUMN "related_other_languages" "enum_newsroom_related_other_languages" DEFAULT 'hide' NOT NULL;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_translated_from_id_articles_id_fk" FOREIGN KEY ("translated_from_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_translated_from_id_articles_id_fk" FOREIGN KEY ("version_translated_from_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_translated_from_idx" ON "articles" USING btree ("translated_from_id");
  CREATE INDEX "_articles_v_version_version_translated_from_idx" ON "_articles_v" USING btree ("version_translated_from_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP CONSTRAINT "articles_translated_from_id_articles_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_translated_from_id_articles_id_fk";
  
  DROP INDEX "articles_translated_from_idx";
  DROP INDEX "_articles_v_version_version_translated_from_idx";
  ALTER TABLE "articles" DROP COLUMN "translated_from_id";
  ALTER TABLE "articles" DROP COLUMN "translated_revision";
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_translated_from_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_translated_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "newsroom" DROP COLUMN "related_other_languages";
  DROP TYPE "public"."enum_newsroom_related_other_languages";`)
}
