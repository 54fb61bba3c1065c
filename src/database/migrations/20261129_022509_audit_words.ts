import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_from" AS ENUM('writing', 'inReview', 'sentBack', 'approved', 'published');
  CREATE TYPE "public"."enum_audit_to" AS ENUM('writing', 'inReview', 'sentBack', 'approved', 'published');
  CREATE TYPE "public"."enum_audit_way" AS ENUM('REST', 'GraphQL', 'local');
  ALTER TYPE "public"."enum_audit_action" ADD VALUE 'takenOver' BEFORE 'published';
  ALTER TYPE "public"."enum_audit_action" ADD VALUE 'renamed' BEFORE 'refused';
  ALTER TYPE "public"."enum_audit_action" ADD VALUE 'emailChanged' BEFORE 'refused';
  ALTER TYPE "public"."enum_audit_action" ADD VALUE 'passwordChanged' BEFORE 'refused';
  ALTER TABLE "audit" ALTER COLUMN "from" SET DATA TYPE "public"."enum_audit_from" USING "from"::"public"."enum_audit_from";
  ALTER TABLE "audit" ALTER COLUMN "to" SET DATA TYPE "public"."enum_audit_to" USING "to"::"public"."enum_audit_to";
  ALTER TABLE "audit" ALTER COLUMN "way" SET DATA TYPE "public"."enum_audit_way" USING "way"::"public"."enum_audit_way";
  ALTER TABLE "audit" ADD COLUMN "actor_collection" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_action";
  CREATE TYPE "public"."enum_audit_action" AS ENUM('created', 'submitted', 'takenBack', 'sentBack', 'approved', 'assigned', 'published', 'republished', 'corrected', 'unpublished', 'joined', 'separated', 'killed', 'lifted', 'trashed', 'restored', 'deleted', 'changed', 'rolesChanged', 'limitsChanged', 'keyChanged', 'refused');
  ALTER TABLE "audit" ALTER COLUMN "action" SET DATA TYPE "public"."enum_audit_action" USING "action"::"public"."enum_audit_action";
  ALTER TABLE "audit" ALTER COLUMN "from" SET DATA TYPE varchar;
  ALTER TABLE "audit" ALTER COLUMN "to" SET DATA TYPE varchar;
  ALTER TABLE "audit" ALTER COLUMN "way" SET DATA TYPE varchar;
  ALTER TABLE "audit" DROP COLUMN "actor_collection";
  DROP TYPE "public"."enum_audit_from";
  DROP TYPE "public"."enum_audit_to";
  DROP TYPE "public"."enum_audit_way";`)
}
