import type { StoredArticle } from '../shapes/article.ts'

type Told = Omit<StoredArticle, 'jsonLd' | 'seo'>

const thing = (type: string, name: null | string) => (name ? [{ '@type': type, name }] : [])

/** What schema.org calls the kinds of tags. */
const kinds: Record<string, string> = {
  event: 'Event',
  organisation: 'Organization',
  person: 'Person',
  place: 'Place',
}

/**
 * The article as search engines read it.
 * @see https://schema.org/NewsArticle
 * @param publisher the newsroom's name
 */
export const newsArticle = (
  article: Told,
  { inLanguage, publisher }: { inLanguage: string; publisher: null | string },
): Record<string, unknown> => {
  const { authors, corrections, dateline, leadImage, section, tags } = article
  const url = article.url ?? article.path
  const agency = publisher ?? dateline?.agency ?? null
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    ...(article.summary ? { description: article.summary } : {}),
    inLanguage,
    url,
    mainEntityOfPage: url,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    ...(leadImage ? { image: [leadImage.url] } : {}),
    ...(section?.name ? { articleSection: section.name } : {}),
    ...(authors.length > 0
      ? {
          author: authors.flatMap(({ jobTitle, name }) =>
            thing('Person', name).map((person) => ({
              ...person,
              ...(jobTitle ? { jobTitle } : {}),
            })),
          ),
        }
      : {}),
    ...(agency ? { publisher: { '@type': 'NewsMediaOrganization', name: agency } } : {}),
    ...(dateline?.text ? { dateline: dateline.text } : {}),
    ...(tags.length > 0
      ? {
          keywords: tags.flatMap(({ name }) => name ?? []),
          about: tags.flatMap(({ kind, name }) => thing(kinds[kind] ?? 'Thing', name)),
        }
      : {}),
    wordCount: article.wordCount,
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            text,
          })),
        }
      : {}),
  }
}
