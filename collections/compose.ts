import { InvalidConfiguration, type CollectionConfig } from 'payload'

import { noteRefusals } from '../src/audit/noteRefusals.ts'
import { adoptCollection } from '../src/options/overrides/adoptCollection.ts'
import { overrideCollection } from '../src/options/overrides/overrideCollection.ts'
import type { NewsroomCollection, SanitizedOptions } from '../src/options/types.ts'
import type { NewsroomAccess } from '../src/roles/access.ts'
import { articles } from './articles/index.ts'
import { audit } from './audit/index.ts'
import { authors } from './authors/index.ts'
import { media } from './media/index.ts'
import { neededOfMedia } from './media/needed.ts'
import { redirects } from './redirects/index.ts'
import { withoutHalfIds } from './refuseHalfIds.ts'
import { withoutHiddenOrders } from './refuseHiddenOrders.ts'
import { roles } from './roles/index.ts'
import { sections } from './sections/index.ts'
import { stories } from './stories/index.ts'
import { tags } from './tags/index.ts'
import { users } from './users/index.ts'
import { neededOfUsers } from './users/needed.ts'
import { webhookMessages } from './webhookMessages/index.ts'
import { webhooks } from './webhooks/index.ts'

/** In the order in which the admin lists them. */
const ours = {
  articles,
  media,
  sections,
  tags,
  authors,
  redirects,
  stories,
  users,
  roles,
  audit,
  webhooks,
  webhookMessages,
}

const adoptable = { media: neededOfMedia, users: neededOfUsers }

const isAdoptable = (name: NewsroomCollection): name is keyof typeof adoptable =>
  Object.hasOwn(adoptable, name)

/**
 * All collections of a project with a newsroom in it: the newsroom's own, changed as the options say,
 * and the project's. A project's collection of people or pictures takes the place of ours.
 * @throws InvalidConfiguration when a slug is taken, or an override takes away what is needed
 */
export const composeCollections = ({
  access,
  options,
  projects,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
  /** The project's own. */
  projects: CollectionConfig[]
}): CollectionConfig[] => {
  const names = Object.keys(ours) as NewsroomCollection[]
  const adopted = new Map<CollectionConfig, CollectionConfig>()
  const made: CollectionConfig[] = []
  for (const name of names) {
    const slug: string = options.slugs[name]
    const theirs = projects.find((collection) => collection.slug === slug)
    if (!theirs) {
      const own = ours[name]({ access, options })
      const changed = overrideCollection(own, options.overrides[name], name)
      const hooks = noteRefusals(changed.hooks, options)
      made.push(withoutHalfIds(withoutHiddenOrders({ ...changed, hooks })))
    } else if (!isAdoptable(name)) {
      throw new InvalidConfiguration(
        `newsroom(): your project has a collection "${slug}" already. Give the newsroom's another slug: newsroom({ slugs: { ${name}: 'news-${slug}' } }).`,
      )
    } else if (options.overrides[name]) {
      throw new InvalidConfiguration(
        `newsroom({ overrides: { ${name} } }): your project's own collection "${slug}" is used. Change it where you define it, and leave out the override.`,
      )
    } else {
      adopted.set(theirs, withoutHalfIds(adopt(name, theirs, { access, options })))
    }
  }
  return [...made, ...projects.map((collection) => adopted.get(collection) ?? collection)]
}

const adopt = (
  name: keyof typeof adoptable,
  collection: CollectionConfig,
  given: { access: NewsroomAccess; options: SanitizedOptions },
) => {
  const kind = name === 'users' ? 'auth' : 'upload'
  if (!collection[kind]) {
    throw new InvalidConfiguration(
      `newsroom(): your collection "${collection.slug}" has no \`${kind}\`, so it cannot hold the newsroom's ${name === 'users' ? 'people' : 'pictures'}. Give the newsroom's another slug: newsroom({ slugs: { ${name}: 'news-${collection.slug}' } }).`,
    )
  }
  const { fields, hooks } = adoptable[name](given)
  const needed = { fields, hooks: noteRefusals(hooks, given.options) }
  return adoptCollection(collection, needed, (field) =>
    field === given.options.rolesField
      ? `Let the newsroom keep it elsewhere: newsroom({ rolesField: 'newsroomRoles' }).`
      : `Rename yours, or give the newsroom a collection of its own: newsroom({ slugs: { ${name}: 'news-${collection.slug}' } }).`,
  )
}
