import type { Contender } from './Contender.ts'
import type { Ask } from './load.ts'
import { cardsOfPage, type List, type Samples } from './takeSamples.ts'

type Article = Samples['articles'][0]

const base = '/api/delivery'

/** @param of.more of the query, beginning with `&` */
export const listPath = (
  { language, section }: List,
  { limit = cardsOfPage, more = '' }: { limit?: number; more?: string } = {},
) =>
  `${base}/${language}/articles?limit=${limit}${section ? `&section=${section.slug}` : ''}${more}`
const searchPath = ({ language, q }: { language: string; q: string }, limit = cardsOfPage) =>
  `${base}/${language}/search?limit=${limit}&q=${encodeURIComponent(q)}`
/** Whoever is asked for the same by many at once answers once: so each asks for a little less. */
const lengths = Array.from({ length: 16 }, (_, index) => cardsOfPage - index)

const get = (path: string): Ask => ({ path })

const articlePath = ({ language, slug }: Article) => `${base}/${language}/articles/${slug}`

/** The addresses of delivery, which the limits have too. */
const pages = {
  article: ({ articles }: Samples) => articles.map((article) => get(articlePath(article))),
  section: ({ lists }: Samples) => lists.map((list) => get(listPath(list))),
  page: (samples: Samples) =>
    samples.pages.map(({ after, ...list }) =>
      get(listPath(list, { more: `&after=${encodeURIComponent(after)}` })),
    ),
}
const searches = {
  searchCommon: ({ words }: Samples) =>
    lengths.flatMap((length) => words.common.map((word) => get(searchPath(word, length)))),
  searchWords: ({ words }: Samples) => words.two.map((word) => get(searchPath(word))),
  searchRare: ({ words }: Samples) => words.rare.map((word) => get(searchPath(word))),
}
const front = ({ lists }: Samples) =>
  [6, 5, 4].flatMap((each) =>
    [...new Set(lists.map(({ language }) => language))].map((language) =>
      get(`${base}/${language}/front?each=${each}`),
    ),
  )

const equals = (field: string, value: number | string) =>
  `where[${field}][equals]=${encodeURIComponent(value)}`
/** What a page shows of an article in a list. */
const cards = [
  ...[
    'headline',
    'slug',
    'language',
    'summary',
    'section',
    'authors',
    'priority',
    'publishedAt',
  ].map((field) => `select[${field}]=true`),
  'depth=1',
].join('&')
const payloadList = ({ language, section }: List, more: string) =>
  [
    `/api/articles?${equals('language', language)}`,
    ...(section ? [equals('section', section.id)] : []),
    `sort=-publishedAt&limit=${cardsOfPage}&locale=${language}&${more}`,
  ].join('&')

/** What Payload's REST is asked for, the stock newsroom and this one in the same words. */
const rest: Contender['asks'] = {
  article: ({ articles }) =>
    articles.map(({ language, slug }) =>
      get(
        `/api/articles?${equals('language', language)}&${equals('slug', slug)}&limit=1&depth=1&locale=${language}`,
      ),
    ),
  section: ({ lists }) => lists.map((list) => get(payloadList(list, cards))),
  page: (samples) =>
    samples.pages.map(({ page, ...list }) => get(payloadList(list, `${cards}&page=${page}`))),
  whole: ({ lists }) => lists.map((list) => get(payloadList(list, 'depth=1'))),
}

/** A newsroom keeps what it answers to readers, but for what might be a draft. */
const restUnkept: Contender['asks'] = Object.fromEntries(
  Object.entries(rest).map(([work, asks]) => [
    work,
    (samples: Samples) => asks(samples).map(({ path }) => get(`${path}&draft=false`)),
  ]),
)

/** With variables, so that a server can remember what it has read of the query. */
const query = (path: string, text: string, variables: Record<string, unknown>): Ask => ({
  body: JSON.stringify({ query: text.replace(/\s+/g, ' ').trim(), variables }),
  path,
})
const card = `
  id language slug headline summary byline section { id slug name } priority publishedAt updatedAt`
const text = `
  tags { id slug name kind } authors { id slug name jobTitle } dateline { place date agency text }
  corrections { date kind text } wordCount readingMinutes machineTranslated
  parts { subheading anchor paragraphs html }`
/** Languages are enumerated, as words of GraphQL. */
const word = (language: string) => language.replace('-', '_')

const payloadArticle = `query ($where: Article_where, $locale: LocaleInputType) {
  Articles(where: $where, limit: 1, locale: $locale) {
    docs { ${card} ${text} editions relatedNews { resolved } }
  }
}`
const payloadSection = `query ($where: Article_where, $locale: LocaleInputType, $limit: Int) {
  Articles(where: $where, sort: "-publishedAt", limit: $limit, locale: $locale, select: true) {
    docs { ${card} }
  }
}`
const payloadGraphql: Contender['asks'] = {
  article: ({ articles }) =>
    articles.map(({ language, slug }) =>
      query('/api/graphql', payloadArticle, {
        locale: word(language),
        where: { language: { equals: word(language) }, slug: { equals: slug } },
      }),
    ),
  section: ({ lists }) =>
    lists.map(({ language, section }) =>
      query('/api/graphql', payloadSection, {
        limit: cardsOfPage,
        locale: word(language),
        where: { language: { equals: word(language) }, section: { equals: section!.id } },
      }),
    ),
}

const deliveryArticle = `query ($language: String!, $slug: String!) {
  article(language: $language, slug: $slug) {
    ${card} ${text}
    editions { id language slug path headline publishedAt }
    relatedNews { heading articles { id language slug headline summary publishedAt } }
  }
}`
const deliverySection = `query ($language: String!, $section: String!, $first: Int!) {
  articles(language: $language, section: $section, first: $first) {
    nodes { ${card} } pageInfo { endCursor hasNextPage }
  }
}`
const deliveryGraphql: Contender['asks'] = {
  article: ({ articles }) =>
    articles.map(({ language, slug }) =>
      query(`${base}/graphql`, deliveryArticle, { language, slug }),
    ),
  section: ({ lists }) =>
    lists.map(({ language, section }) =>
      query(`${base}/graphql`, deliverySection, {
        first: cardsOfPage,
        language,
        section: section!.slug,
      }),
    ),
}

/** Who is measured. Another one is another entry here, asked at one of the servers of `servers.ts`. */
export const contenders: Contender[] = [
  { name: 'bare SQL', server: 'bare', asks: { ...pages, ...searches } },
  {
    name: 'bare bytes in memory',
    server: 'cached',
    keeps: true,
    asks: { article: pages.article, section: pages.section, page: pages.page },
  },
  { name: 'stock Payload, REST', server: 'stock', asks: rest },
  { name: 'this newsroom, REST, nothing kept', server: 'newsroom', asks: restUnkept },
  { name: 'this newsroom, REST', server: 'newsroom', keeps: true, asks: rest },
  { name: 'this newsroom, GraphQL', server: 'newsroom', asks: payloadGraphql },
  { name: 'delivery in Next', server: 'newsroom', keeps: true, asks: { ...pages, front } },
  { name: 'delivery, nothing kept', server: 'uncached', asks: { ...pages, ...searches, front } },
  { name: 'delivery', server: 'delivery', keeps: true, asks: { ...pages, ...searches, front } },
  { name: 'delivery, GraphQL', server: 'delivery', asks: deliveryGraphql },
]
