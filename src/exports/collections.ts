/**
 * The newsroom's collections as they are before any override, and the access functions that they are
 * given. `newsroom()` puts them together; take single ones for tests, or for tools that read configs.
 */
export { articles } from '../../collections/articles/index.ts'
export { audit } from '../../collections/audit/index.ts'
export { authors } from '../../collections/authors/index.ts'
export { media } from '../../collections/media/index.ts'
export { newsroomGlobal } from '../../collections/newsroom/index.ts'
export { roles } from '../../collections/roles/index.ts'
export { sections } from '../../collections/sections/index.ts'
export { redirects } from '../../collections/redirects/index.ts'
export { stories } from '../../collections/stories/index.ts'
export { tags } from '../../collections/tags/index.ts'
export { users } from '../../collections/users/index.ts'
export { webhookMessages } from '../../collections/webhookMessages/index.ts'
export { webhooks } from '../../collections/webhooks/index.ts'
export { createAccess } from '../roles/access.ts'
