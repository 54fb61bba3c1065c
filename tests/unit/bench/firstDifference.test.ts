import { describe, expect, it } from '@jest/globals'

import { firstDifference } from '../../../bench/limits/firstDifference.ts'

describe('two answers that are compared', () => {
  it('are the same only where each character is', () => {
    expect(firstDifference('{"a":1}', '{"a":1}')).toBeNull()
    expect(firstDifference('{"a":1}', '{"a":12}')).not.toBeNull()
    expect(firstDifference('{"a":1}', '{"a":1} ')).not.toBeNull()
  })

  it('are shown where they begin to differ', () => {
    expect(firstDifference('{"name":"Бат"}', '{"name":"Болд"}')).toBe(
      String.raw`from character 10 on: "{\"name\":\"Бат\"}" and "{\"name\":\"Болд\"}"`,
    )
  })
})
