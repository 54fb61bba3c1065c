import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { slugify } from '../../languages/slugify.ts'
import type { ImportContext } from './types.ts'

export type SectionNames = { id: number; names: string[]; slug: string }

/** All sections with their names in every language. */
export const loadSections = async ({
  options,
  req,
}: Pick<ImportContext, 'options' | 'req'>): Promise<SectionNames[]> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.sections,
    depth: 0,
    limit: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { name: true, slug: true },
  })
  return docs.map(({ id, name, slug }) => ({
    id,
    names: Object.values((name ?? {}) as unknown as Record<string, null | string>).filter(
      (text): text is string => Boolean(text),
    ),
    slug: slug ?? '',
  }))
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The section that a wire's section line names, in whichever language. */
export const findSection = (
  sent: null | string,
  sections: SectionNames[],
): SectionNames | undefined =>
  sent === null
    ? undefined
    : (sections.find(({ names }) => names.some((name) => folded(name) === folded(sent))) ??
      sections.find(({ slug }) => slug !== '' && slug === slugify(sent)))
