import { idOf, idsOf } from '../relationships/idOf.ts'

type Article = {
  authors?: unknown
  body?: unknown
  dateline?: { agency?: null | string; date?: null | string; place?: null | string } | null
  language?: null | string
  leadImage?: unknown
  leadImageCaption?: null | string
  revision?: null | string
}

/** What a text leads to and shows: addresses of links and embeds, documents, pictures. */
const targetsOf = (node: unknown): unknown[] => {
  if (Array.isArray(node)) return node.flatMap(targetsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'url') return [value]
    if (key === 'image') return [idOf(value)]
    if (key === 'doc') return [idOf((value as { value?: unknown } | null)?.value)]
    return targetsOf(value)
  })
}

/**
 * All of an article that has to be read before it goes out: its words, by their revision, what they lead
 * to and show, and what stands around them. Two articles that are the same in it need one reading.
 */
export const seenByReaders = ({
  authors,
  body,
  dateline,
  language,
  leadImage,
  leadImageCaption,
  revision,
}: Article): string =>
  JSON.stringify([
    revision ?? '',
    targetsOf(body),
    [dateline?.place, dateline?.date, dateline?.agency].map((part) => part ?? ''),
    language ?? '',
    idOf(leadImage) ?? '',
    leadImageCaption ?? '',
    idsOf(authors),
  ])
