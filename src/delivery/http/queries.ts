import type { NamedWish } from '../queries/findNamed.ts'
import type {
  Answer,
  ArticleWish,
  AtAddress,
  Database,
  ListWish,
  SearchWish,
} from '../queries/types.ts'

/** All that delivery asks the database. */
export type Queries = {
  findArticle: (db: Database, wish: ArticleWish) => Promise<AtAddress>
  /** @param wish `each`: articles a section */
  findFront: (db: Database, wish: { each: number; language: string }) => Promise<Answer>
  findLanguages: (db: Database) => Promise<Answer>
  /** @throws BadCursor */
  findList: (db: Database, wish: ListWish) => Promise<Answer>
  /** The JSON is empty where no public article of the language has it. */
  findNamed: (db: Database, wish: NamedWish) => Promise<Answer>
  findRelated: (db: Database, wish: { language: string; slug: string }) => Promise<AtAddress>
  findSections: (db: Database, language: string) => Promise<Answer>
  /** @throws BadCursor */
  search: (db: Database, wish: SearchWish) => Promise<Answer>
}
