import type { NewsroomTranslationKey } from '../../../translations/en.ts'
import type { SaidValues } from '../../../translations/say.ts'
import type { Sentence } from '../../../translations/sentence.ts'

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

const warning = (key: NewsroomTranslationKey, values?: SaidValues): Sentence => ({ key, values })

/** The sentences that tell an editor what of a Markdown story was guessed, changed or left out. */
export const markdownWarnings = {
  // Front matter
  unknownField: (line: string) => warning('markdownUnknownField', { line: short(line) }),
  tagsIgnored: (tags: string) => warning('markdownTagsIgnored', { tags: short(tags) }),
  /** @param example how it is written, as YAML */
  wrongField: (field: string, value: string, example: string) =>
    warning('markdownWrongField', { example, field, value: short(value) }),
  otherDateline: (text: string) => warning('markdownOtherDateline', { text }),

  // Text
  codeBlock: (text: string) => warning('markdownCodeBlock', { text: short(text) }),
  comment: (text: string) => warning('markdownComment', { text: short(text) }),
  dividingLine: () => warning('markdownDividingLine'),
  footnotes: () => warning('markdownFootnotes'),
  html: (text: string) => warning('markdownHtml', { text: short(text) }),
  insideList: (text: string) => warning('markdownInsideList', { text: short(text) }),
  insideQuote: (text: string) => warning('markdownInsideQuote', { text: short(text) }),
  insideSubheading: (text: string) => warning('markdownInsideSubheading', { text: short(text) }),
  linkRefused: (text: string, url: string) =>
    warning('markdownLinkRefused', { text: short(text), url: short(url) }),
  linkTitle: (title: string) => warning('markdownLinkTitle', { title: short(title) }),
  longSubheading: (text: string) => warning('markdownLongSubheading', { text: short(text) }),
  picture: (text: string, url: string) =>
    warning('markdownPicture', { text: short(text), url: short(url) }),
  pictureWithoutAddress: (text: string) =>
    warning('markdownPictureWithoutAddress', { text: short(text) }),
  unusedDefinition: (label: string, url: string) =>
    warning('markdownUnusedDefinition', { label: short(label), url: short(url) }),

  // Related news
  relatedLinks: (count: number) => warning('markdownRelatedLinks', { count }),
}
