import type { Where } from 'payload'

import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { couldBeId } from '../../relationships/couldBeId.ts'
import type { Id } from '../../relationships/idOf.ts'
import { publicArticles } from '../../roles/access.ts'
import type { ImportContext } from './types.ts'

const anyHost = 'https://newsroom.invalid'

/** The path of a web address as people read it; `null` for what is none. */
export const pathOfAddress = (text: string): null | string => {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null
  return readable(new URL(text).pathname)
}

const readable = (pathname: string): string => {
  const bare = pathname.replace(/\/+$/, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

/**
 * The public article that readers find at a path, as `articlePath` makes it: which site that is on does
 * not matter, as the newsroom does not know where it is shown.
 */
export const findByAddress = async (
  path: string,
  { others }: { others: Where[] },
  { asPerson, options, req }: ImportContext,
): Promise<{ id: Id; language: string }[]> => {
  const { articlePath, slugs } = options
  const parts = path.split('/').filter(Boolean)
  const ids = parts.filter((part) => couldBeId(part, slugs.articles, req.payload))
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    depth: 0,
    limit: 20,
    overrideAccess: !asPerson,
    pagination: false,
    req: withOwnLocale(req),
    select: { language: true, slug: true },
    where: {
      and: [
        publicArticles(),
        ...others,
        { or: [{ slug: { in: parts } }, ...(ids.length > 0 ? [{ id: { in: ids } }] : [])] },
      ],
    },
  })
  return docs.filter(({ id, language, slug }) => {
    const own = articlePath({ id, language, slug: slug ?? '' })
    return URL.canParse(own, anyHost) && readable(new URL(own, anyHost).pathname) === path
  })
}
