import {
  addDataAndFileToRequest,
  APIError,
  ValidationError,
  type Endpoint,
  type PayloadRequest,
} from 'payload'

import { textsOf, withTexts, type Texts } from '../../../fields/body/translating/mapTexts.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { editionIn } from '../../../src/editions/editionIn.ts'
import { translateByMachine } from '../../../src/editions/translateByMachine.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { asTranslation } from '../../../src/roles/access.ts'
import { allows } from '../../../src/roles/allows.ts'
import { say } from '../../../src/translations/say.ts'
import { translationOf, wordsOf, type FirstWords } from '../translationOf.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { editionTaken } from './editionTaken.ts'
import { visibleArticle } from './visibleArticle.ts'

type Article = Awaited<ReturnType<typeof visibleArticle>>

/** The article in the request's path: what is being rewritten is translated when it is public. */
const findSource = async (req: PayloadRequest, options: SanitizedOptions): Promise<Article> => {
  const stored = await visibleArticle(req, options, { draft: false })
  return stored._status === 'published' ? stored : visibleArticle(req, options)
}

/** @throws APIError 502 when the service fails */
const machineWords = async (
  source: Article,
  { language, options, req }: { language: string; options: SanitizedOptions; req: PayloadRequest },
): Promise<FirstWords> => {
  const words = wordsOf(source) as Texts
  const translated = await translateByMachine(textsOf(words), {
    from: source.language,
    options,
    read: (pieces) => withTexts(words, pieces) as FirstWords,
    req,
    to: language,
  })
  return { ...translated, machineTranslated: true }
}

/**
 * `POST /api/articles/{id}/editions` with `{ "language": "ru", "text": "copy" }`: makes a draft of the
 * same story in a language that it is not in, of whoever asks for it. Section, tags, authors,
 * dateline and picture are the source's; the text is too, to be written over, or empty (`empty`), or
 * translated by the newsroom's service (`machine`), which leaves the mark `machineTranslated`.
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
    if (text !== 'copy' && text !== 'empty' && text !== 'machine') {
      const message = '`text` has to be copy, empty or machine, or be left out.'
      throw new APIError(message, 400, undefined, true)
    }
    if (text === 'machine' && !options.translate) {
      throw new APIError(say(req.t, 'machineNone'), 400, undefined, true)
    }
    const source = await findSource(req, options)
    const mayTranslate = await allows({
      collection: options.slugs.articles,
      operation: 'create',
      req: asTranslation(req),
    })
    if (!mayTranslate) {
      throw new APIError(say(req.t, 'mayNotTranslate'), req.user ? 403 : 401, undefined, true)
    }

    /** Also the one that somebody else may have made in this moment. */
    const existing = () => editionIn({ language, story: idOf(source.story) }, { options, req })
    const before = await existing()
    if (before) throw await editionTaken(req, before, options)
    const words =
      text === 'machine'
        ? await machineWords(source, { language, options, req })
        : text === 'copy'
          ? wordsOf(source)
          : {}
    try {
      const { id } = await inTransaction(req, async () => {
        // While it was translated the source may have gone into another story, or away.
        await holdArticle(req, source.id)
        const { story } = await findSource(req, options)
        if (idOf(story) !== idOf(source.story)) {
          throw new APIError(say(req.t, 'sourceMoved'), 409, undefined, true)
        }
        return req.payload.create({
          collection: options.slugs.articles,
          data: translationOf(source, { language, words }),
          depth: 0,
          draft: true,
          overrideAccess: false,
          req: asTranslation(withOwnLocale(req)),
          select: { language: true },
          user: req.user,
        })
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
