import type { WireStory } from '../WireStory.ts'
import type { importBytes } from './importBytes.ts'

type ImportResult = Awaited<ReturnType<typeof importBytes>>

/** What `newsroom import --json` prints of each file, in this order, and the endpoint answers with. */
export type ImportReport = {
  /** `null` for a story that did not come in a file. */
  file: null | string
  status: ImportResult['status']
  dryRun: boolean
  /** Of the article. */
  id: number | string | null
  /** As it was read; `null` when it could not be. */
  article: null | Pick<
    WireStory,
    | 'authors'
    | 'dateline'
    | 'headline'
    | 'language'
    | 'parts'
    | 'publishedAt'
    | 'related'
    | 'section'
    | 'summary'
  >
  warnings: string[]
  error: null | string
}

export const importReport = ({
  dryRun,
  file,
  result: { error, id, status, story, warnings },
}: {
  dryRun: boolean
  file: null | string
  result: ImportResult
}): ImportReport => ({
  file,
  status,
  dryRun,
  id,
  article: story && {
    headline: story.headline,
    language: story.language,
    section: story.section,
    authors: story.authors.map(({ email, name }) => ({ name, email })),
    publishedAt: story.publishedAt,
    dateline: story.dateline,
    parts: story.parts,
    related: story.related,
    summary: story.summary ?? null,
  },
  warnings,
  error: error === null ? null : messageOf(error),
})

/** What is wrong, in words for a person; of a validation error, what is wrong with each field. */
const messageOf = (error: unknown): string => {
  const { data, message } = error as {
    data?: { errors?: { message?: string }[] }
    message?: string
  }
  const details = data?.errors?.map((detail) => detail.message).filter(Boolean)
  return details?.length ? details.join(' ') : (message ?? String(error))
}
