import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'readHistory' BEFORE 'writeArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'translateArticles' BEFORE 'editAllArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'submitArticles' BEFORE 'publishArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'approveArticles' BEFORE 'publishArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'correctArticles' BEFORE 'deleteArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'killStories' BEFORE 'deleteArticles';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'importWire' BEFORE 'uploadMedia';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'manageRedirects' BEFORE 'manageNewsroom';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'manageApiKeys';
  ALTER TYPE "public"."enum_roles_permissions" ADD VALUE 'readAudit';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "roles_permissions" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_roles_permissions";
  CREATE TYPE "public"."enum_roles_permissions" AS ENUM('readDrafts', 'writeArticles', 'editAllArticles', 'publishArticles', 'deleteArticles', 'uploadMedia', 'manageMedia', 'manageSections', 'manageTags', 'manageAuthors', 'manageNewsroom', 'manageUsers', 'manageRoles');
  ALTER TABLE "roles_permissions" ALTER COLUMN "value" SET DATA TYPE "public"."enum_roles_permissions" USING "value"::"public"."enum_roles_permissions";`)
}
