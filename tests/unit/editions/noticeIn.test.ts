import { describe, expect, it } from '@jest/globals'

import { noticeIn } from '../../../src/editions/noticeIn.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'

const options = sanitizeOptions({ defaultLanguage: 'mn' } as never)

describe('what readers are told of a kill', () => {
  it('is in their language', () => {
    const notices = { en: 'We were deceived.', ru: 'Нас обманули.' }
    expect(noticeIn('ru', notices, options)).toEqual({ language: 'ru', text: 'Нас обманули.' })
  })

  it('is in another one that is named, where theirs has none', () => {
    const notices = { en: 'We were deceived.', mn: 'Биднийг хуурсан.' }
    const mongolian = { language: 'mn', text: 'Биднийг хуурсан.' }
    // The same language in another script, and the newsroom's default language.
    expect(noticeIn('mn-Mong', notices, options)).toEqual(mongolian)
    expect(noticeIn('ko', notices, options)).toEqual(mongolian)
    expect(noticeIn('ko', { zh: '我们被骗了。' }, options)).toEqual({
      language: 'zh',
      text: '我们被骗了。',
    })
  })

  it('is the newsroom’s own words where nothing was written, in their language as far as it has them', () => {
    expect(noticeIn('ko', {}, options)).toMatchObject({ language: 'ko' })
    expect(noticeIn('mn-Mong', { en: '' }, options)).toMatchObject({ language: 'mn' })
    const danish = { ...options, defaultLanguage: 'da' }
    expect(noticeIn('da', {}, danish)).toEqual({
      language: 'en',
      text: 'The newsroom has taken this story down.',
    })
  })
})
