import { permissions, type Permission } from './permissions.ts'

export type BuiltInRole = 'administrator' | 'editor' | 'journalist' | 'translator'

/**
 * The roles that every newsroom starts with. Their permissions can be edited, but for the
 * administrator's, so that somebody can always set things right.
 */
export const builtInRoles: Record<BuiltInRole, { name: string; permissions: Permission[] }> = {
  administrator: { name: 'Administrator', permissions: [...permissions] },
  editor: {
    name: 'Editor',
    permissions: [
      'readDrafts',
      'readHistory',
      'writeArticles',
      'translateArticles',
      'editAllArticles',
      'submitArticles',
      'approveArticles',
      'publishArticles',
      'correctArticles',
      'importWire',
      'uploadMedia',
      'manageMedia',
      'manageSections',
      'manageTags',
      'manageAuthors',
      'manageRedirects',
    ],
  },
  journalist: {
    name: 'Journalist',
    permissions: [
      'readDrafts',
      'readHistory',
      'writeArticles',
      'translateArticles',
      'submitArticles',
      'importWire',
      'uploadMedia',
    ],
  },
  translator: {
    name: 'Translator',
    permissions: [
      'readDrafts',
      'readHistory',
      'writeArticles',
      'translateArticles',
      'submitArticles',
      'importWire',
      'uploadMedia',
      'manageTags',
    ],
  },
}
