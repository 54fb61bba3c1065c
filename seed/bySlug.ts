import type { Payload } from 'payload'

/** The ids of sections or tags that are there, by their slugs. */
export const bySlug = async (
  payload: Payload,
  collection: 'sections' | 'tags',
  slugs: string[],
): Promise<Map<string, number>> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { slug: true },
    where: { slug: { in: slugs } },
  })
  return new Map(docs.map(({ id, slug }) => [slug ?? '', id]))
}
