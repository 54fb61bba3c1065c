import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import { isObjectType, printSchema } from 'graphql'

import { schema } from '../../../../src/delivery/graphql/schema.ts'
import { ArticleShape } from '../../../../src/delivery/shapes/article.ts'

describe('the schema of delivery’s GraphQL', () => {
  it('is the one in docs/delivery.graphql, which CONTRIBUTING.md tells how to write', () => {
    const written = readFileSync(
      new URL('../../../../docs/delivery.graphql', import.meta.url),
      'utf8',
    )
    expect(printSchema(schema)).toBe(written.trimEnd())
  })

  it('has all that REST tells of an article', () => {
    const article = schema.getType('Article')
    if (!isObjectType(article)) throw new Error('no Article')
    expect(Object.keys(article.getFields()).sort()).toEqual(
      Object.keys(ArticleShape.properties).sort(),
    )
  })

  it('is for reading alone', () => {
    expect(schema.getMutationType()).toBeUndefined()
    expect(schema.getSubscriptionType()).toBeUndefined()
  })
})
