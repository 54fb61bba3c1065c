import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { Id } from '../../relationships/idOf.ts'
import type { WireAuthor } from '../WireStory.ts'
import type { ImportContext } from './types.ts'

/** The authors of a byline; those that the newsroom does not have are made, unless it is a dry run. */
export const findAuthors = async (
  authors: WireAuthor[],
  context: ImportContext,
): Promise<{ ids: Id[]; warnings: string[] }> => {
  const ids: Id[] = []
  const warnings: string[] = []
  for (const author of authors) {
    const known = await findAuthor(author, context)
    const id = known ?? (context.dryRun ? undefined : await makeAuthor(author, context))
    if (known === undefined) {
      const who = [author.name, author.email && `<${author.email}>`].filter(Boolean).join(' ')
      warnings.push(
        context.dryRun
          ? `The newsroom has no author ${who}; one would be added.`
          : `The newsroom had no author ${who}; one was added.`,
      )
    }
    if (id !== undefined && !ids.includes(id)) ids.push(id)
  }
  return { ids, warnings }
}

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
  { options, req }: ImportContext,
): Promise<Id> => {
  const author = await req.payload.create({
    collection: options.slugs.authors,
    data: { email: email?.toLowerCase() ?? null, name: name ?? email ?? '' },
    depth: 0,
    // The name in the default language is what all others fall back to.
    locale: options.defaultLanguage as 'en',
    overrideAccess: true,
    req: withOwnLocale(req),
  })
  return author.id
}
