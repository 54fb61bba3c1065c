import { TZDate } from '@date-fns/tz'

import type { Iim, IimName } from './readIim.ts'
import type { Xmp, XmpProperty } from './readXmp.ts'

/** A text, and the language that the picture says it is in; `null` where it says none. */
export type LanguageText = { language: null | string; text: string }

/** What a picture says of itself, as far as the newsroom keeps it. */
export type PictureWords = {
  alt: LanguageText[]
  caption: LanguageText[]
  copyright: null | string
  /** Who made it; several names with commas between them. */
  creator: null | string
  credit: null | string
  /** ISO 8601, UTC. */
  takenAt: null | string
}

/** Longer than captions are; what is longer comes from a broken file. */
const longest = 5_000

// eslint-disable-next-line no-control-regex -- what no text of a person has in it
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g

const clean = (text: string | undefined): string =>
  (text ?? '').replace(/\r\n?/g, '\n').replace(controls, '').trim().slice(0, longest).trim()

const timeOf = (digits: string | undefined) => {
  const [, hour, minute, second, zone] =
    /^(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(digits ?? '') ?? []
  return { clock: [hour, minute, second].map((part) => Number(part ?? 0)), zone }
}

/**
 * A moment in UTC of a date as IPTC writes it: `2025-11-20T10:00:00+08:00` or `20251120`, with the
 * time beside it. Without an offset it is a time in the newsroom’s zone; a day alone is its noon, so
 * that it is the same day for most who look at it. Less than a day is no date.
 */
const momentOf = (text: string, timeZone: string): null | string => {
  const [, year, month, day, time] =
    /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)(?:[T ](.+))?$/.exec(text.trim()) ?? []
  if (!year || month === '00' || day === '00') return null
  const { clock, zone } = timeOf(time ?? '12:00')
  const [hour = 0, minute = 0, second = 0] = clock
  const date = zone
    ? new Date(
        `${year}-${month}-${day}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}${zone === 'Z' ? zone : zone.replace(/^(...):?/, '$1:')}`,
      )
    : new TZDate(Number(year), Number(month) - 1, Number(day), hour, minute, second, timeZone)
  const valid = !Number.isNaN(date.valueOf()) && Number(month) <= 12 && Number(day) <= 31
  return valid ? new Date(date.valueOf()).toISOString() : null
}

/**
 * The fields of a picture in the newsroom that its file fills in. XMP comes before IIM, its older
 * form. The alternative text is taken only where the file has one: a caption says what is not to be
 * seen, and is none.
 * @param timeZone IANA name of the zone of times without an offset
 * @see https://www.iptc.org/std/photometadata/specification/
 */
export const pictureWords = ({
  iim,
  timeZone,
  xmp,
}: {
  iim: Iim
  timeZone: string
  xmp: Xmp
}): PictureWords => {
  const itemsOf = (name: XmpProperty) =>
    (xmp.get(name)?.items ?? [])
      .map(({ language, text }) => ({ language: language ?? null, text: clean(text) }))
      .filter(({ text }) => text)
  const setsOf = (name: IimName) =>
    iim.filter((set) => set.name === name).flatMap(({ text }) => clean(text) || [])
  const oneOf = (name: XmpProperty, set: IimName) =>
    itemsOf(name)[0]?.text ?? setsOf(set)[0] ?? null

  const creators = itemsOf('dc:creator').map(({ text }) => text)
  const creator = (creators.length > 0 ? creators : setsOf('byline')).join(', ') || null
  const captions = itemsOf('dc:description')
  const date =
    itemsOf('photoshop:DateCreated')[0]?.text ??
    [setsOf('dateCreated')[0], setsOf('timeCreated')[0]].filter(Boolean).join('T')
  return {
    alt: itemsOf('Iptc4xmpCore:AltTextAccessibility'),
    caption:
      captions.length > 0
        ? captions
        : setsOf('caption')
            .slice(0, 1)
            .map((text) => ({ language: null, text })),
    copyright: oneOf('dc:rights', 'copyright'),
    creator,
    credit: oneOf('photoshop:Credit', 'credit') ?? creator,
    takenAt: momentOf(date, timeZone),
  }
}
