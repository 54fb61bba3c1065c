import type { CollectionConfig, NumberField, PayloadRequest } from 'payload'

import { bodyField } from '../../fields/body/bodyField.ts'
import { derivedBodyFields } from '../../fields/body/derivedBodyFields.ts'
import { createdByField, setCreatedBy } from '../../fields/createdByField.ts'
import { datelineField } from '../../fields/datelineField.ts'
import { editionFilterFields } from '../../fields/editionFilterFields.ts'
import { editionsField } from '../../fields/editionsField.ts'
import { killedField } from '../../fields/killedField.ts'
import { derivedNameFields } from '../../fields/derivedNameFields.ts'
import { relatedNewsField } from '../../fields/relatedNewsField.ts'
import type { LanguageDefinition } from '../../src/languages/LanguageDefinition.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { ownLanguages, userLimits } from '../../src/roles/userLimits.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { begunArticles } from '../../src/workflow/begunArticles.ts'
import { readAsPublic } from '../readAsPublic.ts'
import { tellConflict } from '../tellConflict.ts'
import { rememberWrite } from '../writeContext.ts'
import { deliver, deliverDeletion } from './hooks/deliver.ts'
import { completeGroups } from './hooks/completeGroups.ts'
import { correctionsField } from './correctionsField.ts'
import { createTranslation } from './endpoints/createTranslation.ts'
import { findEdition } from './endpoints/findEdition.ts'
import { killStory, liftKill, writeNotice } from './endpoints/killStory.ts'
import { linkEdition, separateEdition } from './endpoints/joinEditions.ts'
import { markCurrent, readSource } from './endpoints/translationSource.ts'
import { listChecks } from './endpoints/listChecks.ts'
import { listRelated } from './endpoints/listRelated.ts'
import { scheduleArticle } from './endpoints/scheduleArticle.ts'
import { formComponents } from './formComponents.ts'
import { awaitStory, endStory } from './hooks/endStory.ts'
import { guardDeletion, guardLimits } from './hooks/guardLimits.ts'
import { guardPublishing } from './hooks/guardPublishing.ts'
import { guardRestoring } from './hooks/guardRestoring.ts'
import { holdPlaces } from './hooks/holdPlaces.ts'
import { awaitTurn, awaitTurnAmongMany, holdToBase } from './hooks/holdToBase.ts'
import { joinStory } from './hooks/joinStory.ts'
import { keepAssignee } from './hooks/keepAssignee.ts'
import { keepCorrections } from './hooks/keepCorrections.ts'
import { keepLock } from './hooks/keepLock.ts'
import { logChanges, logDeletion } from './hooks/logChanges.ts'
import { logPassedByDeletion, logPassedLocks, notePassedLocks } from './hooks/logTakeOvers.ts'
import { noteEdition } from './hooks/noteEdition.ts'
import { noteReaders } from './hooks/noteReaders.ts'
import { dropAddresses, keepAddresses } from './hooks/keepAddresses.ts'
import { refuseAhead } from './hooks/refuseAhead.ts'
import { publishWhole } from './hooks/publishWhole.ts'
import { refuseFailing } from './hooks/refuseFailing.ts'
import { refuseLongTexts } from './hooks/refuseLongTexts.ts'
import { keepKilled, refuseKilled } from './hooks/refuseKilled.ts'
import { refuseUnknown } from './hooks/refuseUnknown.ts'
import { rememberDeleted, rememberRow } from './hooks/rememberRow.ts'
import { requireAlternatives } from './hooks/requireAlternatives.ts'
import { dropSources, selectSources } from './hooks/selectSources.ts'
import { editionsColumn, showEditions } from './hooks/showEditions.ts'
import { findByWords, forgetForStaff, writeForStaff } from './hooks/searchForStaff.ts'
import { setSlug } from './hooks/setSlug.ts'
import { settleStage } from './hooks/settleStage.ts'
import { settleText } from './hooks/settleText.ts'
import { startAsDraft } from './hooks/startAsDraft.ts'
import { tellOfDeletion, tellWebhooks } from './hooks/tellWebhooks.ts'
import { importWarningsField } from './importWarningsField.ts'
import { inBothZones } from './inBothZones.ts'
import { sourceField } from './sourceField.ts'
import { translationFields } from './translationFields.ts'
import { workflowFields } from './workflowFields.ts'

/** Versions kept of an article. Autosaves write over their own version until somebody saves. */
const versionsKept = 100

/**
 * For Payload's own autosave, in milliseconds: `ArticleSaving` saves in its place. The longest time
 * that browsers take.
 */
const never = 2 ** 31 - 1

