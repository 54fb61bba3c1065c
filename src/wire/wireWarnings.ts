import type { NewsroomTranslationKey } from '../translations/en.ts'
import type { SaidValues } from '../translations/say.ts'
import type { Sentence } from '../translations/sentence.ts'
import type { WireAuthor } from './WireStory.ts'

export type LanguageNames = { label: string; name: string }

const warning = (key: NewsroomTranslationKey, values?: SaidValues): Sentence => ({ key, values })

/** A language in its own words, for readers of other languages, and in English. */
const named = ({ label, name }: LanguageNames, suffix = '') => ({
  [`name${suffix}`]: name,
  [`own${suffix}`]: label,
})

/** The sentences that tell an editor what an importer guessed or missed, for every format. */
export const wireWarnings = {
  // Reading the file
  readAsWindows1251: () => warning('wireReadAsWindows1251'),
  replacedOldMongolianLetters: () => warning('wireReplacedOldMongolianLetters'),

  // Language
  languageRecognised: (language: LanguageNames) =>
    warning('wireLanguageRecognised', named(language)),
  languageUncertain: (language: LanguageNames) => warning('wireLanguageUncertain', named(language)),

  // Header
  headlineJoined: (headline: string) => warning('wireHeadlineJoined', { headline }),
  noSection: () => warning('wireNoSection'),
  noByline: () => warning('wireNoByline'),
  authorNamedFromEmail: (email: string, name: string) =>
    warning('wireAuthorNamedFromEmail', { email, name }),
  authorJoined: ({ name, email }: WireAuthor) =>
    warning('wireAuthorJoined', { email: email ?? '', name: name ?? '' }),
  authorFromPlainName: (name: string) => warning('wireAuthorFromPlainName', { name }),
  authorFromDateline: (name: string) => warning('wireAuthorFromDateline', { name }),
  noTimestamp: () => warning('wireNoTimestamp'),
  timestampWithoutTime: (line: string) => warning('wireTimestampWithoutTime', { line }),
  timestampAmbiguousOrder: (line: string) => warning('wireTimestampAmbiguousOrder', { line }),
  timestampZoneAmbiguous: (line: string, zone: string, hours: number) =>
    warning('wireTimestampZoneAmbiguous', {
      line,
      offset: `UTC${hours < 0 ? '' : '+'}${hours}`,
      zone,
    }),
  timestampZoneUnknown: (line: string, zone: string, timeZone: string) =>
    warning('wireTimestampZoneUnknown', { line, timeZone, zone }),
  timestampSkipped: (line: string, timeZone: string) =>
    warning('wireTimestampSkipped', { line, timeZone }),
  timestampTwice: (line: string, timeZone: string) =>
    warning('wireTimestampTwice', { line, timeZone }),
  unplaced: (line: string) => warning('wireUnplaced', { line }),

  // Dateline
  datelineAfterText: (text: string) => warning('wireDatelineAfterText', { text }),
  noDateline: () => warning('wireNoDateline'),
  datelineWithoutPlace: (text: string) => warning('wireDatelineWithoutPlace', { text }),
  datelineYearGuessed: (text: string, date: string) =>
    warning('wireDatelineYearGuessed', { date, text }),
  datelineYearUnknown: (text: string) => warning('wireDatelineYearUnknown', { text }),
  datelineAmbiguousOrder: (text: string, date: string) =>
    warning('wireDatelineAmbiguousOrder', { date, text }),
  datelineImpossible: (text: string) => warning('wireDatelineImpossible', { text }),

  // Text
  noText: () => warning('wireNoText'),
  uncertainSubhead: (line: string) => warning('wireUncertainSubhead', { line }),
  shortLinesInARow: (subhead: string, others: string[]) => {
    const more = others.length - mostQuoted
    const lines = others
      .slice(0, mostQuoted)
      .map((line) => `“${line}”`)
      .join(', ')
    return more > 0
      ? warning('wireShortLinesInARowMore', { lines, more, subhead })
      : warning('wireShortLinesInARow', { lines, subhead })
  },
  emptyPart: (subhead: string) => warning('wireEmptyPart', { subhead }),
  shortLastLine: (line: string) => warning('wireShortLastLine', { line }),

  // Related news
  relatedInOtherLanguage: (label: string, ofLabel: LanguageNames, ofStory: LanguageNames) =>
    warning('wireRelatedInOtherLanguage', {
      label,
      ...named(ofLabel, 'OfLabel'),
      ...named(ofStory, 'OfStory'),
    }),
  relatedEmpty: (label: string) => warning('wireRelatedEmpty', { label }),

  // In the newsroom
  authorToBeAdded: (who: string) => warning('wireAuthorToBeAdded', { who }),
  authorAdded: (who: string) => warning('wireAuthorAdded', { who }),
  authorNotAdded: (who: string) => warning('wireAuthorNotAdded', { who }),
  noSuchSection: (section: string) => warning('wireNoSuchSection', { section }),
  relatedNotFound: (headline: string) => warning('wireRelatedNotFound', { headline }),
  relatedNoAddress: (address: string) => warning('wireRelatedNoAddress', { address }),
  relatedAmbiguous: (headline: string, id: number | string) =>
    warning('wireRelatedAmbiguous', { headline, id }),
  takenForUpdate: (headline: string, id: number | string) =>
    warning('wireTakenForUpdate', { headline, id }),
  takenForUnseen: (id: number | string) => warning('wireTakenForUnseen', { id }),
  editedSince: (id: number | string) => warning('wireEditedSince', { id }),
}

const mostQuoted = 3
