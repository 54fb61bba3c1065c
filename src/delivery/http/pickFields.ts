type Record_ = Record<string, unknown>

const pick = (from: Record_, fields: readonly string[]): Record_ =>
  Object.fromEntries(Object.entries(from).filter(([name]) => fields.includes(name)))

type Section = Record_ & { articles: Record_[] }

/** An article’s JSON with nothing but these fields, in the order that they have. */
export const pickOfArticle = (json: string, fields?: readonly string[]): string =>
  fields ? JSON.stringify(pick(JSON.parse(json) as Record_, fields)) : json

/** The same of each article of a list, of related news or of a front page. */
export const pickOfEach = (json: string, fields?: readonly string[]): string => {
  if (!fields) return json
  const listing = JSON.parse(json) as Record_ & { articles?: Record_[]; sections?: Section[] }
  const each = (articles: Record_[]) => articles.map((one) => pick(one, fields))
  if (listing.articles) listing.articles = each(listing.articles)
  for (const section of listing.sections ?? []) section.articles = each(section.articles)
  return JSON.stringify(listing)
}
