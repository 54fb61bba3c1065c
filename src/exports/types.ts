export type { Body, BodyNode } from '../../fields/body/nodes.ts'
export type { RenderedBody, RenderedPart } from '../../fields/body/renderBody.ts'
export type { LanguageCode } from '../languages/definitions.ts'
export type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
export type { NamesByLanguage } from '../languages/names/NamesByLanguage.ts'
export type {
  CollectionOverride,
  NewsroomCollection,
  NewsroomOptions,
  NewsroomParts,
  NewsroomSlugs,
  SanitizedOptions,
} from '../options/types.ts'
export type { SuggestionReason } from '../related/rankSuggestions.ts'
export type { RelatedArticle } from '../related/relatedArticle.ts'
export type { ResolvedRelatedNews, SuggestedArticle } from '../related/resolveRelatedNews.ts'
export type { NewsroomAccess } from '../roles/access.ts'
export type { BuiltInRole } from '../roles/builtInRoles.ts'
export type { Permission } from '../roles/permissions.ts'
export type { NewsroomTranslationKey, NewsroomTranslations } from '../translations/en.ts'
export type {
  WireAuthor,
  WireDateline,
  WirePart,
  WireRelated,
  WireStory,
} from '../wire/WireStory.ts'
