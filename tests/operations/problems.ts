import type { OperatedNewsroom } from './newsroom.ts'

/** What may not be in the database, each as a query for it. */
const forbidden: Record<string, string> = {
  'an article without a story': 'select id from articles where story_id is null',
  'a story without an article': `select id from stories
    where not exists (select from articles where story_id = stories.id)`,
  'a story with two articles': `select story_id as id from articles
    group by story_id, language having count(*) > 1`,
  'two articles of one wire story': `select min(id) as id from articles
    where source_guid is not null group by source_guid having count(*) > 1`,
  'an article without its latest version': `select id from articles
    where (select count(*) from _articles_v where parent_id = articles.id and latest) <> 1`,
  'a version without an article': 'select id from _articles_v where parent_id is null',
  'an author twice': `select min(id) as id from authors group by email having count(*) > 1`,
  'an author without a name': `select id from authors
    where not exists (select from authors_locales where _parent_id = authors.id and name <> '')`,
  'an imported article without an author': `select id from articles
    where source_guid is not null and not exists (
      select from articles_rels where parent_id = articles.id and path = 'authors')`,
  'an imported article whose public row is not its latest version': `select articles.id
    from articles join _articles_v on parent_id = articles.id and latest
    where source_guid is not null and (version_body <> body or version__status::text <> _status::text)`,
}

/** What is wrong with the data, a line each; nothing when all is well. */
export const problemsIn = async ({ query }: OperatedNewsroom): Promise<string[]> => {
  const problems: string[] = []
  for (const [what, statement] of Object.entries(forbidden)) {
    const rows = await query<{ id: number | string }>(statement)
    if (rows.length > 0) problems.push(`${what}: ${rows.map(({ id }) => id).join(', ')}`)
  }
  return problems
}
