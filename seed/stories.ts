type Story = {
  /** Of its folder below `stories/`, with a Markdown file named for each language. */
  folder: string
  /** Slugs of tags that the demo newsroom has. */
  tags: string[]
  /** The languages that it was translated into. */
  translations: string[]
}

/** A story of the demo newsroom's own. */
export type WrittenStory = Story & {
  /** The language that it was written in. */
  language: string
  /** Slug of its section. */
  section: string
}

/** Background to the Mongolia–Korea story, and its related news: each in other languages than the next. */
export const background: WrittenStory[] = [
  {
    folder: 'cashmere',
    language: 'en',
    section: 'economy',
    tags: ['mongolia', 'trade'],
    translations: ['mn', 'ru'],
  },
  {
    folder: 'airport',
    language: 'en',
    section: 'society',
    tags: ['mongolia', 'aviation', 'tourism'],
    translations: [],
  },
  {
    folder: 'naadam',
    language: 'mn',
    section: 'culture',
    tags: ['mongolia', 'tourism'],
    translations: ['en', 'ko'],
  },
]

/** The Mongolia–Korea story. The wire sent it in English, as it is in `file`. */
export const wireStory: Story & { file: string } = {
  file: 'mongolia-south-korea-advance-bilateral-agenda.txt',
  folder: 'mongolia-south-korea-advance-bilateral-agenda',
  tags: ['mongolia', 'south-korea', 'diplomacy', 'trade', 'visas', 'aviation', 'tourism'],
  translations: ['mn', 'ru', 'ko'],
}
