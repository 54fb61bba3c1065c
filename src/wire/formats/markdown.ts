import { bodyOf } from '../../../fields/body/lexicalNodes.ts'
import { outline } from '../../../fields/body/outline.ts'
import { languageDefinitions } from '../../languages/definitions.ts'
import type { LanguageDefinition } from '../../languages/LanguageDefinition.ts'
import { recogniseLanguage } from '../../languages/recogniseLanguage.ts'
import type { WireAuthor, WireStory } from '../WireStory.ts'
import type { Sentence } from '../../translations/sentence.ts'
import { wireWarnings, type LanguageNames } from '../wireWarnings.ts'
import { cutRelated, type CutRelated } from './markdown/cutRelated.ts'
import { markdownWarnings } from './markdown/markdownWarnings.ts'
import { readFields } from './markdown/readFields.ts'
import { readFrontMatter } from './markdown/readFrontMatter.ts'
import { readText } from './markdown/readText.ts'
import { settleDateline } from './markdown/settleDateline.ts'
import { perLanguages } from './plainText/perLanguages.ts'
import type { RelatedList } from './plainText/readRelated.ts'

export type MarkdownOptions = {
  /** The story, decoded: see `decodeText`. */
  text: string
  /** Code of its language; without it that of the front matter counts, else it is recognised. */
  language?: string
  /** The newsroom's languages, at least one. Labels and dates of the built-in ones are read too. */
  languages: LanguageDefinition[]
  /** IANA name of the zone of times that name none. @default 'Asia/Ulaanbaatar' */
  timeZone?: string
}

const withBuiltIn = perLanguages((languages) => {
  const own = new Set(languages.map(({ code }) => code))
  return [...languages, ...Object.values(languageDefinitions).filter(({ code }) => !own.has(code))]
})

/** A recognised language that is less certain than this is named as uncertain. */
const certain = 0.5

/** The same thing is said once, however often it happens. */
const distinct = (sentences: Sentence[]): Sentence[] => [
  ...new Map(sentences.map((sentence) => [JSON.stringify(sentence), sentence])).values(),
]

/** Where several languages have a label in common, it is the story's own. */
const labelLanguage = ({ languages }: RelatedList, storyLanguage: string): string =>
  languages.includes(storyLanguage) ? storyLanguage : languages[0]!

const addDatelineAuthors = (authors: WireAuthor[], names: string[]) => {
  const more = names.filter((name) => !authors.some((author) => author.name === name))
  return {
    authors: [...authors, ...more.map((name) => ({ name, email: null }))],
    warnings: more.map(wireWarnings.authorFromDateline),
  }
}

type Related = { found: CutRelated; language: string; named: (code: string) => LanguageNames }

/** The list as the story has it, and what there is to say about it. */
const describeRelated = ({ found, language, named }: Related) => {
  const { items, label } = found.related
  const labelIn = labelLanguage(found.related, language)
  const inOther = wireWarnings.relatedInOtherLanguage(label, named(labelIn), named(language))
  return {
    related: { label, language: labelIn, items },
    warnings: [
      ...(labelIn === language ? [] : [inOther]),
      ...(items.length > 0 ? [] : [wireWarnings.relatedEmpty(label)]),
      ...(found.links > 0 ? [markdownWarnings.relatedLinks(found.links)] : []),
    ],
  }
}

/**
 * Reads a story that came as Markdown: optional YAML front matter with `headline` (or `title`),
 * `language`, `section`, `authors`, `publishedAt` (or `date`), `dateline` and `summary`; the first
 * `# ` as the headline if there is none in it; every other heading as a subheading; a dateline at the
 * head of the text; a heading such as “Related news” with a list at its end.
 *
 * Paragraphs, emphasis, links, lists, quotations and tables come into `body` as they are. What an
 * article cannot hold (pictures by address, HTML, footnotes and so on) becomes text or a link there,
 * and each has its warning.
 * @throws WireError if there is no headline, if the front matter is not valid, names a language that
 *   the newsroom does not have or an impossible time, or if the text is nested beyond reason
 */
export const parseMarkdown = ({
  text,
  language: givenLanguage,
  languages,
  timeZone = 'Asia/Ulaanbaatar',
}: MarkdownOptions): WireStory => {
  const readable = withBuiltIn(languages)
  const named = (code: string) => readable.find((one) => one.code === code)!
  const { fields: yaml, lines, markdown } = readFrontMatter(text)
  const fields = readFields(yaml, { languages, readable, timeZone })

  const { blocks, headline, warnings: notes } = readText(markdown, fields.headline)
  const found = cutRelated(blocks, readable)
  const settled = settleDateline(
    (found?.rest ?? blocks).flatMap(({ nodes }) => nodes),
    fields.dateline,
    { languages: readable, publishedAt: fields.publishedAt, timeZone },
  )
  const { authors, warnings: authorWarnings } = addDatelineAuthors(fields.authors, settled.authors)
  const body = bodyOf(settled.nodes)
  const parts = outline(body).map(({ paragraphs, subheading }) => ({ subheading, paragraphs }))
  const recognised = recogniseLanguage(
    [headline, ...parts.flatMap(({ paragraphs }) => paragraphs)].join('\n'),
    languages,
  )
  const language = givenLanguage ?? fields.language ?? recognised.language
  const languageGuessed = givenLanguage === undefined && fields.language === null
  const isCertain = recognised.confidence >= certain
  const languageWarning = wireWarnings[isCertain ? 'languageRecognised' : 'languageUncertain']

  const described = found && describeRelated({ found, language, named })

  const warnings = [
    languageGuessed ? [languageWarning(named(language))] : [],
    fields.section === null ? [wireWarnings.noSection()] : [],
    fields.warnings,
    authorWarnings,
    authors.length === 0 ? [wireWarnings.noByline()] : [],
    fields.publishedAt === null ? [wireWarnings.noTimestamp()] : [],
    settled.warnings,
    notes,
    parts.length === 0 ? [wireWarnings.noText()] : [],
    parts.flatMap(({ subheading, paragraphs }) =>
      subheading !== null && paragraphs.length === 0 ? [wireWarnings.emptyPart(subheading)] : [],
    ),
    described?.warnings ?? [],
  ].flat()

  return {
    headline,
    language,
    languageGuessed,
    section: fields.section,
    authors,
    publishedAt: fields.publishedAt,
    dateline: settled.dateline,
    summary: fields.summary,
    body,
    parts,
    related: described?.related ?? null,
    unplaced: fields.unplaced,
    asSent: { header: lines, dateline: settled.asSent, related: found?.source ?? [] },
    warnings: distinct(warnings),
  }
}
