/** An article that is asked for. */
export type Sample = { id: number; language: string; section: number; slug: string }

type Request = {
  as: 'editor' | 'reader'
  name: string
  path: (sample: Sample) => string
}

const api = '/api/articles'
const admin = '/admin/collections/articles'

/** What people and sites ask a newsroom for, as they ask for it. */
export const requests = ({ day }: { day: string }): Request[] => {
  const staff = (name: string, path: Request['path']): Request => ({ as: 'editor', name, path })
  const reader = (name: string, path: Request['path']): Request => ({ as: 'reader', name, path })
  const listed = 'draft=true&depth=0&limit=25'
  return [
    staff('Admin: list of articles', () => admin),
    staff('Admin: list, of a section', ({ section }) => `${admin}?${where('section', section)}`),
    staff(
      'Admin: list, of stories without a Japanese edition',
      () => `${admin}?where[or][0][and][0][missingLanguages][equals]=ja`,
    ),
    staff('Admin: list, searched', ({ slug }) => `${admin}?search=${wordsOf(slug)}`),
    staff('Admin: translation board', () => `${admin}/translations?day=${day}`),
    staff('Admin: translation board of a section', ({ section }) =>
      [`${admin}/translations?day=${day}`, `section=${section}`].join('&'),
    ),
    staff('Admin: an article', ({ id }) => `${admin}/${id}`),
    staff('REST: list with drafts', () => `${api}?${listed}`),
    staff(
      'REST: list with drafts, headlines alone',
      () => `${api}?${listed}&select[headline]=true`,
    ),
    staff('REST: list with drafts, page 40', () => `${api}?${listed}&page=40`),
    staff('REST: list with drafts, without a count', () => `${api}?${listed}&pagination=false`),
    staff('REST: an article with its editions and related news', ({ id }) => `${api}/${id}`),
    staff('REST: suggestions of related news', ({ id }) => `${api}/${id}/related?limit=5`),
    reader('REST: related news', ({ id }) => `${api}/${id}/related`),
    reader('REST: an article with its editions and related news', ({ id }) => `${api}/${id}`),
    reader('REST: an article by its address', ({ language, slug }) =>
      [api, `${where('language', language)}&${where('slug', slug)}&limit=1`].join('?'),
    ),
    reader('REST: newest of a language, 20 cards', ({ language }) =>
      [api, `${where('language', language)}&limit=20&depth=1&${cards}`].join('?'),
    ),
    reader('REST: newest of a section, 20 cards', ({ language, section }) =>
      [
        api,
        `${where('language', language)}&${where('section', section)}&limit=20&depth=1&${cards}`,
      ].join('?'),
    ),
    reader('REST: newest of a language, 20 whole articles', ({ language }) =>
      [api, `${where('language', language)}&limit=20`].join('?'),
    ),
  ]
}

const where = (field: string, value: number | string) => `where[${field}][equals]=${value}`

/** What a front page shows of an article. */
const cards = ['headline', 'publishedAt', 'section', 'slug', 'summary']
  .map((field) => `select[${field}]=true`)
  .join('&')

/** Some words that stand in few headlines. */
const wordsOf = (slug: string) => slug.split('-').slice(-3).join('-')
