import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import {
  createSaver,
  saveAtLatest,
  savePause,
  type SaveAnswer,
  type SaveManner,
  type SaverPort,
  type Values,
} from '../../../src/components/article/saving/createSaver.ts'
import { saveFailure, unreachable } from '../../../src/components/article/saving/saveFailure.ts'

/** A form of one text, and a newsroom that answers when it is told to. */
const desk = () => {
  let text = ''
  let free = true
  let answer: (sent: Values) => Promise<SaveAnswer> | SaveAnswer = (doc) => ({ doc })
  const kept: unknown[] = []
  const sent: (SaveManner & { text: unknown })[] = []
  const saved: Parameters<SaverPort['onSaved']>[0][] = []
  const saver = createSaver({
    isFree: () => free,
    onLeave: (values) => kept.push(values.text),
    onSaved: (news) => saved.push(news),
    read: () => ({ text, updatedAt: String(Math.random()) }),
    send: async (values, manner) => {
      sent.push({ ...manner, text: values.text })
      return answer(values)
    },
  })
  return {
    answerWith: (next: typeof answer) => {
      answer = next
    },
    busy: (now: boolean) => {
      free = !now
    },
    kept,
    saved,
    saver,
    sent,
    texts: () => sent.map((one) => one.text),
    type: (next: string) => {
      text = next
      saver.changed()
    },
  }
}

const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('a text that is written', () => {
  it('is saved a moment after the last letter, once', async () => {
    const { saver, texts, type } = desk()
    for (const text of ['S', 'Sn', 'Sno', 'Snow']) {
      type(text)
      await wait(100)
    }
    expect(texts()).toEqual([])
    expect(saver.getState().phase).toBe('waiting')
    await wait(savePause)
    expect(texts()).toEqual(['Snow'])
    expect(saver.getState()).toEqual({ failure: null, phase: 'resting' })
    await wait(60_000)
    expect(texts()).toHaveLength(1)
  })

  it('is saved also when nobody pauses', async () => {
    const { sent, type } = desk()
    for (let letter = 0; letter * 100 <= saveAtLatest + 100; letter += 1) {
      type('x'.repeat(letter))
      await wait(100)
    }
    expect(sent).toHaveLength(1)
  })

  it('is saved again when something was typed meanwhile', async () => {
    const { answerWith, saved, texts, type } = desk()
    answerWith((doc) => new Promise((resolve) => setTimeout(() => resolve({ doc }), savePause * 3)))
    type('Snow')
    await wait(savePause + 10)
    type('Snow falls')
    await wait(savePause * 2)
    // One at a time.
    expect(texts()).toEqual(['Snow'])
    await wait(savePause * 6)
    expect(texts()).toEqual(['Snow', 'Snow falls'])
    expect(saved.map(({ changed }) => changed)).toEqual([true, false])
  })

  it('is not sent when it is what the newsroom has', async () => {
    const { saved, texts, type } = desk()
    type('Snow')
    await wait(savePause)
    type('Snow')
    await wait(savePause)
    expect(texts()).toEqual(['Snow'])
    expect(saved.at(-1)).toMatchObject({ changed: false, doc: null })
  })

  it('is sent though it was once before, when the form was saved in between', async () => {
    const { saver, texts, type } = desk()
    type('Snow')
    await wait(savePause)
    saver.rest()
    type('Snow')
    await wait(savePause)
    expect(texts()).toEqual(['Snow', 'Snow'])
  })

  it('waits while the form itself saves or publishes', async () => {
    const { busy, texts, type } = desk()
    busy(true)
    type('Snow')
    await wait(savePause * 3)
    expect(texts()).toEqual([])
    busy(false)
    await wait(savePause)
    expect(texts()).toEqual(['Snow'])
  })

  it.each([
    ['is not sent anew when the form was published meanwhile', 'Snow', ['Snow']],
    ['is sent when it was typed after that', 'Snow falls', ['Snow', 'Snow falls']],
  ])('%s', async (_, next, expected) => {
    const { answerWith, saver, texts, type } = desk()
    answerWith(() => {
      saver.rest()
      if (next !== 'Snow') type(next)
      return { doc: null }
    })
    type('Snow')
    await wait(savePause)
    answerWith((doc) => ({ doc }))
    await wait(savePause)
    expect(texts()).toEqual(expected)
    expect(saver.getState()).toEqual({ failure: null, phase: 'resting' })
  })

  it('is not saved anew when the form has done it', async () => {
    const { saver, texts, type } = desk()
    type('Snow')
    saver.rest()
    await wait(savePause * 3)
    expect(texts()).toEqual([])
  })
})

