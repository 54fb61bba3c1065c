import { describe, expect, it } from '@jest/globals'

import { placeOfZone, zonesDiffer } from '../../../src/languages/timeZones.ts'

const newsroom = 'Asia/Ulaanbaatar'
const winter = new Date('2025-11-20T07:00:00Z')
const summer = new Date('2025-07-20T07:00:00Z')

describe('the clocks of the newsroom and of an editor', () => {
  it.each(['Asia/Seoul', 'America/New_York', 'UTC'])('differ from %s', (own) => {
    expect(zonesDiffer(winter, own, newsroom)).toBe(true)
  })

  it('show the same in zones of other names', () => {
    expect(zonesDiffer(winter, 'Asia/Singapore', newsroom)).toBe(false)
  })

  it('differ in summer alone, where one of them has summer time', () => {
    expect(zonesDiffer(winter, 'Africa/Abidjan', 'Europe/London')).toBe(false)
    expect(zonesDiffer(summer, 'Africa/Abidjan', 'Europe/London')).toBe(true)
  })

  it('were an hour further apart in the summers in which Mongolia put them forward', () => {
    expect(zonesDiffer(new Date('2016-07-20T07:00:00Z'), 'Asia/Seoul', newsroom)).toBe(false)
  })

  it.each([
    ['Asia/Ulaanbaatar', 'Ulaanbaatar'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('are named after a place: %s', (zone, place) => {
    expect(placeOfZone(zone)).toBe(place)
  })
})
