import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_corrections_kind" AS ENUM('correction', 'clarification', 'update', 'editorsNote');
  CREATE TYPE "public"."enum_articles_stage" AS ENUM('writing', 'inReview', 'sentBack', 'approved', 'published');
  CREATE TYPE "public"."enum__articles_v_version_corrections_kind" AS ENUM('correction', 'clarification', 'update', 'editorsNote');
  CREATE TYPE "public"."enum__articles_v_version_stage" AS ENUM('writing', 'inReview', 'sentBack', 'approved', 'published');
  CREATE TABLE "articles_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_articles_corrections_kind" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar
  );
  
  CREATE TABLE "_articles_v_version_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__articles_v_version_corrections_kind" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  DROP INDEX "articles_published_idx";
  DROP INDEX "articles_section_published_idx";
  DROP INDEX "articles_language_published_idx";
  ALTER TABLE "articles" ADD COLUMN "stage" "enum_articles_stage" DEFAULT 'writing';
  ALTER TABLE "articles" ADD COLUMN "stage_note" varchar;
  ALTER TABLE "articles" ADD COLUMN "assignee_id" integer;
  ALTER TABLE "articles" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "changed_by" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage" "enum__articles_v_version_stage" DEFAULT 'writing';
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage_note" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_assignee_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_due_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_embargo_until" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_changed_by" jsonb;
  ALTER TABLE "stories" ADD COLUMN "killed_at" timestamp(3) with time zone;
  ALTER TABLE "stories" ADD COLUMN "killed_by_id" integer;
  ALTER TABLE "stories" ADD COLUMN "killed_reason" varchar;
  ALTER TABLE "stories" ADD COLUMN "killed_notice" varchar;
  ALTER TABLE "stories" ADD COLUMN "killed_taken_down" jsonb;
  ALTER TABLE "articles_corrections" ADD CONSTRAINT "articles_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_corrections" ADD CONSTRAINT "_articles_v_version_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_corrections_order_idx" ON "articles_corrections" USING btree ("_order");
  CREATE INDEX "articles_corrections_parent_id_idx" ON "articles_corrections" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_corrections_order_idx" ON "_articles_v_version_corrections" USING btree ("_order");
  CREATE INDEX "_articles_v_version_corrections_parent_id_idx" ON "_articles_v_version_corrections" USING btree ("_parent_id");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_assignee_id_users_id_fk" FOREIGN KEY ("version_assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stories" ADD CONSTRAINT "stories_killed_by_id_users_id_fk" FOREIGN KEY ("killed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_assignee_idx" ON "articles" USING btree ("assignee_id");
  CREATE INDEX "_articles_v_version_version_assignee_idx" ON "_articles_v" USING btree ("version_assignee_id");
  CREATE INDEX "_articles_v_latest_stage_idx" ON "_articles_v" USING btree ("version_stage","version_updated_at") WHERE "_articles_v"."latest" and "_articles_v"."version_stage" <> 'published';
  CREATE INDEX "stories_killed_killed_by_idx" ON "stories" USING btree ("killed_by_id");
  CREATE INDEX "articles_published_idx" ON "articles" USING btree ("published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"_status","deleted_at","embargo_until");
  CREATE INDEX "articles_section_published_idx" ON "articles" USING btree ("section_id","published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"language","_status","deleted_at","embargo_until");
  CREATE INDEX "articles_language_published_idx" ON "articles" USING btree ("language","published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"_status","deleted_at","embargo_until");
  -- What readers have is at the end of its way.
  UPDATE "articles" SET "stage" = 'published' WHERE "_status" = 'published';
  UPDATE "_articles_v" SET "version_stage" = 'published' WHERE "version__status" = 'published';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_corrections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_version_corrections" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_corrections" CASCADE;
  DROP TABLE "_articles_v_version_corrections" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_assignee_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_assignee_id_users_id_fk";
  
  ALTER TABLE "stories" DROP CONSTRAINT "stories_killed_by_id_users_id_fk";
  
  DROP INDEX "articles_assignee_idx";
  DROP INDEX "_articles_v_version_version_assignee_idx";
  DROP INDEX "_articles_v_latest_stage_idx";
  DROP INDEX "stories_killed_killed_by_idx";
  DROP INDEX "articles_published_idx";
  DROP INDEX "articles_section_published_idx";
  DROP INDEX "articles_language_published_idx";
  CREATE INDEX "articles_published_idx" ON "articles" USING btree ("published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"_status","deleted_at");
  CREATE INDEX "articles_section_published_idx" ON "articles" USING btree ("section_id","published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"language","_status","deleted_at");
  CREATE INDEX "articles_language_published_idx" ON "articles" USING btree ("language","published_at" DESC NULLS FIRST,"created_at" DESC NULLS FIRST,"_status","deleted_at");
  ALTER TABLE "articles" DROP COLUMN "stage";
  ALTER TABLE "articles" DROP COLUMN "stage_note";
  ALTER TABLE "articles" DROP COLUMN "assignee_id";
  ALTER TABLE "articles" DROP COLUMN "due_at";
  ALTER TABLE "articles" DROP COLUMN "embargo_until";
  ALTER TABLE "articles" DROP COLUMN "changed_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage_note";
  ALTER TABLE "_articles_v" DROP COLUMN "version_assignee_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_due_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_embargo_until";
  ALTER TABLE "_articles_v" DROP COLUMN "version_changed_by";
  ALTER TABLE "stories" DROP COLUMN "killed_at";
  ALTER TABLE "stories" DROP COLUMN "killed_by_id";
  ALTER TABLE "stories" DROP COLUMN "killed_reason";
  ALTER TABLE "stories" DROP COLUMN "killed_notice";
  ALTER TABLE "stories" DROP COLUMN "killed_taken_down";
  DROP TYPE "public"."enum_articles_corrections_kind";
  DROP TYPE "public"."enum_articles_stage";
  DROP TYPE "public"."enum__articles_v_version_corrections_kind";
  DROP TYPE "public"."enum__articles_v_version_stage";`)
}
