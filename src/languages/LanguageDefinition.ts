import type { GoodLengths } from './goodLengths.ts'

/** A Unicode script, by the name that `\p{Script=…}` knows it by. */
export type ScriptName =
  'Latin' | 'Cyrillic' | 'Han' | 'Hangul' | 'Hiragana' | 'Katakana' | 'Mongolian' | (string & {})

/** All that the package knows about a language. Give one of your own to add a language. */
export type LanguageDefinition = {
  /** BCP 47 tag: the code that articles carry and that Payload has as a locale. */
  code: string
  /** The language's name in the language itself. */
  label: string
  /** The language's name in English. */
  name: string
  /** The tag to give to `Intl` and to `lang` attributes. */
  intlLocale: string
  /** Code of the language whose words stand in where this one has none. */
  fallback?: string
  /** The default heading over related news; `null`: an editor has to write it. */
  relatedNewsHeading: string | null
  /** Every line the importer takes as the marker of the related news at a story's end. */
  relatedNewsLabels: string[]
  script: {
    /** The scripts that the language's own words are written in. */
    names: ScriptName[]
    /** Those of `names` without which a text is not in this language (kana, for Japanese). */
    essential?: ScriptName[]
    direction: 'ltr' | 'rtl'
    /** CSS `writing-mode`, where it is not horizontal. */
    writingMode?: 'vertical-lr' | 'vertical-rl'
    /** Whether words are separated by spaces. */
    spaces: boolean
  }
  /** How long a headline and a summary may well be, where that differs from `goodLengths`. */
  lengths?: GoodLengths
  /** How readers search in it. */
  search?: {
    /**
     * The dictionary of Postgres that finds what the forms of a word have in common, `english_stem`: it
     * has them for some thirty languages (`\dFd` in psql), and a project can make others.
     */
    dictionary?: string
    /**
     * Endings that words take, in lower case: left off, so that a word is found in all its forms. For
     * languages that Postgres has no dictionary of. A word that is nothing but one of them does not count.
     */
    endings?: string[]
    /** Letters that are typed for each other, lower case: each key is searched as its value. */
    fold?: Record<string, string>
    /**
     * Scripts that are searched by every two characters that stand together. Chinese, Japanese and Korean
     * characters are in every language.
     * @default `script.names` where words are not separated by spaces
     */
    bigrams?: ScriptName[]
  }
  /** What tells the language from others in the same script. */
  recognition?: {
    /** Letters that the others do not have. */
    letters?: string
    /** Short words, lower case, that almost every text has. */
    words?: string[]
    /** Letter sequences, lower case, that are frequent here and rare in the others. */
    sequences?: string[]
  }
  /** How its agencies write the head of a story. Without it: `Place, date /AGENCY/.` */
  dateline?: {
    /**
     * The date, with `{year}`, `{month}` and `{day}` as numbers in their places.
     * @default the language's long date by `Intl`: “November 20, 2025”
     */
    date?: string
    /** With `{place}`, `{date}` and `{agency}`. The first is taken of which all parts are known. */
    shapes: readonly string[]
  }
  /** The words of its wire stories. */
  wire?: {
    /**
     * How a month is written within `dates`: January first, every form of each. A space stands for
     * any or no space or hyphen, a full stop may be left out, case does not matter.
     */
    months: string[][]
    /**
     * How a date is written, with `{year}`, `{month}`, `{day}` in their places. Spaces, full stops
     * and case as in `months`, and commas may be left out too.
     */
    dates: string[]
    /** Eras that years are counted in, with the year before their first. */
    eras?: Record<string, number>
    /** How a time of day is written where it is more than `16:26`. Full stops may be left out. */
    clock?: {
      /** “a.m.” and “p.m.”, before the time or after it. */
      morning: string[]
      afternoon: string[]
      /** What stands behind hours, minutes and seconds. */
      units?: [hours: string[], minutes: string[], seconds: string[]]
      /** “at”, between date and time. */
      at?: string[]
    }
    /** What this language calls zones of time, in hours east of Greenwich. */
    zones?: Record<string, number>
    /** The names of fields that a line of the header may begin with: “Section: …”. */
    fields?: { headline: string[]; section: string[]; time: string[] }
    /** News agencies as this language calls them. Any other name is found by its place only. */
    agencies: string[]
    /** Usual section lines, in lower case. Any other is found by its place only. */
    sections: string[]
    /** Words that say whose name comes next, or whose has just been. */
    bylines: { before: string[]; after: string[] }
    /** Words that open a credit: “Photo: …”, “Source: …”. */
    credits: string[]
  }
}
