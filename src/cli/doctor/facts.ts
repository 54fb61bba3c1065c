/** What the doctor found out. `null` and `undefined`: it could not be found out. Times are in ms. */
export type Facts = {
  /** Why there is no more to be known: the settings are impossible, the config does not load. */
  problem: null | string
  /** How commands are called here, such as `npx newsroom`. */
  command: string
  node: string
  packages: InstalledPackage[]
  settings: null | {
    /** Locales of the config. */
    locales: string[]
    secret: string
    serverUrl: string
    /** Of the newsroom's option. */
    timeZone: string
  }
  /** The address to listen on, where the command line decides it. */
  host: null | string
  database: DatabaseFacts | null
  /** Whether a database is there at all: an embedded one is made at the first start. */
  hasDatabase: boolean
  schema: null | SchemaFacts
  folders: FolderFacts[]
  /** Whether readers have anything of what is public. */
  delivery: null | { hasRows: boolean; isPublic: boolean }
  work: null | WorkFacts
  people: null | { administrators: number; all: number; demoLogins: string[] }
  /** The time zone that the newsroom's settings name. */
  storedTimeZone: null | string
}

export type InstalledPackage = {
  name: string
  /** From the project's folder. */
  path: string
  version: string
}

export type DatabaseFacts =
  | {
      /** Of the database's clock, compared to this machine's. */
      clockAhead: number
      encoding: string
      /** A standby: it can be read and not written. */
      inRecovery: boolean
      name: string
      problem: null
      version: string
      /** Such as 180004. */
      versionNumber: number
    }
  | { problem: string }

export type SchemaFacts = {
  /** Values of the enum that holds the locales; `null` without such an enum. */
  locales: null | string[]
  migrations: { applied: { batch: number; name: string }[]; known: string[] }
  /** What the config wants and the database does not have, by its name. */
  missing: { columns: string[]; indexes: string[]; tables: string[] }
  /** Whether there is any table at all. */
  empty: boolean
  /** Extensions that the config names and the server does not have. */
  missingExtensions: string[]
}

export type FolderFacts = {
  free: null | number
  path: string
  total: null | number
  use: 'data' | 'media'
  /** `null` when it can be written to, else why not. */
  writeProblem: null | string
}

export type WorkFacts = {
  /** When the worker last was well; `null`: never; `undefined`: it does not tell here. */
  aliveAt?: null | number
  failed: { error: string; id: number | string; what: string }[]
  now: number
  /** Jobs that should have been done, and since when the oldest waits. */
  overdue: { count: number; since: number } | null
  /** Whether `newsroom start` runs on this machine. */
  running: boolean
}

export type Finding = {
  check: string
  level: 'error' | 'ok' | 'warning'
  /** What was found, in a sentence. */
  says: string
  /** What to do about it. */
  remedy?: string
}

/** One check. Nothing is said of what is not known, or has no place here. */
export type Check = (facts: Facts) => Finding[]
