import type { WireAuthor } from './WireStory.ts'

/** The sentences that tell an editor what an importer guessed or missed, for every format. */
export const wireWarnings = {
  // Reading the file
  readAsWindows1251: () => 'The file is not UTF-8: it was read as Windows-1251. Check the letters.',
  replacedOldMongolianLetters: () =>
    'The file writes Mongolian Ө and Ү with the Windows-1251 letters Є and Ї: they were replaced.',

  // Language
  languageRecognised: (name: string) =>
    `No language was given: the story was recognised as ${name}.`,
  languageUncertain: (name: string) =>
    `No language was given, and the text does not make it certain: it was taken as ${name}. Check it.`,

  // Header
  headlineJoined: (headline: string) =>
    `The headline ran over two lines, which were joined: “${headline}”.`,
  noSection: () => 'The story names no section.',
  noByline: () => 'The story has no byline.',
  authorNamedFromEmail: (email: string, name: string) =>
    `The author ${email} is known by e-mail address alone: the name “${name}” was made from it.`,
  authorJoined: ({ name, email }: WireAuthor) =>
    `“${name}” and ${email} stand on lines next to each other: they were taken as one author.`,
  authorFromPlainName: (name: string) =>
    `“${name}” stands alone in the header: it was read as the author’s name.`,
  authorFromDateline: (name: string) =>
    `“${name}” stands in the dateline: it was read as the author’s name.`,
  noTimestamp: () => 'The story has no timestamp.',
  timestampWithoutTime: (line: string) =>
    `The timestamp “${line}” has no time of day: midnight was taken.`,
  timestampAmbiguousOrder: (line: string) =>
    `The timestamp “${line}” can be read with the day or the month first. Check the date.`,
  timestampZoneAmbiguous: (line: string, zone: string, hours: number) =>
    `The zone ${zone} of the timestamp “${line}” means several: UTC${hours < 0 ? '' : '+'}${hours} was taken. Check the time.`,
  timestampZoneUnknown: (line: string, zone: string, timeZone: string) =>
    `The zone ${zone} of the timestamp “${line}” is not known: the time was taken as one of ${timeZone}.`,
  timestampSkipped: (line: string, timeZone: string) =>
    `The time “${line}” does not exist in ${timeZone}, where the clocks went forward: it was moved on by as much.`,
  timestampTwice: (line: string, timeZone: string) =>
    `The time “${line}” came twice in ${timeZone}, where the clocks went back: the first was taken.`,
  unplaced: (line: string) => `The header line “${line}” fits no field: it is not in the article.`,

  // Dateline
  datelineAfterText: (text: string) =>
    `The dateline “${text}” does not open the story: the text before it was kept as its first paragraph.`,
  noDateline: () => 'The story has no dateline.',
  datelineWithoutPlace: (text: string) => `The dateline “${text}” names no place.`,
  datelineYearGuessed: (text: string, date: string) =>
    `The dateline “${text}” has no year: ${date} was taken, by the timestamp.`,
  datelineYearUnknown: (text: string) =>
    `The dateline “${text}” has no year, and there is no timestamp to take it from: its date was left empty.`,
  datelineAmbiguousOrder: (text: string, date: string) =>
    `The date in the dateline “${text}” can be read with the day or the month first: ${date} was taken.`,
  datelineImpossible: (text: string) =>
    `The date in the dateline “${text}” does not exist: it was left empty.`,

  // Text
  noText: () => 'The story has no text under its headline.',
  uncertainSubhead: (line: string) => `“${line}” was taken as a subheading. Check that it is one.`,
  shortLinesInARow: (subhead: string, others: string[]) =>
    `Short lines stand in a row: “${subhead}” was taken as a subheading, ${quoteAll(others)} kept as text.`,
  emptyPart: (subhead: string) => `There is no text under the subheading “${subhead}”.`,
  shortLastLine: (line: string) =>
    `The short line “${line}” at the end was kept as text. It may be a credit or a signature.`,

  // Related news
  relatedInOtherLanguage: (label: string, labelLanguage: string, storyLanguage: string) =>
    `The related-news label “${label}” is ${labelLanguage}, while the story is ${storyLanguage}.`,
  relatedEmpty: (label: string) => `The list under the related-news label “${label}” is empty.`,
}

const mostQuoted = 3

const quoteAll = (lines: string[]) => {
  const more = lines.length - mostQuoted
  const quoted = lines.slice(0, mostQuoted).map((line) => `“${line}”`)
  return quoted.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
