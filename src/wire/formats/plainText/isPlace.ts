/** Words in lower case that names of places have: “New Delhi city”, “Дархан-Уул аймаг”. */
const inPlaces = new Set(
  `of the and de del la le los das do al el am an der upon city province region district county
  aimag soum sum duureg
  хот аймаг аймгийн сум сумын дүүрэг дүүргийн хороо г город область край на над село посёлок`.split(
    /\s+/,
  ),
)

/** What agencies, ministries and times are called, which a sentence may begin with as well. */
const noPlace =
  /(?:agency|news|ministry|president|bank|университет|агентлаг|агентство|банк|яам|министерство|政府|总理|總理|总统|大统领|大統領|通讯社|通信社|通信|委員会|委员会|部|통신|뉴스|정부|대통령|총리|은행|부처)$/iu

/** Endings with which a Korean or Japanese noun is already part of a sentence, and “at” in Chinese. */
const inSentence = /(?:[은는을를]|에서|에게|까지|[がはをにでともの]|[在于於])$/u

/** Days, months and the like begin sentences with dates in them: “On Thursday, November 20 …”. */
const noPlaceName =
  /^(?:on|in|at|by|since|from|until|as|after|before|the|this|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|в|во|на|с|к|до|после|сегодня|вчера|өнөөдөр|өчигдөр|энэ)(?:\s|,|$)/iu

/** “г. Дархан”, “с. Орхон” */
const kindOfPlace = /^(?:г|с|пос|п)\.\s*(?=\p{Lu})/u

/** Whether a text can be the name of a place at the head of a story, and nothing more. */
export const isPlace = (written: string): boolean => {
  const text = written.replace(kindOfPlace, '')
  if (text.length === 0 || text.length > 60) return false
  if (!/^[\p{L}\p{M}\s.,'’·・，、᠂‐\u180e-]+$/u.test(text) || !/^\p{L}/u.test(text)) return false
  if (noPlace.test(text) || noPlaceName.test(text)) return false
  // A full stop within is an abbreviation’s: “St. Petersburg”, “Washington, D.C.”.
  if (/\p{L}{4,}\.\s/u.test(text)) return false

  const words = text.split(/[\s,，、᠂]+/).filter(Boolean)
  if (words.length > 6) return false
  const [first] = words
  if (/^\p{Lo}/u.test(first ?? '')) {
    return words.length <= 3 && text.length <= 30 && !words.some((word) => inSentence.test(word))
  }
  return words.every(
    (word, index) =>
      /^\p{Lu}/u.test(word) || (index > 0 && inPlaces.has(word.toLowerCase().replace(/\.$/, ''))),
  )
}
