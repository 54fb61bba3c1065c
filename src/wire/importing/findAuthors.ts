import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { Id } from '../../relationships/idOf.ts'
import { allows } from '../../roles/allows.ts'
import type { Sentence } from '../../translations/sentence.ts'
import { wireWarnings } from '../wireWarnings.ts'
import type { WireAuthor } from '../WireStory.ts'
import type { FoundInNewsroom, ImportContext } from './types.ts'

/**
 * The authors of a byline. Those that the newsroom does not have are made, unless it is a dry run, or
 * the person who imports may not add authors.
 */
export const findAuthors = async (
  authors: WireAuthor[],
  context: ImportContext,
): Promise<{ found: FoundInNewsroom['authors']; ids: Id[]; warnings: Sentence[] }> => {
  const found: FoundInNewsroom['authors'] = []
  const ids: Id[] = []
  const warnings: Sentence[] = []
  for (const author of authors) {
    const known = await findAuthor(author, context)
    found.push({ email: author.email, id: known ?? null, name: author.name })
    let id = known
    if (id === undefined) {
      const who = [author.name, author.email && `<${author.email}>`].filter(Boolean).join(' ')
      if (!(await mayAdd(context))) {
        warnings.push(wireWarnings.authorNotAdded(who))
      } else if (context.dryRun) {
        warnings.push(wireWarnings.authorToBeAdded(who))
      } else {
        id = await makeAuthor(author, context)
        warnings.push(wireWarnings.authorAdded(who))
      }
    }
    if (id !== undefined && !ids.includes(id)) ids.push(id)
  }
  return { found, ids, warnings }
}

const mayAdd = ({ asPerson, options, req }: ImportContext) =>
  !asPerson || allows({ collection: options.slugs.authors, operation: 'create', req })

const findAuthor = async (
  { email, name }: WireAuthor,
  { options, req }: ImportContext,
): Promise<Id | undefined> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.authors,
    depth: 0,
    limit: 1,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { email: true },
    where: email
      ? { email: { equals: email.toLowerCase() } }
      : { or: options.languages.map(({ code }) => ({ [`name.${code}`]: { equals: name } })) },
  })
  return docs[0]?.id
}

const makeAuthor = async (
  { email, name }: WireAuthor,
  { asPerson, options, req }: ImportContext,
): Promise<Id> => {
  const author = await req.payload.create({
    collection: options.slugs.authors,
    data: { email: email?.toLowerCase() ?? null, name: name ?? email ?? '' },
    depth: 0,
    // The name in the default language is what all others fall back to.
    locale: options.defaultLanguage as 'en',
    overrideAccess: !asPerson,
    req: withOwnLocale(req),
  })
  return author.id
}
