/**
 * A few words of a language, of which stories are put together. `{n}` is a number that differs from
 * story to story, `{who}` one of the actors, `{what}` one of the topics.
 */
export type Vocabulary = {
  actors: string[]
  authors: { email: string }[]
  /** How a day is written in the dateline. */
  dateline: (place: string, day: { year: number; month: number; day: number }) => string
  headlines: string[]
  /** Between the sentences of a paragraph. */
  joint: string
  openings: string[]
  places: string[]
  related: string
  sections: string[]
  sentences: string[]
  subheads: string[]
  topics: string[]
}

const emails = (...accounts: string[]) =>
  accounts.map((account) => ({ email: `${account}@wire.example` }))

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const russianMonths = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
  ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
]

export const vocabularies: Record<string, Vocabulary> = {
  en: {
    actors: [
      'The Ministry of Transport',
      'The City Council',
      'The Herders’ Union',
      'The Central Bank',
    ],
    authors: emails('anu.bold', 'sarah.hill', 'temur.bat', 'john.reed', 'oyuna.d'),
    dateline: (place, { day, month, year }) =>
      `${place}, ${englishMonths[month - 1]} ${day}, ${year} /MONTSAME/.`,
    headlines: [
      '{who} Presents Plan {n} for {what}',
      '{who} Puts {what} on Agenda {n}',
      '{what}: {who} Publishes Report {n}',
    ],
    joint: ' ',
    openings: [
      '{who} presented its plan for {what} on Thursday, and asked {n} companies for their opinion.',
      '{who} said that {what} would cost {n} million this year, less than was feared.',
    ],
    places: ['Ulaanbaatar', 'Darkhan', 'Erdenet', 'Khovd'],
    related: 'Related news',
    sections: ['Politics', 'Economy', 'Society', 'World', 'Environment', 'Culture', 'Sport'],
    sentences: [
      'The work begins in spring and is to be done within {n} weeks.',
      '{who} was not heard before the decision, its chair said.',
      'Some {n} families live along the line, most of them in felt tents.',
      'Prices have risen since the last count, while wages have hardly moved.',
      '“We have waited {n} days for an answer,” a speaker told reporters.',
      'Experts call {what} the most important question of the decade.',
      'A second reading is planned for the autumn session, and a vote soon after it.',
      'Neighbouring districts followed the example, with {n} new contracts signed so far.',
    ],
    subheads: [
      'Costs and Benefits',
      'What Happens Next',
      'Voices from the Districts',
      'The Numbers',
    ],
    topics: ['the Northern Railway', 'Clean Heating', 'Winter Pastures', 'the New Airport Road'],
  },
  mn: {
    actors: ['Зам тээврийн яам', 'Нийслэлийн хурал', 'Малчдын холбоо', 'Монголбанк'],
    authors: emails('b.tuya', 'd.ganbold', 'n.saran', 'ts.otgon'),
    dateline: (place, { day, month, year }) =>
      `${place}, ${year} оны ${month} сарын ${day} /МОНЦАМЭ/.`,
    headlines: ['{who} {what} {n} төлөвлөгөөг танилцуулав', '{who}: {what} {n} дэх тайлан гарлаа'],
    joint: ' ',
    openings: [
      '{who} {what} төлөвлөгөөг пүрэв гарагт танилцуулж, {n} компаниас санал авлаа.',
      '{who} энэ онд {what} ажилд {n} тэрбум төгрөг зарцуулна гэж мэдэгдэв.',
    ],
    places: ['Улаанбаатар', 'Дархан', 'Эрдэнэт', 'Ховд'],
    related: 'Холбоотой мэдээ',
    sections: ['Улс төр', 'Эдийн засаг', 'Нийгэм', 'Дэлхий', 'Байгаль орчин', 'Спорт'],
    sentences: [
      'Ажил хавар эхэлж, {n} долоо хоногийн дотор дуусах юм.',
      'Шийдвэр гарахаас өмнө {who} саналаа өгч чадаагүй гэж дарга нь хэлэв.',
      'Замын дагуу {n} айл өрх амьдарч байгаа бөгөөд ихэнх нь гэрт суудаг.',
      'Өнгөрсөн тооллогоос хойш үнэ өссөн ч цалин бараг нэмэгдээгүй байна.',
      '“Бид хариуг {n} хоног хүлээлээ” гэж төлөөлөгч ярив.',
      'Хоёр дахь хэлэлцүүлгийг намрын чуулганаар хийхээр төлөвлөжээ.',
      'Хөрш аймгууд ч мөн үүнийг дагаж, {n} шинэ гэрээ байгууллаа.',
    ],
    subheads: ['Зардал ба үр ашиг', 'Цаашид яах вэ', 'Орон нутгийн дуу хоолой'],
    topics: [
      'хойд чиглэлийн төмөр зам',
      'цэвэр халаалт',
      'өвлийн бэлчээр',
      'нисэх буудлын шинэ зам',
    ],
  },
  ru: {
    actors: ['Министерство транспорта', 'Городской совет', 'Союз животноводов', 'Центральный банк'],
    authors: emails('irina.petrova', 'oleg.sidorov', 'anna.kim'),
    dateline: (place, { day, month, year }) =>
      `${place}, ${day} ${russianMonths[month - 1]} ${year} г. /МОНЦАМЭ/.`,
    headlines: ['{who} представило план {n}: {what}', '{what}: опубликован отчёт {n}, {who}'],
    joint: ' ',
    openings: [
      '{who} представило в четверг свой план ({what}) и запросило мнение {n} компаний.',
      '{who} сообщает: {what} обойдётся в этом году в {n} миллионов, меньше, чем опасались.',
    ],
    places: ['Улан-Батор', 'Дархан', 'Эрдэнэт', 'Ховд'],
    related: 'Связанные новости',
    sections: ['Политика', 'Экономика', 'Общество', 'В мире', 'Экология', 'Культура', 'Спорт'],
    sentences: [
      'Работы начнутся весной и должны быть закончены за {n} недель.',
      'До принятия решения {who} не высказывалось, отметил председатель.',
      'Вдоль линии живут {n} семей, большинство из них в юртах.',
      'С прошлого подсчёта цены выросли, а зарплаты почти не изменились.',
      '«Мы ждали ответа {n} дней», — сказал представитель журналистам.',
      'Второе чтение намечено на осеннюю сессию, голосование пройдёт сразу после него.',
      'Соседние районы последовали примеру: подписано {n} новых договоров.',
    ],
    subheads: ['Расходы и выгоды', 'Что будет дальше', 'Голоса с мест'],
    topics: ['северная железная дорога', 'чистое отопление', 'зимние пастбища', 'новая дорога'],
  },
  zh: {
    actors: ['交通运输部', '市议会', '牧民协会', '中央银行'],
    authors: emails('zhang.wei', 'li.na', 'wang.fang'),
    dateline: (place, { day, month }) => `蒙通社${place}${month}月${day}日电`,
    headlines: ['{who}公布{what}第{n}号方案', '{what}：{who}发布第{n}号报告'],
    joint: '',
    openings: [
      '{who}星期四公布了{what}的方案，并向{n}家企业征求意见。',
      '{who}表示，今年{what}将耗资{n}亿，低于此前的预计。',
    ],
    places: ['乌兰巴托', '达尔汗', '额尔登特', '科布多'],
    related: '相关新闻',
    sections: ['政治', '经济', '社会', '国际', '环境', '文化', '体育'],
    sentences: [
      '工程将于春季开始，并在{n}周之内完成。',
      '主席说，在作出决定之前，{who}没有发表意见。',
      '沿线住着{n}户人家，其中大部分住在蒙古包里。',
      '自上次统计以来，价格上涨了，而工资几乎没有变化。',
      '发言人对记者说：“我们等了{n}天才得到答复。”',
      '第二次审议计划在秋季会议上进行，随后将举行表决。',
      '邻近的地区也跟着做了，目前已签署{n}份新合同。',
    ],
    subheads: ['成本与收益', '下一步计划', '各地的声音'],
    topics: ['北方铁路', '清洁供暖', '冬季牧场', '机场新公路'],
  },
  ko: {
    actors: ['교통부', '시의회', '목축업자 협회', '중앙은행'],
    authors: emails('kim.minji', 'park.jun', 'lee.sora'),
    dateline: (place) => `(${place}=몬차메)`,
    headlines: ['{who}, {what} 제{n}호 계획 발표', '{what}: {who} {n}번째 보고서 공개'],
    joint: ' ',
    openings: [
      '{who}는 목요일 {what} 계획을 발표하고 {n}개 기업에 의견을 물었다.',
      '{who}는 올해 {what}에 {n}억이 들 것이라고 밝혔다.',
    ],
    places: ['울란바토르', '다르항', '에르데네트', '호브드'],
    related: '관련 뉴스',
    sections: ['정치', '경제', '사회', '국제', '환경', '문화', '스포츠'],
    sentences: [
      '공사는 봄에 시작해 {n}주 안에 끝날 예정이다.',
      '결정에 앞서 {who}의 의견은 듣지 않았다고 의장이 말했다.',
      '노선을 따라 {n}가구가 살고 있으며 대부분 게르에서 지낸다.',
      '지난 조사 이후 물가는 올랐지만 임금은 거의 그대로다.',
      '대변인은 기자들에게 “답을 {n}일 동안 기다렸다”고 말했다.',
      '두 번째 심의는 가을 회기에 열리고 표결은 그 뒤에 있을 예정이다.',
      '이웃 지역도 뒤따라 지금까지 새 계약 {n}건을 맺었다.',
    ],
    subheads: ['비용과 이익', '앞으로의 일정', '지역의 목소리'],
    topics: ['북부 철도', '청정 난방', '겨울 목초지', '공항 새 도로'],
  },
  ja: {
    actors: ['運輸省', '市議会', '牧民協会', '中央銀行'],
    authors: emails('tanaka.hiroshi', 'sato.yuki', 'mori.aoi'),
    dateline: (place, { day, month, year }) =>
      `${place}、${year}年${month}月${day}日 /モンツァメ/。`,
    headlines: ['{who}、{what}の第{n}次計画を発表', '{what}について{who}が報告{n}を公表'],
    joint: '',
    openings: [
      '{who}は木曜日、{what}の計画を発表し、{n}社に意見を求めた。',
      '{who}によると、今年の{what}の費用は{n}億で、予想を下回った。',
    ],
    places: ['ウランバートル', 'ダルハン', 'エルデネト', 'ホブド'],
    related: '関連ニュース',
    sections: ['政治', '経済', '社会', '国際', '環境', '文化', 'スポーツ'],
    sentences: [
      '工事は春に始まり、{n}週間以内に終わる予定だ。',
      '決定の前に{who}の意見は聞かれなかったと、議長は述べた。',
      '沿線には{n}世帯が住み、その多くはゲルで暮らしている。',
      '前回の調査から物価は上がったが、賃金はほとんど変わっていない。',
      '報道官は記者団に「答えを{n}日待った」と語った。',
      '二回目の審議は秋の会期に行われ、その後すぐに採決される。',
      '近隣の地域もこれに続き、これまでに{n}件の契約が結ばれた。',
    ],
    subheads: ['費用と効果', '今後の予定', '地域の声'],
    topics: ['北部鉄道', 'きれいな暖房', '冬の牧草地', '空港の新しい道路'],
  },
  'mn-Mong': {
    actors: ['ᠵᠠᠮ ᠲᠡᠭᠡᠪᠦᠷᠢ ᠶᠢᠨ ᠶᠠᠮᠤ', 'ᠨᠡᠶᠢᠰᠯᠡᠯ ᠦᠨ ᠬᠤᠷᠠᠯ', 'ᠮᠠᠯᠴᠢᠳ ᠤᠨ ᠬᠣᠯᠪᠣᠭ᠎ᠠ', 'ᠮᠣᠩᠭᠣᠯ ᠪᠠᠩᠬᠢ'],
    authors: emails('g.sodnom', 'sh.uyanga'),
    dateline: (place, { day, month, year }) =>
      `${place}᠂ ${year} ᠣᠨ ᠤ ${month} ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ ${day} /ᠮᠣᠨᠴᠠᠮᠡ/᠃`,
    headlines: ['{who} {what} {n} ᠲᠥᠯᠥᠪᠯᠡᠭᠡ ᠶᠢ ᠲᠠᠨᠢᠯᠴᠠᠭᠤᠯᠪᠠ', '{who}᠄ {what} {n} ᠲᠠᠶᠢᠯᠤᠨ ᠭᠠᠷᠪᠠ'],
    joint: ' ',
    openings: [
      '{who} {what} ᠤᠨ ᠲᠥᠯᠥᠪᠯᠡᠭᠡ ᠶᠢ ᠲᠠᠨᠢᠯᠴᠠᠭᠤᠯᠵᠤ᠂ {n} ᠺᠣᠮᠫᠠᠨᠢ ᠡᠴᠡ ᠰᠠᠨᠠᠯ ᠠᠪᠪᠠ᠃',
      '{who} ᠡᠨᠡ ᠣᠨ ᠳᠤ {what} ᠳᠤ {n} ᠲᠡᠷᠪᠤᠮ ᠲᠥᠭᠦᠷᠢᠭ ᠵᠠᠷᠤᠴᠠᠭᠤᠯᠤᠨ᠎ᠠ ᠭᠡᠪᠡ᠃',
    ],
    places: ['ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ', 'ᠳᠠᠷᠬᠠᠨ', 'ᠡᠷᠳᠡᠨᠡᠲᠦ', 'ᠬᠣᠪᠳᠣ'],
    related: 'ᠬᠣᠯᠪᠣᠭᠠᠲᠠᠢ ᠮᠡᠳᠡᠭᠡ',
    sections: ['ᠤᠯᠤᠰ ᠲᠥᠷᠥ', 'ᠡᠳ᠋ ᠦᠨ ᠵᠠᠰᠠᠭ', 'ᠨᠡᠶᠢᠭᠡᠮ', 'ᠳᠡᠯᠡᠬᠡᠢ', 'ᠰᠣᠶᠣᠯ ᠤᠷᠠᠯᠢᠭ', 'ᠰᠫᠣᠷᠲ'],
    sentences: [
      'ᠠᠵᠢᠯ ᠬᠠᠪᠤᠷ ᠡᠬᠢᠯᠡᠵᠦ᠂ {n} ᠳᠣᠯᠣᠭ᠎ᠠ ᠬᠣᠨᠣᠭ ᠲᠤ ᠳᠠᠭᠤᠰᠤᠨ᠎ᠠ᠃',
      '{who} ᠡᠨᠡ ᠠᠰᠠᠭᠤᠳᠠᠯ ᠢ ᠬᠡᠯᠡᠯᠴᠡᠭᠰᠡᠨ ᠦᠭᠡᠢ ᠭᠡᠵᠦ ᠳᠠᠷᠤᠭ᠎ᠠ ᠨᠢ ᠬᠡᠯᠡᠪᠡ᠃',
      'ᠵᠠᠮ ᠳᠠᠭᠠᠤ {n} ᠥᠷᠬᠡ ᠠᠮᠢᠳᠤᠷᠠᠵᠤ ᠪᠠᠶᠢᠨ᠎ᠠ᠃',
      'ᠦᠨ᠎ᠡ ᠥᠰᠦᠪᠡ᠂ ᠬᠠᠷᠢᠨ ᠴᠠᠯᠢᠩ ᠨᠡᠮᠡᠭᠳᠡᠭᠰᠡᠨ ᠦᠭᠡᠢ᠃',
      'ᠬᠠᠷᠢᠭᠤ ᠶᠢ {n} ᠬᠣᠨᠣᠭ ᠬᠦᠯᠢᠶᠡᠪᠡ ᠭᠡᠵᠦ ᠲᠥᠯᠥᠭᠡᠯᠡᠭᠴᠢ ᠶᠠᠷᠢᠪᠠ᠃',
      'ᠬᠣᠶᠠᠳᠤᠭᠠᠷ ᠬᠡᠯᠡᠯᠴᠡᠭᠦᠯᠭᠡ ᠶᠢ ᠨᠠᠮᠤᠷ ᠬᠢᠬᠦ ᠪᠡᠷ ᠲᠥᠯᠥᠪᠯᠡᠪᠡ᠃',
      'ᠬᠥᠷᠰᠢ ᠠᠶᠢᠮᠠᠭ ᠤᠳ {n} ᠰᠢᠨ᠎ᠡ ᠭᠡᠷ᠎ᠡ ᠪᠠᠶᠢᠭᠤᠯᠪᠠ᠃',
    ],
    subheads: ['ᠵᠠᠷᠤᠳᠠᠯ ᠪᠠ ᠠᠰᠢᠭ', 'ᠴᠠᠭᠠᠰᠢᠳ ᠤᠨ ᠲᠥᠯᠥᠪᠯᠡᠭᠡ', 'ᠣᠷᠣᠨ ᠨᠤᠲᠤᠭ ᠤᠨ ᠳᠠᠭᠤ'],
    topics: ['ᠬᠣᠶᠢᠲᠤ ᠲᠡᠮᠦᠷ ᠵᠠᠮ', 'ᠴᠡᠪᠡᠷ ᠬᠠᠯᠠᠭᠠᠯᠲᠠ', 'ᠡᠪᠦᠯ ᠦᠨ ᠪᠡᠯᠴᠢᠭᠡᠷ', 'ᠨᠢᠰᠬᠡᠯ ᠦᠨ ᠰᠢᠨ᠎ᠡ ᠵᠠᠮ'],
  },
}
