import type { FieldHook, GroupField, JSONField } from 'payload'

import { readerLanguage } from '../src/editions/readerLanguage.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { idOf } from '../src/relationships/idOf.ts'
import { resolveRelatedNews } from '../src/related/resolveRelatedNews.ts'
import { label } from '../src/translations/label.ts'
import { derivedField } from './derivedField.ts'

/** JSON schema of `relatedNews.resolved`, for the generated types. */
const resolvedSchema: JSONField['typescriptSchema'] = [
  () => ({
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      articles: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            id: { type: 'number' },
            headline: { type: 'string' },
            language: { type: 'string' },
            publishedAt: { type: ['string', 'null'] },
            slug: { type: 'string' },
            summary: { type: ['string', 'null'] },
          },
          required: ['id', 'headline', 'language', 'publishedAt', 'slug', 'summary'],
        },
      },
      heading: { type: ['string', 'null'] },
      language: { type: 'string' },
    },
    required: ['articles', 'heading', 'language'],
  }),
]

/**
 * Related news: a heading in each language (empty: the newsroom's), an ordered list, and a switch
 * that fills it up. What readers shall see is in `resolved`: `null` when that is nothing.
 */
export const relatedNewsField = ({ options }: { options: SanitizedOptions }): GroupField => {
  const { relatedNews: shown } = options.parts
  const resolve: FieldHook = ({ data, req, siblingData }) => {
    if (!shown) return null
    const language = readerLanguage({
      articleLanguage: data?.language as string | undefined,
      defaultLanguage: options.defaultLanguage,
      requested: req.payloadAPI === 'REST' ? req.query?.locale : undefined,
      requestLocale: req.locale,
    })
    return resolveRelatedNews({ article: data ?? {}, language, options, related: siblingData, req })
  }

  return {
    name: 'relatedNews',
    type: 'group',
    admin: { hidden: !shown },
    fields: [
      {
        name: 'heading',
        type: 'text',
        admin: { description: label('relatedHeadingHint') },
        label: label('relatedHeading'),
        localized: true,
      },
      {
        name: 'items',
        type: 'relationship',
        admin: {
          allowCreate: false,
          description: label('relatedItemsHint'),
          isSortable: true,
          sortOptions: '-publishedAt',
        },
        // Not the article itself, nor its story in other languages, nor drafts that nobody has begun.
        filterOptions: ({ data, id }) => {
          const story = idOf((data as undefined | { story?: unknown })?.story)
          return {
            headline: { exists: true },
            ...(id === undefined ? {} : { id: { not_equals: id } }),
            ...(story === undefined ? {} : { story: { not_equals: story } }),
          }
        },
        hasMany: true,
        label: label('relatedItems'),
        relationTo: options.slugs.articles,
        // Payload would hold picks to what is offered: one that was trashed since would keep the
        // article from being saved. That picks exist is looked at when they are new.
        validate: (value: unknown) =>
          value === null || value === undefined || Array.isArray(value) || noList,
      },
      {
        name: 'suggestions',
        type: 'ui',
        admin: {
          components: { Field: 'payload-newsroom/client#RelatedSuggestions' },
          disableBulkEdit: true,
          disableListColumn: true,
        },
      },
      {
        name: 'automatic',
        type: 'checkbox',
        admin: { description: label('automaticHint') },
        defaultValue: false,
        label: label('automatic'),
      },
      derivedField({
        name: 'resolved',
        type: 'json',
        hooks: { afterRead: [resolve] },
        typescriptSchema: resolvedSchema,
      }),
    ],
    label: label('relatedNews'),
  }
}

const noList = 'Send the articles as a list of their ids.'
