import { createLocalReq, type PublishButtonServerProps } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { PublishWhole } from './PublishWhole.tsx'

/** Publishing and its schedule; neither of a story that is killed. */
export const PublishArticle = async ({ id, payload, user }: PublishButtonServerProps) => {
  if (id === undefined) return <PublishWhole />
  const article = await payload.findByID({
    id,
    collection: newsroomOptions(payload).slugs.articles,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req: await createLocalReq({ user: user ?? undefined }, payload),
    select: { killed: true },
    trash: true,
    user,
  })
  return article?.killed ? null : <PublishWhole />
}
