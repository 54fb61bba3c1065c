import { APIError, type PayloadRequest } from 'payload'

import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
import type { SanitizedOptions, TranslationLanguage } from '../options/types.ts'
import { say } from '../translations/say.ts'

/** How long the service may take, in milliseconds. */
const patience = 60_000

const told = ({ code, intlLocale, name }: LanguageDefinition): TranslationLanguage => ({
  code,
  intlLocale,
  name,
})

const wrong = (answer: unknown, texts: string[]): string | undefined => {
  if (!Array.isArray(answer)) return 'it did not answer with a list'
  if (answer.length !== texts.length) {
    return `it answered ${answer.length} texts where ${texts.length} were sent`
  }
  if (!answer.every((text) => typeof text === 'string')) return 'not all texts are strings'
  return answer.every((text) => text.trim() !== '') ? undefined : 'it answered an empty text'
}

type Asked<Read> = {
  from: string
  options: SanitizedOptions
  read: (texts: string[]) => Read
  req: PayloadRequest
  to: string
}

/**
 * Asks the newsroom's service, the option `translate`. Not to be called in a transaction, which would
 * wait for it.
 * @param texts small pieces of HTML
 * @param read makes of the answer, which has as many texts, what is wanted of it
 * @throws APIError 502 when the service fails, takes longer than 60 seconds, or answers something else,
 *   such as what cannot be read
 */
export const translateByMachine = async <Read>(
  texts: string[],
  { from, options, read, req, to }: Asked<Read>,
): Promise<Read> => {
  if (texts.length === 0) return read([])
  const definition = (wanted: string) => options.languages.find(({ code }) => code === wanted)!
  const signal = AbortSignal.timeout(patience)
  try {
    const answer: unknown = await Promise.race([
      options.translate!({
        from: told(definition(from)),
        signal,
        texts: [...texts],
        to: told(definition(to)),
      }),
      // Also of a service that does not heed the signal.
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      }),
    ])
    const mistake = wrong(answer, texts)
    if (mistake) throw new Error(`The option \`translate\`: ${mistake}.`)
    return read(answer as string[])
  } catch (err) {
    req.payload.logger.error({ err, msg: `No translation by machine from ${from} into ${to}.` })
    const language = definition(to).label
    throw new APIError(say(req.t, 'machineFailed', { language }), 502, undefined, true)
  }
}
