import type { Options } from 'mdast-util-from-markdown'

import { WireError } from '../../WireError.ts'

type Extension = Exclude<NonNullable<Options['extensions']>[number], readonly unknown[]>

/**
 * Seconds of the processor's time that one text may take. An article of 500 links takes a tenth of
 * one; only what is made to do harm, or a book, takes more than this.
 */
const mostSeconds = 2

/** Asking for the time takes longer than most steps do. */
const stepsBetween = 32

/**
 * An extension that adds nothing to the syntax: it ends the reading of a text that takes too long.
 *
 * Many things that are no Markdown in the end, such as `[a](` a thousand times, make micromark (4)
 * look through all the rest of a text for each, or move all that it has read so far. There are too
 * many of them to name each beforehand without refusing real articles. But it takes them one by one,
 * and wherever nothing else fits it tries what stands under `null`, which is where the time is
 * looked at. It is the processor's time, so that a busy machine refuses nothing.
 * @throws WireError out of the parser
 */
export const stopLongReading = (seconds = mostSeconds): Extension => {
  const start = process.cpuUsage()
  let steps = 0
  const step = () => {
    steps += 1
    if (steps % stepsBetween !== 0) return
    const { system, user } = process.cpuUsage(start)
    if (system + user > seconds * 1_000_000) throw new WireError('tooLong')
  }
  const anywhere: NonNullable<Extension['text']> = {
    null: {
      tokenize: (_effects, _ok, nok) => (code) => {
        step()
        return nok(code)
      },
    },
  }
  return {
    contentInitial: anywhere,
    document: anywhere,
    flow: anywhere,
    flowInitial: anywhere,
    text: anywhere,
  }
}
