import { writeFileSync } from 'node:fs'

import { printSchema } from 'graphql'

import { schema } from './schema.ts'

const file = new URL('../../../docs/delivery.graphql', import.meta.url)
writeFileSync(file, `${printSchema(schema)}\n`)
