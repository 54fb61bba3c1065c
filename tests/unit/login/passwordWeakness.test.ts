import { describe, expect, it } from '@jest/globals'

import { passwordWeakness } from '../../../src/login/passwordWeakness.ts'

const own = ['enkh.editor@newsroom.example', 'Enkhbayar Dorj']

describe('a password', () => {
  it.each(['', 'eleven char', 'x7Kq-aa91Lm', '🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑'])(
    'of fewer than 12 characters is short: %s',
    async (password) => {
      expect(await passwordWeakness(password)).toBe('short')
    },
  )

  it.each([
    'password1234',
    'Password123!',
    '123456789012',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'letmeinletmein',
    'iloveyou1234',
    'P@ssw0rd2025!',
    '密码密码密码密码密码密码',
  ])('is guessable when it is common or a pattern: %s', async (password) => {
    expect(await passwordWeakness(password)).toBe('guessable')
  })

  it.each(['enkh.editor@newsroom.example', 'Enkhbayar2025', 'enkhbayar dorj', 'Enkhbayar!2025'])(
    'is guessable when it is little more than the person’s own name or address: %s',
    async (password) => {
      expect(await passwordWeakness(password, own)).toBe('guessable')
    },
  )

  it.each([
    'herds are on the move',
    'x7Kq-aa91LmPP',
    'нохой хурдан гүйнэ',
    '말은 초원을 달린다 오늘도',
  ])('of some words, in any script, is good: %s', async (password) => {
    expect(await passwordWeakness(password, own)).toBeUndefined()
  })

  it('is not made weaker by what is in it beside one’s name', async () => {
    expect(await passwordWeakness('Enkhbayar rides a fast brown horse', own)).toBeUndefined()
  })
})
