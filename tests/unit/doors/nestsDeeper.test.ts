import { describe, expect, it } from '@jest/globals'

import { nestsDeeper } from '../../../src/doors/nestsDeeper.ts'

describe('JSON', () => {
  it('nests as deep as its objects and lists do', () => {
    expect(nestsDeeper('{"a":[{"b":1}],"c":[]}', 3)).toBe(false)
    expect(nestsDeeper('{"a":[{"b":1}],"c":[]}', 2)).toBe(true)
    expect(nestsDeeper('['.repeat(1_000_000), 400)).toBe(true)
  })

  it('does not nest in its texts', () => {
    expect(nestsDeeper(JSON.stringify({ a: '[[[[', b: '\\"[[[[', 'c"{{{': 1 }), 1)).toBe(false)
  })
})
