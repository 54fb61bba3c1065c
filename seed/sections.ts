/** The demo newsroom's sections, in order, with their names in all its languages. */
export const sections: { names: Record<string, string>; slug: string }[] = [
  {
    names: {
      en: 'Politics',
      mn: 'Улс төр',
      ru: 'Политика',
      zh: '政治',
      ko: '정치',
      ja: '政治',
      'mn-Mong': 'ᠤᠯᠤᠰ ᠲᠥᠷᠥ',
    },
    slug: 'politics',
  },
  {
    names: {
      en: 'Economy',
      mn: 'Эдийн засаг',
      ru: 'Экономика',
      zh: '经济',
      ko: '경제',
      ja: '経済',
      'mn-Mong': 'ᠡᠳ᠋ ᠦᠨ ᠵᠠᠰᠠᠭ',
    },
    slug: 'economy',
  },
  {
    names: {
      en: 'Society',
      mn: 'Нийгэм',
      ru: 'Общество',
      zh: '社会',
      ko: '사회',
      ja: '社会',
      'mn-Mong': 'ᠨᠡᠶᠢᠭᠡᠮ',
    },
    slug: 'society',
  },
  {
    names: {
      en: 'World',
      mn: 'Дэлхий',
      ru: 'В мире',
      zh: '国际',
      ko: '국제',
      ja: '国際',
      'mn-Mong': 'ᠳᠡᠯᠡᠬᠡᠢ',
    },
    slug: 'world',
  },
  {
    names: {
      en: 'Environment',
      mn: 'Байгаль орчин',
      ru: 'Экология',
      zh: '环境',
      ko: '환경',
      ja: '環境',
      'mn-Mong': 'ᠪᠠᠶᠢᠭᠠᠯᠢ ᠣᠷᠴᠢᠨ',
    },
    slug: 'environment',
  },
  {
    names: {
      en: 'Culture',
      mn: 'Соёл урлаг',
      ru: 'Культура',
      zh: '文化',
      ko: '문화',
      ja: '文化',
      'mn-Mong': 'ᠰᠣᠶᠣᠯ ᠤᠷᠠᠯᠢᠭ',
    },
    slug: 'culture',
  },
  {
    names: {
      en: 'Sport',
      mn: 'Спорт',
      ru: 'Спорт',
      zh: '体育',
      ko: '스포츠',
      ja: 'スポーツ',
      'mn-Mong': 'ᠰᠫᠣᠷᠲ',
    },
    slug: 'sport',
  },
]
