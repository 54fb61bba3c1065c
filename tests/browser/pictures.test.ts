import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

import { bodyOf } from '../helpers/articles.ts'
import { logIn } from '../helpers/articleForm.ts'
import { describeInBrowser, newsroomUrl, useBrowser } from '../helpers/browser.ts'
import { eventually } from '../helpers/eventually.ts'
import { fillIn } from '../helpers/fillIn.ts'
import { hydrated } from '../helpers/hydrated.ts'
import { jpegOf, picture, withIim } from '../helpers/pictures.ts'
import { press } from '../helpers/press.ts'

type Doc = Record<string, unknown> & {
  filename: string
  id: number
  sizes: Record<string, { filename: string; height: number; url: string; width: number }>
}

const save = (page: Page) => page.locator('#action-save')
const isTold = (page: Page, words: RegExp | string, { timeout }: { timeout: number }) =>
  page.locator('[data-sonner-toast]', { hasText: words }).first().waitFor({ timeout })

/** Chooses the file in the form of a new picture. */
const choose = async (page: Page, buffer: Buffer) => {
  await page.goto('/admin/collections/media/create')
  const file = page.locator('input[type="file"]')
  await hydrated(file)
  await file.setInputFiles({ buffer, mimeType: 'image/jpeg', name: 'Two ministers.jpg' })
}

const uploaded = async (page: Page, buffer: Buffer): Promise<Doc> => {
  await choose(page, buffer)
  await press(save(page), (patience) => page.waitForURL(/\/media\/\d+/, patience))
  return stored(page, Number(/\/media\/(\d+)/.exec(page.url())![1]))
}

const stored = async (page: Page, id: number): Promise<Doc> => {
  const response = await page.request.get(`/api/media/${id}?depth=0`)
  expect(response.status()).toBe(200)
  return (await response.json()) as Doc
}

/** How red the middle of a stored picture is: 255 on the left half of `picture()`, 0 on its right. */
const redOf = async (url: string) => {
  const response = await fetch(new URL(url, newsroomUrl))
  const { data, info } = await sharp(Buffer.from(await response.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data[(info.height >> 1) * info.width * info.channels + (info.width >> 1) * info.channels]!
}

describeInBrowser('a picture in the admin', () => {
  const browser = useBrowser()

  it('brings its caption and credit with it', async () => {
    const page = await logIn(browser(), 'journalist')
    const bytes = withIim(await jpegOf(), [
      { name: 'caption', text: 'The two ministers shake hands.' },
      { name: 'credit', text: 'MONTSAME' },
      { name: 'byline', text: 'B. Bat' },
    ])
    await uploaded(page, bytes)
    await eventually(async () => {
      const fields = ['alt', 'caption', 'credit', 'creator'].map((name) =>
        page.locator(`#field-${name}`).inputValue(),
      )
      expect(await Promise.all(fields)).toEqual([
        ...['', 'The two ministers shake hands.', 'MONTSAME', 'B. Bat'],
      ])
    })
    expect(await page.getByText('is filled in from the file').count()).toBe(1)
  })

  it('is refused in words when it is none', async () => {
    const page = await logIn(browser(), 'journalist')
    await choose(page, Buffer.from('%PDF-1.7 not a picture'))
    await press(save(page), (patience) =>
      isTold(page, 'This file is PDF, not a picture.', patience),
    )
  })

  it('is cut around the focal point that somebody sets', async () => {
    const page = await logIn(browser(), 'journalist')
    const { id, sizes } = await uploaded(
      page,
      await picture({ height: 900, width: 4800 }).jpeg().toBuffer(),
    )
    await page.getByRole('button', { name: 'Edit Image' }).click()
    await fillIn(page.locator('input[name="X %"]'), '5')
    await page.getByRole('button', { name: 'Apply Changes' }).click()
    await press(save(page), (patience) =>
      eventually(async () => expect(await stored(page, id)).toMatchObject({ focalX: 5 }), patience),
    )
    expect(await redOf(sizes.card!.url)).toBeGreaterThan(240)
    expect(await redOf((await stored(page, id)).sizes.thumbnail!.url)).toBeGreaterThan(240)
  })

  it('has to be described in the language of the article before that is published', async () => {
    const page = await logIn(browser(), 'editor')
    const { filename, id } = await uploaded(page, await jpegOf())
    const sections = await page.request.get('/api/sections?limit=1&depth=0')
    const [section] = ((await sections.json()) as { docs: { id: number }[] }).docs
    const made = await page.request.post('/api/articles?draft=true&depth=0', {
      data: {
        body: bodyOf('장관들이 만났다.'),
        headline: '장관 회담',
        language: 'ko',
        leadImage: id,
        section: section!.id,
      },
    })
    const { doc } = (await made.json()) as { doc: { id: number } }
    const publish = async (came: Parameters<typeof press>[1]) => {
      await page.goto(`/admin/collections/articles/${doc.id}`)
      await press(page.getByRole('button', { name: /^Publish/ }).first(), came)
    }
    const statusOf = async () => {
      const response = await page.request.get(`/api/articles/${doc.id}?draft=false&depth=0`)
      return ((await response.json()) as { _status: string })._status
    }

    await publish((patience) =>
      isTold(page, `The picture “${filename}” has no alternative text in Korean.`, patience),
    )
    expect(await statusOf()).toBe('draft')

    await page.goto(`/admin/collections/media/${id}?locale=ko`)
    await fillIn(page.locator('#field-alt'), '악수하는 두 장관')
    await press(save(page), (patience) => isTold(page, /successfully/, patience))
    await publish((patience) =>
      eventually(async () => expect(await statusOf()).toBe('published'), patience),
    )
  })
})
