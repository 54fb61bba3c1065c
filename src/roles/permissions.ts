/**
 * Everything that a role can allow, by what it is about: the order in which people read it. A role is a
 * set of these; see `builtInRoles`.
 */
export const permissionAreas = {
  articles: [
    'readDrafts',
    'readHistory',
    'writeArticles',
    'translateArticles',
    'editAllArticles',
    'submitArticles',
    'approveArticles',
    'publishArticles',
    'correctArticles',
    'killStories',
    'deleteArticles',
  ],
  material: ['importWire', 'uploadMedia', 'manageMedia'],
  newsroom: [
    'manageSections',
    'manageTags',
    'manageAuthors',
    'manageRedirects',
    'manageNewsroom',
    'manageWebhooks',
  ],
  people: ['manageUsers', 'manageRoles', 'manageApiKeys', 'readAudit'],
} as const

export type PermissionArea = keyof typeof permissionAreas
export type Permission = (typeof permissionAreas)[PermissionArea][number]

export const permissions: readonly Permission[] = Object.values(permissionAreas).flat()
