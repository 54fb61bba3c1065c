'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

import { pathPlaceholders } from '../../workflow/pathPlaceholders.ts'
import { followsHeadline, nextSlug } from '../../workflow/nextSlug.ts'
import { useLiveRules } from './useLiveRules.ts'
import { useText } from './useText.ts'

/** The slug that the article would get if it were saved now, and whether that will change by itself. */
export const useAddress = (): {
  /** `null` while there is no headline, or the rules are on their way. */
  slug: null | string
  state: 'follows' | 'public' | 'typed'
} => {
  const { data, hasPublishedDoc: isPublic, id } = useDocumentInfo()
  const rules = useLiveRules()
  const headline = useText('headline')
  const language = useText('language')
  const slug = useText('slug')
  const before = useMemo(
    () => ({
      headline: typeof data?.headline === 'string' ? data.headline : null,
      slug: typeof data?.slug === 'string' ? data.slug : null,
    }),
    [data?.headline, data?.slug],
  )

  return useMemo(() => {
    const typed = slug !== '' && slug !== (before.slug ?? '')
    if (!rules) return { slug: slug || null, state: isPublic ? 'public' : 'follows' }
    const slugOf = (text: string) => rules.slugify(text, language)
    const fallback = String(id)
    const { wanted } = nextSlug({ fallback, headline, isPublic, previous: before, slug, slugOf })
    const follows = slug === '' || followsHeadline({ fallback, isPublic, previous: before, slugOf })
    return {
      slug: wanted || (headline.trim() ? fallback : null),
      state: typed ? 'typed' : isPublic ? 'public' : follows ? 'follows' : 'typed',
    }
  }, [before, headline, id, isPublic, language, rules, slug])
}

/** Public paths by language, with `pathPlaceholders` in them. */
export type Paths = Record<string, string>

/** The path at which readers will find the article; `null` where it cannot be told. */
export const pathOf = (
  paths: Paths,
  { id, language, slug }: { id: number | string | undefined; language: string; slug: string },
): null | string =>
  paths[language]
    ?.replaceAll(pathPlaceholders.id, String(id))
    .replaceAll(pathPlaceholders.slug, slug) ?? null
