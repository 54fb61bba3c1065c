import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_limits_languages" AS ENUM('en', 'mn', 'ru', 'zh', 'ko', 'ja', 'mn-Mong');
  CREATE TABLE "users_limits_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_users_limits_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "articles" ALTER COLUMN "language" DROP DEFAULT;
  ALTER TABLE "_articles_v" ALTER COLUMN "version_language" DROP DEFAULT;
  ALTER TABLE "users_rels" ADD COLUMN "sections_id" integer;
  ALTER TABLE "users_limits_languages" ADD CONSTRAINT "users_limits_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_limits_languages_order_idx" ON "users_limits_languages" USING btree ("order");
  CREATE INDEX "users_limits_languages_parent_idx" ON "users_limits_languages" USING btree ("parent_id");
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_sections_fk" FOREIGN KEY ("sections_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_rels_sections_id_idx" ON "users_rels" USING btree ("sections_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users_limits_languages" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "users_limits_languages" CASCADE;
  ALTER TABLE "users_rels" DROP CONSTRAINT "users_rels_sections_fk";
  
  DROP INDEX "users_rels_sections_id_idx";
  ALTER TABLE "articles" ALTER COLUMN "language" SET DEFAULT 'en';
  ALTER TABLE "_articles_v" ALTER COLUMN "version_language" SET DEFAULT 'en';
  ALTER TABLE "users_rels" DROP COLUMN "sections_id";
  DROP TYPE "public"."enum_users_limits_languages";`)
}
