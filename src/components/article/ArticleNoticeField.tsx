import type { UIFieldServerComponent } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { idOf } from '../../relationships/idOf.ts'
import { ArticleNotice } from './ArticleNotice.tsx'

/** Finds out who wrote the article, for whoever may only read it. */
export const ArticleNoticeField: UIFieldServerComponent = async ({ data, payload, req, user }) => {
  const writer = idOf((data as { createdBy?: unknown }).createdBy)
  const found =
    writer === undefined || writer === user?.id
      ? null
      : await payload.find({
          collection: newsroomOptions(payload).slugs.users,
          depth: 0,
          limit: 1,
          overrideAccess: false,
          pagination: false,
          req,
          select: { name: true },
          where: { id: { equals: writer } },
        })
  return <ArticleNotice author={found?.docs[0]?.name ?? null} />
}
