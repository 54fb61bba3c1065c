import { describe, expect, it } from '@jest/globals'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { recogniseLanguage } from '../../../src/languages/recogniseLanguage.ts'

const all = Object.values(languageDefinitions)
const { en, mn, ru, ja } = languageDefinitions

describe('recognising the language of a text', () => {
  it.each([
    ['en', 'Mongolia, South Korea Advance Bilateral Agenda'],
    ['en', 'Cashmere prices rise'],
    ['mn', 'Монгол Улс, БНСУ-ын хамтын ажиллагаа өргөжинө'],
    ['mn', 'Шинэ хууль батлагдлаа'],
    ['mn', 'УИХ-ын чуулган завсарлалаа'],
    ['mn', 'Ерөнхий сайд Москвад айлчилж байна'],
    ['mn', 'Дархан хотод цас орлоо'],
    ['ru', 'Монголия и Республика Корея расширяют сотрудничество'],
    ['ru', 'Премьер-министр прибыл в Москву'],
    ['ru', 'Цены на уголь снизились'],
    ['ru', 'В Улан-Баторе выпал снег'],
    ['ru', 'Президент Монголии Ухнагийн Хүрэлсүх провёл встречу'],
    ['zh', '蒙古国与韩国加强双边合作'],
    ['zh', '总理会见韩国议员'],
    ['zh', '蒙古國總統訪問中國'],
    ['ko', '몽골·한국, 양자 협력 의제 진전'],
    ['ja', 'モンゴルと韓国、二国間協力を前進'],
    ['ja', '円安が続く'],
    ['ja', '鉱業の発展へ協力'],
    ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ'],
  ])('knows %s in a headline: %s', (language, text) => {
    expect(recogniseLanguage(text, all).language).toBe(language)
  })

  it.each([
    ['en', `${'The two sides met in Ulaanbaatar. '.repeat(5)}Связанные новости`],
    ['ko', '몽골의 Erdenes Mongol은 KOTRA와 Memorandum of Understanding을 체결했다고 밝혔다.'],
    ['zh', `${'蒙古国与韩国政府在乌兰巴托举行会议。'.repeat(3)}関連ニュース`],
    ['ja', 'モンゴル国営のErdenes Mongol社は20日、KOTRAと覚書を結んだと発表した。'],
    [
      'ru',
      'Компания Erdenes Mongol и агентство KOTRA подписали меморандум о сотрудничестве в энергетике. Холбоотой мэдээ',
    ],
    [
      'mn',
      'Erdenes Mongol компани KOTRA байгууллагатай санамж бичиг байгууллаа. Связанные новости',
    ],
    ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ ᠤᠨ ᠵᠠᠰᠠᠭ ᠤᠨ ᠭᠠᠵᠠᠷ Холбоотой'],
  ])('knows %s with another language in it', (language, text) => {
    expect(recogniseLanguage(text, all).language).toBe(language)
  })

  it('takes nothing from addresses', () => {
    expect(
      recogniseLanguage('몽골 소식 bayarzul.bat-erdene@montsame.gov.mn https://montsame.mn/en', all)
        .language,
    ).toBe('ko')
  })

  it('is sure of a plain case and unsure where nothing speaks for any', () => {
    expect(recogniseLanguage('The two sides met in Ulaanbaatar.', all).confidence).toBeGreaterThan(
      0.9,
    )
    expect(recogniseLanguage('Дарга', [mn, ru]).confidence).toBeLessThan(0.5)
    expect(recogniseLanguage('2025', all)).toEqual({ language: 'en', confidence: 0 })
    expect(recogniseLanguage('한국 뉴스', [en, mn])).toEqual({ language: 'en', confidence: 0 })
  })

  it('is unsure of a text that is mostly in no candidate’s script', () => {
    expect(
      recogniseLanguage('몽골과 한국의 정부는 KOTRA 회의를 열었다', [en, mn]).confidence,
    ).toBeLessThan(0.5)
  })

  it('chooses among the candidates only, a language of one’s own included', () => {
    const german = {
      ...en,
      code: 'de',
      recognition: { words: ['der', 'die', 'und', 'in', 'ist', 'mit', 'von'] },
    }
    expect(recogniseLanguage('蒙古国', [ja, en]).language).toBe('ja')
    expect(recogniseLanguage('Die Mongolei und Korea', [en, german]).language).toBe('de')
    expect(recogniseLanguage('The news from the north', [en, german]).language).toBe('en')
  })

  it('needs a candidate', () => {
    expect(() => recogniseLanguage('Mongolia', [])).toThrow(RangeError)
  })
})
