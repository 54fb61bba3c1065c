import { passwordOf, superuser } from './password.ts'

/** The newsroom's database on the embedded server. */
export const newsroomDatabase = 'newsroom'

/** The address of a database on a running embedded server, password included. */
export function embeddedUrl(cluster: string, port: number, database = newsroomDatabase): string {
  return `postgres://${superuser}:${passwordOf(cluster)}@127.0.0.1:${port}/${database}`
}
