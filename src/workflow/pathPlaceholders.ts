/**
 * What `articlePath` is given for what only the form of an article knows: the form fills it in. They
 * look like ids and slugs, for functions that do something with those.
 */
export const pathPlaceholders = { id: 'newsroom-id-here', slug: 'newsroom-slug-here' }