/** Pages of the list of articles, and the ways to them above it. */
const listComponents = ({ parts }: SanitizedOptions) => ({
  beforeListTable: [
    ...(parts.wireImport ? ['payload-newsroom/rsc#PasteWireLink'] : []),
    'payload-newsroom/client#BoardLink',
  ],
  views: {
    ...(parts.wireImport
      ? {
          pasteWire: {
            Component: 'payload-newsroom/rsc#PasteWireView',
            exact: true,
            path: '/wire' as const,
          },
        }
      : {}),
    translations: {
      Component: 'payload-newsroom/rsc#BoardView',
      exact: true,
      path: '/translations' as const,
    },
  },
})

/** One language edition of a story: the document that a journalist edits. */
export const articles = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => {
  const { languages, slugs } = options
  const components = formComponents(options)
  return {
    slug: slugs.articles,
    access: { ...access.articles },
    admin: {
      baseFilter: begunArticles,
      components: {
        ...listComponents(options),
        edit: {
          beforeDocumentControls: [components.saving],
          PublishButton: components.publish,
        },
      },
      // What `locale` decides of an article is one heading; editions are articles of their own.
      disableCopyToLocale: true,
      defaultColumns: [
        'headline',
        'language',
        'section',
        // The stage says too whether it is published.
        options.parts.workflow ? 'stage' : '_status',
        editionsColumn,
        'authors',
        'publishedAt',
      ],
      // The list reads its columns, and no texts and lists of related news that it does not show.
      enableListViewSelectAPI: true,
      group: inEveryLanguage('groupNews'),
      groupBy: true,
      listSearchableFields: ['headline', 'summary', 'slug'],
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      useAsTitle: 'headline',
    },
    defaultPopulate: {
      headline: true,
      language: true,
      leadImage: true,
      publishedAt: true,
      section: true,
      slug: true,
      summary: true,
    },
    defaultSort: '-publishedAt',
    enableQueryPresets: true,
    endpoints: [
      findEdition(options),
      createTranslation(options),
      linkEdition(options),
      separateEdition(options),
      readSource(options),
      markCurrent(options),
      listChecks(options),
      killStory(options),
      liftKill(options),
      writeNotice(options),
      scheduleArticle(options),
      ...(options.parts.relatedNews ? [listRelated(options)] : []),
    ],
    fields: [
      {
        name: 'notice',
        type: 'ui',
        admin: {
          components: { Field: components.notice },
          disableBulkEdit: true,
          disableListColumn: true,
        },
      },
      {
        name: 'headline',
        type: 'text',
        admin: { components: { Description: components.headlineHints } },
        label: label('headline'),
        maxLength: 300,
        required: true,
      },
      {
        name: 'summary',
        type: 'textarea',
        admin: { components: { Description: components.summaryHints }, rows: 2 },
        label: label('summary'),
        maxLength: 1000,
      },
      // In a row Payload sets a group without the space of a chapter around it.
      { type: 'row', fields: [datelineField({ options })] },
      bodyField({ options }),
      correctionsField({ access }),
      relatedNewsField({ options }),
      ...workflowFields({ access, options }),
      importWarningsField({ access, options }),
      {
        name: 'language',
        type: 'select',
        admin: { disableBulkEdit: true, isClearable: false, position: 'sidebar' },
        // Of somebody who works in some languages, the first of theirs.
        defaultValue: async ({ req }: { req: PayloadRequest }) =>
          [...((await userLimits(req, options)).languages ?? [])][0] ?? options.defaultLanguage,
        filterOptions: ({ data, options: all, req }) =>
          ownLanguages(all, { data, person: req.user }),
        index: true,
        label: label('language'),
        options: languages.map(languageOption),
        required: true,
      },
      {
        name: editionsColumn,
        type: 'ui',
        admin: {
          components: { Cell: components.editionsCell, Field: components.editions },
          disableBulkEdit: true,
          position: 'sidebar',
        },
        label: inEveryLanguage('editions'),
      },
      {
        name: 'section',
        type: 'relationship',
        admin: { position: 'sidebar' },
        filterOptions: async ({ req }) => {
          const { sections } = await userLimits(req, options)
          return sections ? { id: { in: [...sections] } } : true
        },
        index: true,
        label: label('section'),
        relationTo: slugs.sections,
        required: true,
      },
      {
        name: 'authors',
        type: 'relationship',
        admin: { isSortable: true, position: 'sidebar' },
        hasMany: true,
        label: label('authors'),
        relationTo: slugs.authors,
      },
      {
        name: 'tags',
        type: 'relationship',
        admin: { position: 'sidebar' },
        hasMany: true,
        label: label('tags'),
        relationTo: slugs.tags,
      },
      {
        name: 'leadImage',
        type: 'upload',
        admin: { position: 'sidebar' },
        label: label('leadImage'),
        relationTo: slugs.media,
      },
      {
        name: 'leadImageCaption',
        type: 'text',
        admin: { condition: (data) => Boolean(data.leadImage), position: 'sidebar' },
        label: label('leadImageCaption'),
        maxLength: 1000,
      },
      {
        name: 'publishedAt',
        type: 'date',
        access: { create: access.field.publishers, update: access.field.publishers },
        admin: {
          components: inBothZones,
          date: { pickerAppearance: 'dayAndTime' },
          description: label('publishedAtHint'),
          position: 'sidebar',
        },
        // A copy is news of its own day. Its indexes are in src/database/schema.ts.
        hooks: { beforeDuplicate: [() => null] },
        label: label('publishedAt'),
      },
      {
        name: 'priority',
        type: 'number',
        admin: { description: label('priorityHint'), position: 'sidebar', step: 1 },
        label: label('priority'),
        max: 9,
        min: 1,
      },
      {
        name: 'slug',
        type: 'text',
        admin: {
          components: { Description: components.addressState },
          disableBulkEdit: true,
          position: 'sidebar',
        },
        hooks: { beforeDuplicate: [() => null] },
        index: true,
        label: label('address'),
        maxLength: 100,
      },
      {
        name: 'story',
        type: 'relationship',
        // Joining and separating editions writes it to the row and to all versions at once.
        access: { update: access.field.never },
        admin: { disableBulkEdit: true, hidden: true },
        hooks: { beforeDuplicate: [() => null] },
        index: true,
        label: label('story'),
        relationTo: slugs.stories,
      },
      createdByField({ access, options }),
      ...(['wordCount', 'readingMinutes'] as const).map((name): NumberField => ({
        name,
        type: 'number',
        access: { create: access.field.never, update: access.field.never },
        // The form counts as one types; these are of the last save, for lists and readers.
        admin: { condition: () => false, disableBulkEdit: true },
        label: label(name),
      })),
      ...translationFields({ access, options }),
      sourceField({ access }),
      ...derivedBodyFields({ options }),
      ...derivedNameFields({ options }),
      editionsField({ options }),
      killedField({ access, options }),
      ...editionFilterFields({ access, options }),
    ],
    hooks: {
      afterChange: [
        noteEdition(options),
        writeForStaff(options),
        keepAssignee(options),
        logChanges(options),
        logPassedLocks(options),
        ...(options.parts.delivery ? [deliver(options)] : []),
        ...(options.parts.webhooks ? [tellWebhooks(options)] : []),
        keepLock,
      ],
      afterDelete: [
        endStory(options),
        forgetForStaff,
        logDeletion(options),
        logPassedByDeletion(options),
        ...(options.parts.delivery ? [deliverDeletion(options)] : []),
        ...(options.parts.webhooks ? [tellOfDeletion(options)] : []),
      ],
      afterOperation: [dropSources, tellConflict],
      beforeChange: [
        guardPublishing(options),
        guardLimits(options),
        holdToBase,
        setCreatedBy(options),
        refuseUnknown(options),
        requireAlternatives(options),
        refuseFailing(options),
        joinStory(options),
        refuseKilled(options),
        holdPlaces(options),
        keepCorrections(options),
        settleText(options),
        refuseAhead(options),
        settleStage(options),
        rememberRow(options),
        noteReaders,
        keepAddresses(options),
      ],
      beforeDelete: [
        guardDeletion(options),
        awaitStory(options),
        rememberDeleted(options),
        keepKilled(options),
        dropAddresses(options),
      ],
      beforeOperation: [
        completeGroups,
        awaitTurn,
        readAsPublic(options, [
          ...['assignee', 'createdBy'],
          ...['relatedNews.items', 'story.editions', 'translatedFrom'],
        ]),
        findByWords(options),
        showEditions(options),
        guardRestoring,
        publishWhole,
        rememberWrite,
        notePassedLocks(options),
        startAsDraft,
        selectSources,
      ],
      beforeValidate: [awaitTurnAmongMany, refuseLongTexts, setSlug(options)],
    },
    labels: { plural: label('articles'), singular: label('article') },
    trash: true,
    versions: {
      drafts: { autosave: { interval: never, showSaveDraftButton: true }, schedulePublish: true },
      maxPerDoc: versionsKept,
    },
  }
}

/** The language by its own name, and by its English one for whoever types that. */
const languageOption = ({ code, label: own, name }: LanguageDefinition) => ({
  label: own === name ? own : `${own} (${name})`,
  value: code,
})
