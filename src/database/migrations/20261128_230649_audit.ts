import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_action" AS ENUM('created', 'submitted', 'takenBack', 'sentBack', 'approved', 'assigned', 'published', 'republished', 'corrected', 'unpublished', 'joined', 'separated', 'killed', 'lifted', 'trashed', 'restored', 'deleted', 'changed', 'rolesChanged', 'limitsChanged', 'keyChanged', 'refused');
  CREATE TABLE "audit" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" "enum_audit_action" NOT NULL,
  	"actor_name" varchar,
  	"actor" varchar,
  	"title" varchar,
  	"language" varchar,
  	"from" varchar,
  	"to" varchar,
  	"detail" varchar,
  	"document_collection" varchar,
  	"document_id" varchar,
  	"way" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "audit_action_idx" ON "audit" USING btree ("action");
  CREATE INDEX "audit_actor_idx" ON "audit" USING btree ("actor");
  CREATE INDEX "audit_document_id_idx" ON "audit" USING btree ("document_id");
  CREATE INDEX "audit_updated_at_idx" ON "audit" USING btree ("updated_at");
  CREATE INDEX "audit_created_at_idx" ON "audit" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "audit" CASCADE;
  DROP TYPE "public"."enum_audit_action";`)
}
