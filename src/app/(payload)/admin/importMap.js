import { ArticleNoticeField as ArticleNoticeField_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { HeadlineHints as HeadlineHints_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { SummaryHints as SummaryHints_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { NoDiff as NoDiff_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BodyBlocksClientFeature as BodyBlocksClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { PasteClientFeature as PasteClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { SubheadingClientFeature as SubheadingClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextLength as TextLength_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { BodyDiff as BodyDiff_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { RelatedSuggestions as RelatedSuggestions_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { StageCell as StageCell_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { StageField as StageField_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { NewsroomTimeField as NewsroomTimeField_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { ImportWarnings as ImportWarnings_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { EditionsCell as EditionsCell_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { EditionsField as EditionsField_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { AddressState as AddressState_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { PasteWireLink as PasteWireLink_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { BoardLink as BoardLink_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { ArticleSaving as ArticleSaving_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { PublishArticle as PublishArticle_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { PasteWireView as PasteWireView_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { BoardView as BoardView_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { KeySince as KeySince_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { PersonMay as PersonMay_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { InvitationField as InvitationField_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { PermissionsField as PermissionsField_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { LogTextCell as LogTextCell_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { LogCollectionCell as LogCollectionCell_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { LogCollectionField as LogCollectionField_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { LogDetailCell as LogDetailCell_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { LogDetailField as LogDetailField_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { ExportLogLink as ExportLogLink_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { WebhookActions as WebhookActions_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { MessageActions as MessageActions_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { HiddenLeads as HiddenLeads_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { WordmarkIcon as WordmarkIcon_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { Wordmark as Wordmark_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { DashboardStart as DashboardStart_0e21e21a7291b1b2ed0d75955a657d3b } from 'payload-newsroom/rsc'
import { AdminStyles as AdminStyles_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { KeepLetters as KeepLetters_642b5b8dde5cfa91bd3bc2d7337b2d15 } from 'payload-newsroom/client'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-newsroom/rsc#ArticleNoticeField": ArticleNoticeField_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#HeadlineHints": HeadlineHints_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#SummaryHints": SummaryHints_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#NoDiff": NoDiff_0e21e21a7291b1b2ed0d75955a657d3b,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "payload-newsroom/client#BodyBlocksClientFeature": BodyBlocksClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#PasteClientFeature": PasteClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#SubheadingClientFeature": SubheadingClientFeature_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-newsroom/client#TextLength": TextLength_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#BodyDiff": BodyDiff_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#RelatedSuggestions": RelatedSuggestions_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#StageCell": StageCell_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#StageField": StageField_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/rsc#NewsroomTimeField": NewsroomTimeField_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#ImportWarnings": ImportWarnings_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#EditionsCell": EditionsCell_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#EditionsField": EditionsField_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#AddressState": AddressState_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#PasteWireLink": PasteWireLink_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#BoardLink": BoardLink_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#ArticleSaving": ArticleSaving_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#PublishArticle": PublishArticle_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/rsc#PasteWireView": PasteWireView_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/rsc#BoardView": BoardView_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#KeySince": KeySince_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#PersonMay": PersonMay_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/rsc#InvitationField": InvitationField_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#PermissionsField": PermissionsField_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#LogTextCell": LogTextCell_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#LogCollectionCell": LogCollectionCell_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#LogCollectionField": LogCollectionField_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#LogDetailCell": LogDetailCell_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#LogDetailField": LogDetailField_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#ExportLogLink": ExportLogLink_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#WebhookActions": WebhookActions_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#MessageActions": MessageActions_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "payload-newsroom/client#HiddenLeads": HiddenLeads_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#WordmarkIcon": WordmarkIcon_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#Wordmark": Wordmark_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/rsc#DashboardStart": DashboardStart_0e21e21a7291b1b2ed0d75955a657d3b,
  "payload-newsroom/client#AdminStyles": AdminStyles_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "payload-newsroom/client#KeepLetters": KeepLetters_642b5b8dde5cfa91bd3bc2d7337b2d15,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
