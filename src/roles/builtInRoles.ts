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
      'writeArticles',
      'editAllArticles',
      'publishArticles',
      'uploadMedia',
      'manageMedia',
      'manageSections',
      'manageTags',
      'manageAuthors',
    ],
  },
  journalist: { name: 'Journalist', permissions: ['readDrafts', 'writeArticles', 'uploadMedia'] },
  translator: {
    name: 'Translator',
    permissions: ['readDrafts', 'writeArticles', 'uploadMedia', 'manageTags'],
  },
}
