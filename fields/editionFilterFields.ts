import type { Field, SelectField } from 'payload'

import { staffEditionsOf, type StaffEdition } from '../src/editions/editionOf.ts'
import { loadEditions } from '../src/editions/loadEditions.ts'
import { editionFilters } from '../src/editions/withEditionConditions.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { idOf } from '../src/relationships/idOf.ts'
import type { NewsroomAccess } from '../src/roles/access.ts'
import { userPermissions } from '../src/roles/userPermissions.ts'
import { label } from '../src/translations/label.ts'

type Name = keyof typeof editionFilters

type Told = {
  label: ReturnType<typeof label>
  of: (editions: StaffEdition[], languages: string[]) => string[]
}

const told: Record<Name, Told> = {
  missingLanguages: {
    label: label('missingLanguages'),
    of: (editions, languages) =>
      languages.filter((code) => !editions.some(({ language }) => language === code)),
  },
  outdatedLanguages: {
    label: label('outdatedLanguages'),
    of: (editions) => editions.filter(({ outdated }) => outdated).map(({ language }) => language),
  },
}

/**
 * `missingLanguages`, which the story of an article lacks, and `outdatedLanguages`, in which it is behind
 * its source: for the staff, to read and to filter by. For the latter `withEditionConditions` tells the
 * database what they mean.
 */
export const editionFilterFields = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Field[] =>
  (Object.keys(editionFilters) as Name[]).map((name): SelectField => ({
    name,
    type: 'select',
    access: {
      create: access.field.never,
      read: access.field.readByWriters,
      update: access.field.never,
    },
    admin: {
      condition: () => false,
      disableBulkEdit: true,
      disableGroupBy: true,
      disableListColumn: true,
    },
    hasMany: true,
    hooks: {
      afterRead: [
        async ({ req, siblingData }) => {
          const story = idOf(siblingData.story)
          const may = (await userPermissions(req, options)).has('readDrafts')
          if (story === undefined || !may) return null
          const rows = await loadEditions({ drafts: true, options, req, story })
          const languages = options.languages.map(({ code }) => code as string)
          return told[name].of(staffEditionsOf(rows, languages), languages)
        },
      ],
    },
    label: told[name].label,
    options: options.languages.map(({ code, label: own }) => ({ label: own, value: code })),
    // A path, so that the list offers the field for filtering; see `keepConditionsToArticles`.
    virtual: name,
  }))
