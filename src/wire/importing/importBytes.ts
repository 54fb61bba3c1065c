import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import type { Id } from '../../relationships/idOf.ts'
import { say } from '../../translations/say.ts'
import { tell, type Sentence } from '../../translations/sentence.ts'
import { decodeText } from '../decodeText.ts'
import { WireError } from '../WireError.ts'
import type { WireStory } from '../WireStory.ts'
import { loadDesk, type ImportDesk } from './importDesk.ts'
import { importStory } from './importStory.ts'
import type { ImportedStory } from './types.ts'
import { parseAs, type WireFormat } from './wireFormats.ts'

type Options = {
  bytes: Uint8Array
  /** What is known of the newsroom. Of use where many stories come in a row: see `keepDesk`. */
  desk?: () => Promise<ImportDesk>
  /** @default false */
  dryRun?: boolean
  /** @default 'text' */
  format?: WireFormat
  /** Code of the language; recognised from the text if not given. */
  language?: string
  payload: Payload
  /** @default false */
  publish?: boolean
  /** Import in the name of its user: what they may not do is refused. Without it all is allowed. */
  req?: PayloadRequest
  /** Make a story that came before with another text a new version of its article. @default true */
  update?: boolean
}

/** A story that was taken in, with its warnings in the language of whoever sent it. */
export type TakenStory = Omit<ImportedStory, 'warnings'> & { error: null; warnings: string[] }

/** A story that could not be taken in, with what was read of it. */
export type RejectedStory = {
  error: unknown
  found: null
  /** Of the article that is in the way; else `null`. */
  id: Id | null
  status: 'rejected'
  story: null | WireStory
  warnings: string[]
}

/** Takes in one file's bytes as a wire story. Never throws: what goes wrong is in `error`. */
export const importBytes = async ({
  bytes,
  desk,
  format = 'text',
  language,
  payload,
  req: personReq,
  ...rest
}: Options): Promise<RejectedStory | TakenStory> => {
  const options = newsroomOptions(payload)
  const req = personReq ?? (await createLocalReq({}, payload))
  const toTexts = (warnings: Sentence[]) => warnings.map((warning) => tell(req.t, warning))
  let story: null | WireStory = null
  try {
    const known = options.languages.map(({ code }) => code as string)
    if (language !== undefined && !known.includes(language)) {
      throw new APIError(
        say(req.t, 'noSuchLanguage', { language, languages: known.join(', ') }),
        400,
        undefined,
        true,
      )
    }
    const { sections, timeZone } = await (desk?.() ?? loadDesk(req))
    const { text, warnings } = decodeText(bytes)
    const parsed = parseAs(format, {
      language,
      languages: options.languages,
      sections: sections.flatMap(({ names }) => names),
      text,
      timeZone,
    })
    parsed.warnings.unshift(...warnings)
    story = parsed
    const imported = await importStory({
      ...rest,
      asPerson: personReq !== undefined,
      format,
      original: text,
      req,
      sections,
      story: parsed,
      timeZone,
    })
    return { ...imported, error: null, warnings: toTexts(imported.warnings) }
  } catch (error) {
    if (error instanceof WireError) error.message = tell(req.t, error.sentence)
    const { article } = ((error as APIError).data ?? {}) as { article?: Id }
    return {
      error,
      found: null,
      id: article ?? null,
      status: 'rejected',
      story,
      warnings: toTexts(story?.warnings ?? []),
    }
  }
}
