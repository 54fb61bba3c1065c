type Tag = {
  kind: 'place' | 'topic'
  mediaTopic?: string
  names: Record<string, string>
  slug: string
}

/** The demo newsroom's tags, with their names in all its languages. */
export const tags: Tag[] = [
  {
    kind: 'place',
    names: {
      en: 'Mongolia',
      mn: 'Монгол Улс',
      ru: 'Монголия',
      zh: '蒙古国',
      ko: '몽골',
      ja: 'モンゴル',
      'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
    },
    slug: 'mongolia',
  },
  {
    kind: 'place',
    names: {
      en: 'South Korea',
      mn: 'БНСУ',
      ru: 'Республика Корея',
      zh: '韩国',
      ko: '대한민국',
      ja: '韓国',
      'mn-Mong': 'ᠰᠣᠯᠣᠩᠭᠣᠰ ᠤᠯᠤᠰ',
    },
    slug: 'south-korea',
  },
  {
    kind: 'topic',
    names: {
      en: 'Diplomacy',
      mn: 'Гадаад харилцаа',
      ru: 'Дипломатия',
      zh: '外交',
      ko: '외교',
      ja: '外交',
      'mn-Mong': 'ᠭᠠᠳᠠᠭᠠᠳᠤ ᠬᠠᠷᠢᠯᠴᠠᠭ᠎ᠠ',
    },
    slug: 'diplomacy',
  },
  {
    kind: 'topic',
    names: {
      en: 'Trade',
      mn: 'Худалдаа',
      ru: 'Торговля',
      zh: '贸易',
      ko: '무역',
      ja: '貿易',
      'mn-Mong': 'ᠬᠤᠳᠠᠯᠳᠤᠭ᠎ᠠ',
    },
    slug: 'trade',
  },
  {
    kind: 'topic',
    names: {
      en: 'Visas',
      mn: 'Виз',
      ru: 'Визы',
      zh: '签证',
      ko: '비자',
      ja: '査証',
      'mn-Mong': 'ᠸᠢᠽᠠ',
    },
    slug: 'visas',
  },
  {
    kind: 'topic',
    names: {
      en: 'Aviation',
      mn: 'Агаарын тээвэр',
      ru: 'Авиация',
      zh: '航空',
      ko: '항공',
      ja: '航空',
      'mn-Mong': 'ᠠᠭᠠᠷ ᠤᠨ ᠲᠡᠭᠡᠪᠦᠷᠢ',
    },
    slug: 'aviation',
  },
  {
    kind: 'topic',
    names: {
      en: 'Tourism',
      mn: 'Аялал жуулчлал',
      ru: 'Туризм',
      zh: '旅游',
      ko: '관광',
      ja: '観光',
      'mn-Mong': 'ᠵᠢᠭᠤᠯᠴᠢᠯᠠᠯ',
    },
    slug: 'tourism',
  },
]
