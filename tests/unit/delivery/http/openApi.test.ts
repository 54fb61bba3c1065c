import { describe, expect, it } from '@jest/globals'

import { openApi } from '../../../../src/delivery/http/openApi.ts'
import { routes } from '../../../../src/delivery/http/routes.ts'

type Parameter = { in: string; name: string; required: boolean; schema: Record<string, unknown> }
type Operation = { parameters?: Parameter[]; responses: Record<string, unknown> }
type Document = {
  components: { schemas: Record<string, unknown> }
  openapi: string
  paths: Record<string, { get: Operation }>
  servers: { url: string }[]
}

const text = openApi('/api/delivery')
const document = JSON.parse(text) as Document

describe('the OpenAPI document', () => {
  it('has every path, with all parameters that it takes', () => {
    const told = routes.map(({ parameters, path }) => [path, Object.keys(parameters.properties)])
    const found = routes.map(({ path }) => [
      path,
      (document.paths[path]?.get.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name),
    ])
    expect(found).toEqual(told)
    expect(Object.keys(document.paths)).toEqual([
      ...routes.map(({ path }) => path),
      '/openapi.json',
      '/health',
    ])
  })

  it('declares each part of a path', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (get.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect([path, declared.map(({ name }) => name)]).toEqual([path, names])
      expect(declared.every(({ required }) => required)).toBe(true)
    }
  })

  it('has every answer, problems included', () => {
    const { responses } = document.paths['/{language}/articles/{slug}']!.get
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([
        ...['200', '301', '304', '400', '404', '410', '414', '500', '503', 'default'],
      ]),
    )
    const related = document.paths['/{language}/front']!.get.responses
    expect(Object.keys(related)).not.toContain('410')
  })

  it('refers to nothing that it does not have', () => {
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    )
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(names))
    expect(names).toEqual(
      expect.arrayContaining(['Article', 'Card', 'Picture', 'Problem', 'Section']),
    )
    expect(text.match(/"\$ref":/g)).toHaveLength(names.length)
    expect(text).not.toContain('"$id"')
    expect(Object.values(document.components.schemas)).not.toContain(null)
  })

  it('says what a search must have, and how words are separated', () => {
    const { parameters = [] } = document.paths['/{language}/search']!.get
    const of = (name: string) => parameters.find((parameter) => parameter.name === name)
    expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'language',
      'q',
    ])
    expect(of('fields')).toMatchObject({
      explode: false,
      schema: {
        items: { enum: expect.arrayContaining(['headline', 'highlights']) },
        type: 'array',
      },
      style: 'form',
    })
    expect(of('limit')?.schema).toMatchObject({ default: 20, maximum: 100, minimum: 1 })
  })

  it('says where its paths begin', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.servers).toEqual([{ url: '/api/delivery' }])
    expect(openApi('/cms/api/delivery')).toContain('{"url":"/cms/api/delivery"}')
  })
})
