import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE EXTENSION IF NOT EXISTS pg_trgm;
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'newsroomRefreshDelivery' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'newsroomRefreshDelivery' BEFORE 'schedulePublish';
  CREATE TABLE "newsroom_front" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section_id" integer
  );
  
  CREATE TABLE "newsroom_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer
  );
  
  CREATE TABLE "newsroom_article_search" (
  	"article" text PRIMARY KEY NOT NULL,
  	"vector" "tsvector" NOT NULL
  );
  
  CREATE TABLE "newsroom_delivery" (
  	"article" text PRIMARY KEY NOT NULL,
  	"language" text NOT NULL,
  	"slug" text NOT NULL,
  	"story" text NOT NULL,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone NOT NULL,
  	"priority" integer,
  	"language_order" integer NOT NULL,
  	"lists" text[] NOT NULL,
  	"shows" text[] NOT NULL,
  	"card" text NOT NULL,
  	"edition" text NOT NULL,
  	"core" text NOT NULL,
  	"parts" text NOT NULL,
  	"html" text NOT NULL,
  	"markdown" text NOT NULL,
  	"plain_text" text NOT NULL,
  	"lexical" text NOT NULL,
  	"links" text[] NOT NULL,
  	"related" jsonb
  );
  
  CREATE TABLE "newsroom_delivery_addresses" (
  	"language" text NOT NULL,
  	"slug" text NOT NULL,
  	"article" text NOT NULL,
  	CONSTRAINT "newsroom_delivery_addresses_pkey" PRIMARY KEY("language","slug")
  );
  
  CREATE TABLE "newsroom_delivery_documents" (
  	"name" text PRIMARY KEY NOT NULL,
  	"body" text NOT NULL
  );
  
  CREATE TABLE "newsroom_delivery_gone" (
  	"article" text PRIMARY KEY NOT NULL,
  	"notice" jsonb NOT NULL
  );
  
  CREATE TABLE "newsroom_delivery_listings" (
  	"language" text NOT NULL,
  	"list" text NOT NULL,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"article" text NOT NULL,
  	CONSTRAINT "newsroom_delivery_listings_pkey" PRIMARY KEY("language","list","published_at","article")
  );
  
  CREATE TABLE "newsroom_delivery_stale" (
  	"id" bigserial PRIMARY KEY NOT NULL,
  	"article" text,
  	"shown" text,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"is_opening" boolean DEFAULT false NOT NULL,
  	"readers" "xid8"
  );
  
  CREATE TABLE "newsroom_search" (
  	"article" text PRIMARY KEY NOT NULL,
  	"language" text NOT NULL,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"lists" text[] NOT NULL,
  	"vector" "tsvector" NOT NULL
  );
  
  CREATE TABLE "newsroom_search_words" (
  	"article" text NOT NULL,
  	"language" text NOT NULL,
  	"word" text NOT NULL,
  	"shown" text NOT NULL,
  	"sound" text NOT NULL,
  	CONSTRAINT "newsroom_search_words_pkey" PRIMARY KEY("article","language","word")
  );
  
  ALTER TABLE "newsroom_front" ADD CONSTRAINT "newsroom_front_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "newsroom_front" ADD CONSTRAINT "newsroom_front_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."newsroom"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsroom_rels" ADD CONSTRAINT "newsroom_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."newsroom"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsroom_rels" ADD CONSTRAINT "newsroom_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsroom_delivery_listings" ADD CONSTRAINT "newsroom_delivery_listings_article_fk" FOREIGN KEY ("article") REFERENCES "public"."newsroom_delivery"("article") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsroom_search" ADD CONSTRAINT "newsroom_search_article_fk" FOREIGN KEY ("article") REFERENCES "public"."newsroom_delivery"("article") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsroom_search_words" ADD CONSTRAINT "newsroom_search_words_article_fk" FOREIGN KEY ("article") REFERENCES "public"."newsroom_delivery"("article") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "newsroom_front_order_idx" ON "newsroom_front" USING btree ("_order");
  CREATE INDEX "newsroom_front_parent_id_idx" ON "newsroom_front" USING btree ("_parent_id");
  CREATE INDEX "newsroom_front_section_idx" ON "newsroom_front" USING btree ("section_id");
  CREATE INDEX "newsroom_rels_order_idx" ON "newsroom_rels" USING btree ("order");
  CREATE INDEX "newsroom_rels_parent_idx" ON "newsroom_rels" USING btree ("parent_id");
  CREATE INDEX "newsroom_rels_path_idx" ON "newsroom_rels" USING btree ("path");
  CREATE INDEX "newsroom_rels_articles_id_idx" ON "newsroom_rels" USING btree ("articles_id");
  CREATE INDEX "newsroom_article_search_vector_idx" ON "newsroom_article_search" USING gin ("vector");
  CREATE INDEX "newsroom_delivery_address_idx" ON "newsroom_delivery" USING btree ("language","slug");
  CREATE INDEX "newsroom_delivery_story_idx" ON "newsroom_delivery" USING btree ("story");
  CREATE INDEX "newsroom_delivery_shows_idx" ON "newsroom_delivery" USING gin ("shows");
  CREATE INDEX "newsroom_delivery_addresses_article_idx" ON "newsroom_delivery_addresses" USING btree ("article");
  CREATE INDEX "newsroom_delivery_listings_article_idx" ON "newsroom_delivery_listings" USING btree ("article");
  CREATE INDEX "newsroom_delivery_stale_due_idx" ON "newsroom_delivery_stale" USING btree ("is_opening","due_at","id");
  CREATE INDEX "newsroom_search_vector_idx" ON "newsroom_search" USING gin ("vector") WITH (fastupdate=false);
  CREATE INDEX "newsroom_search_newest_idx" ON "newsroom_search" USING btree ("language","published_at" DESC NULLS FIRST);
  CREATE INDEX "newsroom_search_words_word_idx" ON "newsroom_search_words" USING btree ("language","word");
  CREATE INDEX "newsroom_search_words_sound_idx" ON "newsroom_search_words" USING gin ("sound" gin_trgm_ops);`)
  // What is public already: the worker makes its rows, the newest first; and what is under embargo when that ends.
  await db.execute(sql`
    INSERT INTO "newsroom_delivery_stale" ("article", "due_at")
    SELECT "id"::text, now() FROM "articles"
    WHERE "_status" = 'published' AND "deleted_at" IS NULL ORDER BY "published_at" DESC;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "payload_jobs" WHERE "task_slug" = 'newsroomRefreshDelivery';
   DELETE FROM "payload_jobs_log" WHERE "task_slug" = 'newsroomRefreshDelivery';`)
  await db.execute(sql`
   DROP TABLE "newsroom_front" CASCADE;
  DROP TABLE "newsroom_rels" CASCADE;
  DROP TABLE "newsroom_article_search" CASCADE;
  DROP TABLE "newsroom_delivery" CASCADE;
  DROP TABLE "newsroom_delivery_addresses" CASCADE;
  DROP TABLE "newsroom_delivery_documents" CASCADE;
  DROP TABLE "newsroom_delivery_gone" CASCADE;
  DROP TABLE "newsroom_delivery_listings" CASCADE;
  DROP TABLE "newsroom_delivery_stale" CASCADE;
  DROP TABLE "newsroom_search" CASCADE;
  DROP TABLE "newsroom_search_words" CASCADE;
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'newsroomSendWebhook', 'schedulePublish');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'newsroomSendWebhook', 'schedulePublish');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";`)
}
