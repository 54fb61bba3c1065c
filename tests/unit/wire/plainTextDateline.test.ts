import { describe, expect, it } from '@jest/globals'

import { header, parse, storyOf } from './parse.ts'

const montsame = 'Ulaanbaatar, November 20, 2025 /MONTSAME/.'

const datelineOf = (paragraph: string, timestamp = '2025-11-21 09:00') => {
  const { dateline, parts, authors, warnings, asSent } = parse(
    ['Headline of the Story', '', 'Politics', 'By Bat Dorj', timestamp, '', paragraph].join('\n'),
    { language: 'en' },
  )
  return { dateline, text: parts[0]?.paragraphs[0], authors, warnings, asSent: asSent.dateline }
}

describe('the dateline of a plain-text story', () => {
  it.each([
    ['Ulaanbaatar, November 20, 2025 /MONTSAME/. ', 'Ulaanbaatar', '2025-11-20', 'MONTSAME'],
    ['Ulaanbaatar, April 25 (MONTSAME). ', 'Ulaanbaatar', '2025-04-25', 'MONTSAME'],
    ['Ulaanbaatar, April 25 (MONTSAME) ', 'Ulaanbaatar', '2025-04-25', 'MONTSAME'],
    ['Ulaanbaatar /MONTSAME/ ', 'Ulaanbaatar', null, 'MONTSAME'],
    ['Ulaanbaatar /MONTSAME/. ', 'Ulaanbaatar', null, 'MONTSAME'],
    ['Ulaanbaatar, 11/20 /MONTSAME/. ', 'Ulaanbaatar', '2025-11-20', 'MONTSAME'],
    ['SEOUL, Nov. 20 (Yonhap) -- ', 'SEOUL', '2025-11-20', 'Yonhap'],
    ['BEIJING, Nov 20 (Xinhua) -- ', 'BEIJING', '2025-11-20', 'Xinhua'],
    ['MOSCOW, November 20. /TASS/. ', 'MOSCOW', '2025-11-20', 'TASS'],
    ['TOKYO, Nov. 20, Kyodo -- ', 'TOKYO', '2025-11-20', 'Kyodo'],
    ['WASHINGTON, D.C., Nov 20 (AFP) - ', 'WASHINGTON, D.C.', '2025-11-20', 'AFP'],
    ['ULAANBAATAR, Mongolia (AP) — ', 'ULAANBAATAR, Mongolia', null, 'AP'],
    ['ULAANBAATAR, Nov. 20 (Steppe Wire) — ', 'ULAANBAATAR', '2025-11-20', 'Steppe Wire'],
    ['Ulaanbaatar, 20 November 2025 – ', 'Ulaanbaatar', '2025-11-20', null],
    ['/MONTSAME/ Ulaanbaatar, November 20, 2025. ', 'Ulaanbaatar', '2025-11-20', 'MONTSAME'],
    ['Orkhon aimag, November 20, 2025 /MONTSAME/. ', 'Orkhon aimag', '2025-11-20', 'MONTSAME'],
    ['WASHINGTON (Reuters) -', 'WASHINGTON', null, 'Reuters'],
  ])('in English: %s', (opening, place, date, agency) => {
    const { dateline, text, asSent } = datelineOf(`${opening}The two sides met.`)
    expect(dateline).toEqual({ place, date, agency })
    expect(text).toBe('The two sides met.')
    expect(asSent).toBe(opening.trim())
  })

  it.each([
    ['Улаанбаатар, 2025 оны арваннэгдүгээр сарын 20 /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар, 2025 оны арван нэгдүгээр сарын 20 /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар, 2025 оны арванхоёрдугаар сарын 1 /МОНЦАМЭ/. ', '2025-12-01'],
    ['Улаанбаатар, 2025 оны долоодугаар сарын 11 /МОНЦАМЭ/. ', '2025-07-11'],
    ['Улаанбаатар, 2025 оны 11 дүгээр сарын 20 /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар, 2025 оны 11-р сарын 20-ны өдөр /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар, 11 дүгээр сарын 20 /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар, 11 дүгээр сарын 20 (МОНЦАМЭ). ', '2025-11-20'],
    ['Улаанбаатар, 2025.11.20 /МОНЦАМЭ/. ', '2025-11-20'],
    ['Улаанбаатар /МОНЦАМЭ/. ', null],
  ])('in Mongolian: %s', (opening, date) => {
    const { dateline, text } = datelineOf(`${opening}Монгол Улс оролцов.`)
    expect(dateline).toEqual({ place: 'Улаанбаатар', date, agency: 'МОНЦАМЭ' })
    expect(text).toBe('Монгол Улс оролцов.')
  })

  it.each([
    ['Улан-Батор, 20 ноября 2025 г. /МОНЦАМЭ/. ', 'Улан-Батор', 'МОНЦАМЭ'],
    ['Улан-Батор, 20 ноября 2025 года /МОНЦАМЭ/. ', 'Улан-Батор', 'МОНЦАМЭ'],
    ['УЛАН-БАТОР, 20 ноя — ТАСС. ', 'УЛАН-БАТОР', 'ТАСС'],
    ['МОСКВА, 20 ноября. /ТАСС/. ', 'МОСКВА', 'ТАСС'],
    ['МОСКВА, 20 ноя - РИА Новости. ', 'МОСКВА', 'РИА Новости'],
    ['Москва. 20 ноября. INTERFAX.RU - ', 'Москва', 'INTERFAX.RU'],
    ['УЛАН-БАТОР, 20 ноября (Синьхуа) -- ', 'УЛАН-БАТОР', 'Синьхуа'],
    ['г. Дархан, 20 ноября 2025 года /МОНЦАМЭ/. ', 'г. Дархан', 'МОНЦАМЭ'],
  ])('in Russian: %s', (opening, place, agency) => {
    const { dateline, text } = datelineOf(`${opening}Правительства подтвердили.`)
    expect(dateline).toEqual({ place, date: '2025-11-20', agency })
    expect(text).toBe('Правительства подтвердили.')
  })

  it.each([
    ['울란바토르, 2025년 11월 20일 /몽차메/. ', '울란바토르', '2025-11-20', '몽차메'],
    ['울란바토르 11월 20일 (몬차메) -- ', '울란바토르', '2025-11-20', '몬차메'],
    ['(울란바토르=몬차메) ', '울란바토르', null, '몬차메'],
    ['(울란바토르=몬차메) 11월 20일 = ', '울란바토르', '2025-11-20', '몬차메'],
    ['[서울=뉴시스] ', '서울', null, '뉴시스'],
    ['(울란바토르 AFP=연합뉴스) ', '울란바토르', null, 'AFP=연합뉴스'],
    ['[신화망 울란바토르 11월20일] ', '울란바토르', '2025-11-20', '신화망'],
  ])('in Korean: %s', (opening, place, date, agency) => {
    const { dateline, text } = datelineOf(`${opening}몽골과 한국은 합의했다.`)
    expect(dateline).toEqual({ place, date, agency })
    expect(text).toBe('몽골과 한국은 합의했다.')
  })

  it.each([
    ['乌兰巴托11月20日电（蒙通社）', '乌兰巴托', '蒙通社'],
    ['新华社乌兰巴托11月20日电 ', '乌兰巴托', '新华社'],
    ['蒙通社乌兰巴托2025年11月20日电 ', '乌兰巴托', '蒙通社'],
    ['（蒙通社乌兰巴托11月20日电）', '乌兰巴托', '蒙通社'],
    ['某某通讯社烟台11月20日讯：', '烟台', '某某通讯社'],
    ['乌兰巴托，2025年11月20日 /蒙通社/。', '乌兰巴托', '蒙通社'],
    ['中新网11月20日电 ', null, '中新网'],
    ['（蒙通社乌兰巴托11月20日讯）', '乌兰巴托', '蒙通社'],
    ['蒙通社11月20日乌兰巴托电 ', '乌兰巴托', '蒙通社'],
  ])('in Chinese: %s', (opening, place, agency) => {
    const { dateline, text } = datelineOf(`${opening}蒙古国与韩国举行会谈。`)
    expect(dateline).toEqual({ place, date: '2025-11-20', agency })
    expect(text).toBe('蒙古国与韩国举行会谈。')
  })

  it.each([
    ['【ウランバートル＝モンツァメ】', 'ウランバートル', null, 'モンツァメ'],
    ['【ソウル聯合ニュース】', 'ソウル', null, '聯合ニュース'],
    ['【北京共同】', '北京', null, '共同'],
    ['［東京　２０日　ロイター］ - ', '東京', '2025-11-20', 'ロイター'],
    ['［東京　２０日　ロイター］　－　', '東京', '2025-11-20', 'ロイター'],
    ['ウランバートル 11月20日 共同 = ', 'ウランバートル', '2025-11-20', '共同'],
    ['ウランバートル、11月20日（モンツァメ）：', 'ウランバートル', '2025-11-20', 'モンツァメ'],
    ['【新華社ウランバートル11月20日】', 'ウランバートル', '2025-11-20', '新華社'],
    ['ウランバートル、2025年11月20日 /モンツァメ/。', 'ウランバートル', '2025-11-20', 'モンツァメ'],
  ])('in Japanese: %s', (opening, place, date, agency) => {
    const { dateline, text } = datelineOf(`${opening}両国は協議した。`)
    expect(dateline).toEqual({ place, date, agency })
    expect(text).toBe('両国は協議した。')
  })

  it.each([
    ['᠂ 2025 ᠣᠨ ᠤ 11 ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ 20', '2025-11-20'],
    ['᠂ ᠒᠐᠒᠕ ᠣᠨ\u202fᠤ ᠑᠑ ᠳ᠋ᠦᠭᠡᠷ ᠰᠠᠷ᠎ᠠ\u202fᠶᠢᠨ ᠒᠐', '2025-11-20'],
    [' ᠂ 2025 ᠣᠨ ᠤ ᠠᠷᠪᠠᠨ ᠨᠢᠭᠡᠳᠦᠭᠡᠷ ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ 20 ᠤ ᠡᠳᠦᠷ', '2025-11-20'],
    ['', null],
  ])('in traditional Mongolian script: %s', (written, date) => {
    const { dateline, text } = datelineOf(`ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ${written} /ᠮᠣᠨᠴᠠᠮᠡ/᠃ ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ᠃`)
    expect(dateline).toEqual({ place: 'ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ', date, agency: 'ᠮᠣᠨᠴᠠᠮᠡ' })
    expect(text).toBe('ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ᠃')
  })

  it.each([
    'Asian Development Bank (ADB) President Masatsugu Asakawa visited Mongolia.',
    'Asian Development Bank (ADB) – Mongolia’s partner – is to lend more.',
    'Mongolian National News Agency (MONTSAME) Director General visited Seoul.',
    'The USD/MNT rate and the EUR/MNT rate rose in Ulaanbaatar.',
    'President Khurelsukh, November 20 – met his guests.',
    'On Thursday, November 20, 2025, the government met.',
    'Ulaanbaatar (population 1.7 million) is the capital.',
    'Монголын Ардын Нам /МАН/ Их хурлаа хийлээ.',
    'Монголын Ардын Нам /МАН/. Их хурал өнөөдөр боллоо.',
    'Ulaanbaatar, November 20 (Thursday) – The government met.',
    'Монгол Улс, БНСУ /Өмнөд Солонгос/ хооронд нислэг нэмэгдлээ.',
    'Азиатский банк развития (АБР) — крупнейший кредитор страны.',
    '몽골 정부는 11월 20일 (현지시간) 회의를 열었다.',
    '[사진=연합뉴스] 몽골 대통령이 참석했다.',
    '(종합) 몽골과 한국은 합의했다.',
    '据蒙通社11月20日消息，蒙古国举行会谈。',
    '蒙古国家通讯社（蒙通社）社长表示欢迎。',
    'モンゴル政府は11月20日（現地時間）、発表した。',
    '【速報】モンゴルと韓国は協議した。',
  ])('is not found in an ordinary sentence: %s', (sentence) => {
    const { dateline, text, warnings } = datelineOf(sentence)
    expect(dateline).toBeNull()
    expect(text).toBe(sentence)
    expect(warnings).toContain('The story has no dateline.')
  })

  it.each([
    ['ウランバートル、令和7年11月20日 /モンツァメ/。', 'ウランバートル', 'モンツァメ'],
    ['新华社乌兰巴托 2025 年 11 月 20 日电 ', '乌兰巴托', '新华社'],
  ])('may have its date as %s', (written, place, agency) => {
    expect(datelineOf(`${written}The text.`).dateline).toEqual({
      place,
      date: '2025-11-20',
      agency,
    })
  })

  it.each(['The two sides met on Thursday and agreed on rail and air.', 'Photo: MONTSAME'])(
    'may stand below other text, with a warning: %s',
    (lead) => {
      const { dateline, parts, warnings } = parse(
        storyOf(lead, '', 'Ulaanbaatar, November 20, 2025 /MONTSAME/. The text.'),
        { language: 'en' },
      )
      expect(dateline).toEqual({ place: 'Ulaanbaatar', date: '2025-11-20', agency: 'MONTSAME' })
      expect(parts).toEqual([{ subheading: null, paragraphs: [lead, 'The text.'] }])
      expect(warnings).toEqual([
        'The dateline “Ulaanbaatar, November 20, 2025 /MONTSAME/.” does not open the story: the text before it was kept as its first paragraph.',
      ])
    },
  )

  it('leaves whatever line stands above it in the header, with a warning', () => {
    const { dateline, unplaced } = parse(
      [...header.slice(0, -1), 'sent at noon', '', `${montsame} The text.`].join('\n'),
    )
    expect(dateline?.place).toBe('Ulaanbaatar')
    expect(unplaced).toEqual(['sent at noon'])
  })

  it('may stand on a line of its own', () => {
    const { dateline, text } = datelineOf(
      'Ulaanbaatar, November 20, 2025 /MONTSAME/.\n\nThe two sides met on Thursday.',
    )
    expect(dateline?.place).toBe('Ulaanbaatar')
    expect(text).toBe('The two sides met on Thursday.')
  })

  it('may be wrapped with its paragraph', () => {
    const { dateline, text } = datelineOf(
      [
        'Улаанбаатар, 2025 оны арваннэгдүгээр сарын 20',
        '/МОНЦАМЭ/. Монгол Улс, БНСУ-ын Засгийн газрын',
        'хамтарсан хорооны хуралдаан болж байна.',
      ].join('\n'),
    )
    expect(dateline).toEqual({ place: 'Улаанбаатар', date: '2025-11-20', agency: 'МОНЦАМЭ' })
    expect(text).toBe('Монгол Улс, БНСУ-ын Засгийн газрын хамтарсан хорооны хуралдаан болж байна.')
  })

  describe('without a year', () => {
    const paragraph = (date: string) => `ULAANBAATAR, ${date} (MONTSAME) -- The two sides met.`

    it.each([
      ['Nov. 20', '2025-11-20 16:26', '2025-11-20'],
      ['Dec. 31', '2026-01-01 08:00', '2025-12-31'],
      ['Jan. 1', '2025-12-31 23:30', '2026-01-01'],
      ['Feb. 29', '2024-03-01 10:00', '2024-02-29'],
      ['April 25', '2025-11-21 09:00', '2025-04-25'],
    ])('takes it from the timestamp: %s at %s', (written, timestamp, date) => {
      const { dateline, warnings } = datelineOf(paragraph(written), timestamp)
      expect(dateline?.date).toBe(date)
      expect(warnings).toEqual([
        `The dateline “ULAANBAATAR, ${written} (MONTSAME) --” has no year: ${date} was taken, by the timestamp.`,
      ])
    })

    it('and without a timestamp has no date', () => {
      const { dateline, warnings } = datelineOf(paragraph('Nov. 20'), '')
      expect(dateline).toEqual({ place: 'ULAANBAATAR', date: null, agency: 'MONTSAME' })
      expect(warnings).toContain(
        'The dateline “ULAANBAATAR, Nov. 20 (MONTSAME) --” has no year, and there is no timestamp to take it from: its date was left empty.',
      )
    })
  })

  it('with a date that does not exist has none, with a warning', () => {
    const { dateline, warnings } = datelineOf(
      'Ulaanbaatar, November 31, 2025 /MONTSAME/. The two sides met.',
    )
    expect(dateline?.date).toBeNull()
    expect(warnings).toEqual([
      'The date in the dateline “Ulaanbaatar, November 31, 2025 /MONTSAME/.” does not exist: it was left empty.',
    ])
  })

  it('whose day may be its month says so', () => {
    const { dateline, warnings } = datelineOf('Ulaanbaatar, 05/06/2025 /MONTSAME/. The two met.')
    expect(dateline?.date).toBe('2025-05-06')
    expect(warnings[0]).toContain('can be read with the day or the month first')
  })

  it('adds the reporters in it to the authors', () => {
    const { authors, warnings } = datelineOf(
      '(서울=연합뉴스) 김승욱 기자 = 이재명 대통령은 밝혔다.',
    )
    expect(authors).toEqual([
      { name: 'Bat Dorj', email: null },
      { name: '김승욱', email: null },
    ])
    expect(warnings).toEqual(['“김승욱” stands in the dateline: it was read as the author’s name.'])
  })

  it.each([
    ['МОСКВА, 20 ноября. /Корр. ТАСС Иван Петров/. ', 'ТАСС'],
    ['МОСКВА, 20 ноя — РИА Новости, Иван Петров. ', 'РИА Новости'],
  ])('tells the reporter from the agency: %s', (opening, agency) => {
    const { dateline, authors, text } = datelineOf(`${opening}Россия подтвердила.`)
    expect(dateline).toEqual({ place: 'МОСКВА', date: '2025-11-20', agency })
    expect(authors.at(-1)).toEqual({ name: 'Иван Петров', email: null })
    expect(text).toBe('Россия подтвердила.')
  })

  it('tells the reporter from the agency within brackets', () => {
    const { dateline, authors } = datelineOf('[울란바토르=몬차메 홍길동 기자] 몽골은 합의했다.')
    expect(dateline).toEqual({ place: '울란바토르', date: null, agency: '몬차메' })
    expect(authors.at(-1)).toEqual({ name: '홍길동', email: null })
  })

  it('ends at its full stop: a dash behind it opens somebody’s words', () => {
    expect(datelineOf('Улан-Батор /МОНЦАМЭ/. — Мы готовы, — сказал министр.').text).toBe(
      '— Мы готовы, — сказал министр.',
    )
  })

  it('leaves a date behind brackets in the text when nothing divides them', () => {
    const { dateline, text } = datelineOf('(울란바토르=몬차메) 11월 20일 몽골과 한국은 합의했다.')
    expect(dateline).toEqual({ place: '울란바토르', date: null, agency: '몬차메' })
    expect(text).toBe('11월 20일 몽골과 한국은 합의했다.')
  })

  it('may be the agency alone, with a warning', () => {
    const { dateline, text, warnings } = datelineOf('(Reuters) - The two sides met.')
    expect(dateline).toEqual({ place: null, date: null, agency: 'Reuters' })
    expect(text).toBe('The two sides met.')
    expect(warnings).toEqual(['The dateline “(Reuters) -” names no place.'])
  })
})