describe('a text that cannot be saved', () => {
  it('is tried until the newsroom is back, and then it has the last letter', async () => {
    const { answerWith, saver, texts, type } = desk()
    answerWith(() => ({ failure: unreachable }))
    type('Snow')
    await wait(savePause)
    expect(saver.getState()).toEqual({ failure: unreachable, phase: 'waiting' })
    type('Snow falls')
    await wait(30_000)
    expect(texts().length).toBeGreaterThan(3)
    expect(saver.getState().failure).toBe(unreachable)

    answerWith((doc) => ({ doc }))
    await wait(15_000)
    expect(texts().at(-1)).toBe('Snow falls')
    expect(saver.getState()).toEqual({ failure: null, phase: 'resting' })
  })

  it('is tried at once when somebody says so', async () => {
    const { answerWith, saver, type } = desk()
    answerWith(() => ({ failure: unreachable }))
    type('Snow')
    await wait(savePause)
    answerWith((doc) => ({ doc }))
    saver.retry()
    await wait(0)
    expect(saver.getState()).toEqual({ failure: null, phase: 'resting' })
  })

  it('waits for a change when the newsroom refuses it', async () => {
    const { answerWith, saver, texts, type } = desk()
    const refusal = saveFailure(400, { errors: [{ message: 'The address is taken.' }] })
    answerWith(() => ({ failure: refusal }))
    type('Snow')
    await wait(60_000)
    expect(texts()).toEqual(['Snow'])
    expect(saver.getState().failure).toBe(refusal)

    answerWith((doc) => ({ doc }))
    type('Snow falls')
    await wait(savePause - 10)
    expect(texts()).toEqual(['Snow'])
    await wait(20)
    expect(texts()).toEqual(['Snow', 'Snow falls'])
    expect(saver.getState().failure).toBeNull()
  })
})

describe('a page that is left', () => {
  it('sends at once what is not sent', async () => {
    const { kept, saver, sent, type } = desk()
    type('Snow')
    saver.leave()
    await wait(0)
    expect(sent).toEqual([{ leaving: true, overtakes: false, text: 'Snow' }])
    expect(kept).toEqual(['Snow'])
  })

  it('sends also what was typed while a save is under way', async () => {
    const { answerWith, saver, sent, type } = desk()
    answerWith(() => new Promise(() => {}))
    type('Snow')
    await wait(savePause)
    type('Snow falls')
    saver.leave()
    expect(sent).toEqual([
      { leaving: false, overtakes: false, text: 'Snow' },
      { leaving: true, overtakes: true, text: 'Snow falls' },
    ])
  })

  it('sends once more what is on its way, if it is left for good', async () => {
    const { answerWith, saver, sent, type } = desk()
    answerWith(() => new Promise(() => {}))
    type('Snow')
    await wait(savePause)
    saver.leave({ forGood: true })
    // The window says it in more than one way.
    saver.leave({ forGood: true })
    expect(sent).toEqual([
      { leaving: false, overtakes: false, text: 'Snow' },
      { leaving: true, overtakes: true, text: 'Snow' },
    ])
  })

  it('sends also what was taken back while a save is under way', async () => {
    const { answerWith, saver, texts, type } = desk()
    type('Snow')
    await wait(savePause)
    answerWith(() => new Promise(() => {}))
    type('Snow falls')
    await wait(savePause)
    type('Snow')
    saver.leave()
    expect(texts()).toEqual(['Snow', 'Snow falls', 'Snow'])
  })

  it('sends nothing when all is saved', async () => {
    const { kept, saver, sent, type } = desk()
    saver.leave()
    type('Snow')
    await wait(savePause)
    saver.leave()
    await wait(0)
    expect(sent).toHaveLength(1)
    expect(kept).toEqual([])
  })

  it('keeps what is on its way', async () => {
    const { answerWith, kept, saver, sent, type } = desk()
    answerWith(() => new Promise(() => {}))
    type('Snow')
    await wait(savePause)
    saver.leave()
    expect([sent.length, kept]).toEqual([1, ['Snow']])
  })

  it('sends nothing more once it is gone', async () => {
    const { answerWith, saver, texts, type } = desk()
    answerWith(() => ({ failure: unreachable }))
    type('Snow')
    saver.leave()
    saver.stop()
    await wait(60_000)
    expect(texts()).toEqual(['Snow'])
  })
})
