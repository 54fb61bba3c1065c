/** Everything that a role can allow. A role is a set of these; see `builtInRoles`. */
export const permissions = [
  'readDrafts',
  'writeArticles',
  'editAllArticles',
  'publishArticles',
  'deleteArticles',
  'uploadMedia',
  'manageMedia',
  'manageSections',
  'manageTags',
  'manageAuthors',
  'manageNewsroom',
  'manageUsers',
  'manageRoles',
] as const

export type Permission = (typeof permissions)[number]
