import { addDataAndFileToRequest, APIError, ValidationError, type Endpoint } from 'payload'

import { editionIn } from '../../../src/editions/editionIn.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { asTranslation } from '../../../src/roles/access.ts'
import { allows } from '../../../src/roles/allows.ts'
import { say } from '../../../src/translations/say.ts'
import { translationOf } from '../translationOf.ts'
import { editionTaken } from './editionTaken.ts'
import { visibleArticle } from './visibleArticle.ts'

/**
 * `POST /api/articles/{id}/editions` with `{ "language": "ru", "text": "copy" }`: makes a draft of the
 * same story in a language that it is not in, of whoever asks for it. Section, tags, authors,
 * dateline and picture are the source's; the text is too, to be written over, or empty (`empty`).
 * Answers 201 `{ doc: { id, language } }`; 409 with `data.article` when the edition is there already.
 */
export const createTranslation = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { language, text = 'copy' } = (req.data ?? {}) as Record<string, unknown>
    const codes = options.languages.map(({ code }) => code as string)
    if (typeof language !== 'string' || !codes.includes(language)) {
      const values = { language: String(language ?? ''), languages: codes.join(', ') }
      throw new APIError(say(req.t, 'noSuchLanguage', values), 400, undefined, true)
    }
    if (text !== 'copy' && text !== 'empty') {
      throw new APIError('`text` has to be copy or empty, or be left out.', 400, undefined, true)
    }
    // What is being rewritten is translated when it is public.
    const stored = await visibleArticle(req, options, { draft: false })
    const source = stored._status === 'published' ? stored : await visibleArticle(req, options)
    if (!(await allows({ collection: options.slugs.articles, operation: 'create', req }))) {
      throw new APIError(say(req.t, 'mayNotWrite'), req.user ? 403 : 401, undefined, true)
    }

    /** Also the one that somebody else may have made in this moment. */
    const existing = () => editionIn({ language, story: idOf(source.story) }, { options, req })
    const before = await existing()
    if (before) throw await editionTaken(req, before, options)
    try {
      const { id } = await req.payload.create({
        collection: options.slugs.articles,
        data: translationOf(source, { language, text }),
        depth: 0,
        draft: true,
        overrideAccess: false,
        req: asTranslation(withOwnLocale(req)),
        select: { language: true },
        user: req.user,
      })
      return Response.json({ doc: { id, language } }, { status: 201 })
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      const meanwhile = await existing()
      throw meanwhile ? await editionTaken(req, meanwhile, options) : error
    }
  },
  method: 'post',
  path: '/:id/editions',
})
