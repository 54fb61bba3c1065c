import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { pictureFileName } from '../../../src/pictures/fileName.ts'
import { fittingSizes } from '../../../src/pictures/fittingSizes.ts'
import { withUploadLimits } from '../../../src/pictures/withUploadLimits.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'

const languages = Object.values(languageDefinitions)
const nameOf = (name: string, token = '0a1b2c3d') =>
  pictureFileName({ extension: 'jpg', languages, name, token })

describe('the name of a stored picture', () => {
  it.each([
    ['DSC_0042.JPG', 'dsc-0042-0a1b2c3d.jpg'],
    ['Хөвсгөл нуур.png', 'khuvsgul-nuur-0a1b2c3d.jpg'],
    ['두 장관.jpeg', 'du-janggwan-0a1b2c3d.jpg'],
    ['photo.php.jpg', 'photo-php-0a1b2c3d.jpg'],
    ['../../etc/passwd', 'passwd-0a1b2c3d.jpg'],
    ['C:\\Users\\me\\a.gif', 'a-0a1b2c3d.jpg'],
    ['a\0b\r\nc".html', 'a-b-c-0a1b2c3d.jpg'],
    ['.htaccess', 'picture-0a1b2c3d.jpg'],
    ['', 'picture-0a1b2c3d.jpg'],
  ])('of %j is %s', (given, name) => {
    expect(nameOf(given)).toBe(name)
  })

  it('is never that of another', () => {
    const names = new Set(
      Array.from({ length: 100 }, () =>
        pictureFileName({ extension: 'jpg', languages, name: 'same.jpg' }),
      ),
    )
    expect(names.size).toBe(100)
  })

  it('is short and has nothing in it but letters, digits and hyphens, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (name) => {
        expect(nameOf(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,60}-0a1b2c3d\.jpg$/)
      }),
    )
  })
})

describe('the sizes of a picture', () => {
  const sizes = [
    { height: 300, name: 'thumbnail', width: 400 },
    { height: 900, name: 'lead', width: 1600 },
  ]
  const fit = (width: number, height: number) =>
    fittingSizes(sizes, { height, width }).map((size) => [size.width, size.height])

  it('are those of the newsroom where the picture is large enough', () => {
    expect(fit(4000, 3000)).toEqual([
      [400, 300],
      [1600, 900],
    ])
    expect(fit(1600, 900)[1]).toEqual([1600, 900])
  })

  it('are as much as there is of a small one, in the same proportions', () => {
    expect(fit(900, 600)[1]).toEqual([900, 506])
    expect(fit(1200, 2000)[1]).toEqual([1200, 675])
    expect(fit(3000, 450)[1]).toEqual([800, 450])
    expect(fit(300, 200)[0]).toEqual([266, 200])
  })

  it('never enlarge, and stay in proportion to a pixel', () => {
    const length = fc.integer({ max: 5_000, min: 1 })
    fc.assert(
      fc.property(length, length, (width, height) => {
        for (const [index, [w = 0, h = 0]] of fit(width, height).entries()) {
          expect(w >= 1 && w <= width && h >= 1 && h <= height).toBe(true)
          const { height: wantedHeight, width: wantedWidth } = sizes[index]!
          expect(Math.abs(w * wantedHeight - h * wantedWidth)).toBeLessThanOrEqual(wantedWidth)
        }
      }),
    )
  })
})

describe('the limits of an upload', () => {
  const limits = (given: Parameters<typeof withUploadLimits>[0], maxBytes?: number) =>
    withUploadLimits(given, sanitizeOptions({ upload: { maxBytes } }))

  it('are raised for large pictures and not lowered for the project’s other files', () => {
    expect(limits(undefined)).toMatchObject({ limits: { fileSize: 20 * 1024 * 1024 } })
    expect(limits(undefined, 1000)).toMatchObject({ limits: { fileSize: 20 * 1024 * 1024 } })
    const raised = limits(undefined, 80 * 1024 * 1024)
    expect(raised.limits?.fileSize).toBe(80 * 1024 * 1024)
    expect(raised.requestSizeLimit).toBeGreaterThan(80 * 1024 * 1024)
    expect(raised.responseOnLimit).toContain('larger than 80 MB')
  })

  it('stay what the project has set', () => {
    const given = {
      limits: { fields: 3, fileSize: 5 },
      requestSizeLimit: 7,
      responseOnLimit: 'Too much',
      useTempFiles: true,
    }
    expect(limits(given, 9_000)).toEqual(given)
    expect(given).toEqual({ ...given })
  })
})
