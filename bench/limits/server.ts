// A site as one writes it by hand for speed alone: Node's own `http`, `pg`, and a statement for each page.
// Nothing is kept between two requests, and nothing is checked but what is asked for.
//
// node --import tsx bench/limits/server.ts PORT, with DATABASE_URL
import http from 'node:http'

import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
/** `row_to_json` and `array_to_json` write as JavaScript does, without spaces. */
const object = (query: string) => `(select row_to_json(one) from (${query}) as one)`
const list = (query: string) =>
  `array_to_json(array(select row_to_json(one) from (${query}) as one))`

const cardColumns = `
  a.id, a.story, a.language, a.slug, a.path, a.url, a.headline, a.summary, a.byline,
  case when s.id is not null then ${object('select s.id, s.slug, n.name')} end as section,
  a.lead_image as "leadImage", a.priority,
  ${moment('a.published_at')} as "publishedAt", ${moment('a.updated_at')} as "updatedAt"`
const andSection = `
  left join bare.sections as s on s.id = a.section
  left join bare.section_names as n on n.section = s.id and n.language = a.language`

const articleStatement = `select row_to_json(article)::text as json from (
  select ${cardColumns},
    ${list(`
      select s.id, s.slug, n.name from bare.section_paths as p
      join bare.sections as s on s.id = p.above
      left join bare.section_names as n on n.section = s.id and n.language = a.language
      where p.section = a.section order by p.depth`)} as "sectionPath",
    ${list(`
      select t.id, t.slug, n.name, t.kind from bare.article_tags as r
      join bare.tags as t on t.id = r.tag
      left join bare.tag_names as n on n.tag = t.id and n.language = a.language
      where r.article = a.id order by r.position`)} as tags,
    ${list(`
      select w.id, w.slug, n.name, n.job_title as "jobTitle" from bare.article_authors as r
      join bare.authors as w on w.id = r.author
      left join bare.author_names as n on n.author = w.id and n.language = a.language
      where r.article = a.id order by r.position`)} as authors,
    a.dateline, a.corrections, a.word_count as "wordCount", a.reading_minutes as "readingMinutes",
    a.machine_translated as "machineTranslated", a.seo, a.json_ld as "jsonLd", a.parts,
    ${list(`
      select e.id, e.language, e.slug, e.path, e.headline,
        ${moment('e.published_at')} as "publishedAt"
      from bare.articles as e join bare.languages as l on l.code = e.language
      where e.story = a.story order by l.position`)} as editions,
    case when exists (select from bare.related as r where r.article = a.id) then ${object(`
      select a.related_heading as heading, ${list(`
        select ${cardColumns} from bare.related as r
        join bare.articles as a on a.id = r.other ${andSection}
        where r.article = wanted.id order by r.position`)} as articles
      from (select a.id) as wanted`)}
    end as "relatedNews"
  from bare.articles as a ${andSection} where a.language = $1 and a.slug = $2
) as article`

const cardOf = (articles: string) => `
  select row_to_json(card)::text as json, id, "publishedAt" from (
    select ${cardColumns} from (${articles}) as a ${andSection}
    order by a.published_at desc, a.id desc
  ) as card`
/** Newest first, from the cursor on, and one more, which tells whether there is another page. */
const languageStatement = cardOf(`
  select * from bare.articles where language = $1 and (published_at, id) < ($2, $3)
  order by published_at desc, id desc limit $4`)
const sectionStatement = cardOf(`
  select article.* from (
    select article from bare.section_articles
    where section = (select id from bare.sections where slug = $5)
      and language = $1 and (published_at, article) < ($2, $3)
    order by published_at desc, article desc limit $4
  ) as listed join bare.articles as article on article.id = listed.article`)

/** A hit is a card with what was found in it. */
const searchStatement = `
  select row_to_json(hit)::text as json from (
    select ${cardColumns},
      ${object(`select ts_headline('simple', a.headline, query) as headline, null as text`)} as highlights
    from (
      select article.*, query, ts_rank(words, query) as rank
      from websearch_to_tsquery('simple', $2) as query, bare.articles as article
      where article.language = $1 and words @@ query
      order by rank desc, published_at desc limit $3
    ) as a ${andSection} order by a.rank desc, a.published_at desc
  ) as hit`

type Found = { id: number; json: string; publishedAt: string }

const found = async (name: string, text: string, values: unknown[]): Promise<Found[]> =>
  (await pool.query<Found>({ name, text, values })).rows

const cursorOf = ({ id, publishedAt }: Found) =>
  Buffer.from(JSON.stringify([publishedAt, String(id)])).toString('base64url')
const readCursor = (cursor: string): [string, number] => {
  const [publishedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  return [publishedAt, Number(id)]
}
const beginning = ['infinity', 2_147_483_647] as const

const answerList = async (language: string, query: URLSearchParams): Promise<string> => {
  const limit = Number(query.get('limit') ?? 20)
  const after = query.get('after')
  const from = [language, ...(after ? readCursor(after) : beginning), limit + 1]
  const section = query.get('section')
  const rows = section
    ? await found('section', sectionStatement, [...from, section])
    : await found('language', languageStatement, from)
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? JSON.stringify(cursorOf(shown.at(-1)!)) : 'null'
  return `{"articles":[${shown.map(({ json }) => json).join()}],"next":${next}}`
}

const answerSearch = async (language: string, query: URLSearchParams): Promise<string> => {
  const limit = Number(query.get('limit') ?? 20)
  const rows = await found('search', searchStatement, [language, query.get('q'), limit])
  return `{"articles":[${rows.map(({ json }) => json).join()}],"didYouMean":null,"next":null}`
}

/** JSON, or undefined where there is nothing. */
const answer = async (address: string): Promise<string | undefined> => {
  const [path, query] = address.split('?') as [string, string | undefined]
  const [, , , language, what, slug] = path.split('/')
  if (what === 'articles' && slug) {
    const values = [language, decodeURIComponent(slug)]
    return (await found('article', articleStatement, values))[0]?.json
  }
  if (what === 'articles') return answerList(language!, new URLSearchParams(query))
  if (what === 'search') return answerSearch(language!, new URLSearchParams(query))
}

const send = (response: http.ServerResponse, status: number, json: string) => {
  response.writeHead(status, {
    'content-length': Buffer.byteLength(json),
    'content-type': 'application/json; charset=utf-8',
  })
  response.end(json)
}

const server = http.createServer((request, response) => {
  answer(request.url!).then(
    (json) => send(response, json ? 200 : 404, json ?? '{}'),
    (error: Error) => send(response, 500, JSON.stringify({ detail: error.message })),
  )
})
server.listen(Number(process.argv[2]), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
