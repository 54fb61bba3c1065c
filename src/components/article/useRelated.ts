'use client'

import type { ResolvedRelatedNews, SuggestedArticle } from '../../related/resolveRelatedNews.ts'
import { useAfterSave } from './useAfterSave.ts'

/** What `GET /api/articles/{id}/related` tells the staff. */
export type Related = {
  hidden: number
  inherited: boolean
  resolved: null | ResolvedRelatedNews
  suggestions: SuggestedArticle[]
}

/** Of the article as it was last saved; `null` until it is known. */
export const useRelated = (): null | Related => {
  const answer = useAfterSave<Partial<Related>>('/related?draft=true')
  return answer?.suggestions ? (answer as Related) : null
}
