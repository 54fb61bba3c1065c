import { findArticle } from '../queries/findArticle.ts'
import { findLanguages, findSections } from '../queries/findDocuments.ts'
import { findFront } from '../queries/findFront.ts'
import { findList } from '../queries/findList.ts'
import { findNamed } from '../queries/findNamed.ts'
import { findRelated } from '../queries/findRelated.ts'
import { search } from '../../search/search.ts'
import type { Queries } from './queries.ts'

/** What delivery asks the read model. */
export const readModelQueries: Queries = {
  findArticle,
  findFront,
  findLanguages,
  findList,
  findNamed,
  findRelated,
  findSections,
  search,
}
