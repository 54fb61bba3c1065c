import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'
import ts from 'typescript'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { ArticleCheck } from '../../src/options/types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import { rest } from '../helpers/rest.ts'
import type { Person } from '../helpers/staff.ts'

const { desk, make, translate } = useEditions()

const checksOf = async (id: number, { token }: Partial<Person>) => {
  const response = await rest(`/articles/${id}/checks`, { token })
  const answer = (await response.json()) as { findings?: { level: string; message: string }[] }
  return { findings: answer.findings, status: response.status }
}

describe('the checks of an article before it goes out', () => {
  it('say what is missing, in words', async () => {
    const { payload, staff } = desk()
    const tag = await payload.create({
      collection: 'tags',
      data: { kind: 'topic', name: 'Camels' },
    })
    const { id } = await make({ headline: 'Long '.repeat(30), tags: [tag.id] })
    const { doc } = await translate(id, { language: 'ru', text: 'copy' })
    const { findings } = await checksOf(doc!.id, staff.editor)
    expect(findings!.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warns: The headline has 149 characters; lists cut it off after 90.',
      'warns: There is no summary.',
      'warns: There is no author.',
      'warns: The dateline has no place.',
      expect.stringMatching(/^warns: The section “.*” has no name in this language \(Русский\)\.$/),
      'warns: Tags without a name in this language (Русский): Camels.',
    ])
  })

  it('say first what publishing refuses to go without', async () => {
    const { payload, staff } = desk()
    const { id } = await make({ dateline: { place: 'Hovd' }, summary: 'They do.' })
    const { doc } = await translate(id, { language: 'zh', text: 'empty' })
    const empty = await payload.update({
      id: doc!.id,
      collection: 'articles',
      data: { section: null } as never,
      draft: true,
    })
    const { findings } = await checksOf(empty.id, staff.editor)
    const blocking = findings!.slice(0, 3).map(({ level, message }) => `${level}: ${message}`)
    expect(blocking).toEqual([
      'blocks: There is no headline.',
      'blocks: There is no text.',
      'blocks: There is no section.',
    ])
    expect(findings!.slice(3).map(({ level }) => level)).not.toContain('blocks')
  })

  it('say nothing of an article that has it all, and nothing to readers', async () => {
    const { payload, section, staff } = desk()
    const author = await payload.create({ collection: 'authors', data: { name: 'Bayarzul' } })
    const { id } = await make({
      authors: [author.id],
      dateline: { place: 'Ulaanbaatar' },
      headline: 'Camels walk',
      section,
      summary: 'They do.',
    })
    expect((await checksOf(id, staff.journalist)).findings).toEqual([])
    expect((await checksOf(id, {})).status).toBe(403)
  })

  it('of a project see what is written now', async () => {
    const { payload, section } = desk()
    const checks = newsroomOptions(payload) as { checks: readonly ArticleCheck[] }
    checks.checks = [
      ({ article: { plainText } }) =>
        plainText?.includes('forbidden') ? [{ level: 'blocks', message: 'No.' }] : [],
    ]
    try {
      const { id } = await make()
      const body = bodyOf('This is forbidden.')
      const data = { _status: 'published', body } as const
      await expect(payload.update({ id, collection: 'articles', data })).rejects.toMatchObject({
        status: 400,
      })
      await expect(make({ body, section })).rejects.toMatchObject({ status: 400 })
    } finally {
      checks.checks = []
    }
  })

  it('of the manual do what it says', async () => {
    const { payload, section, staff } = desk()
    const manual = await fs.readFile(path.join(projectRoot, 'docs/install.md'), 'utf8')
    const [, source] = /`src\/checks\.ts`:\n\n```ts\n(.*?)^```/ms.exec(manual)!
    const folder = await fs.mkdtemp(path.join(tmpdir(), 'newsroom-checks-'))
    const file = path.join(folder, 'checks.mjs')
    const { outputText } = ts.transpileModule(source!, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    await fs.writeFile(file, outputText)
    const options = newsroomOptions(payload) as { checks: readonly ArticleCheck[] }
    options.checks = ((await import(file)) as typeof options).checks
    try {
      const { id: leadImage } = (await payload.db.create({
        collection: 'media',
        data: { alt: { en: 'Camels' }, filename: 'camels.png', mimeType: 'image/png' },
      })) as { id: number }
      const { id } = await make({
        _status: 'draft',
        headline: 'Camels!',
        leadImage,
        section,
      })
      expect((await checksOf(id, staff.editor)).findings!.slice(0, 2)).toEqual([
        { level: 'blocks', message: 'No exclamation marks in headlines.' },
        { level: 'warns', message: 'The picture has no credit.' },
      ])
      await payload.db.updateOne({
        id: leadImage,
        collection: 'media',
        data: { credit: 'MONTSAME' },
      })
      await payload.update({
        id,
        collection: 'articles',
        data: { headline: 'Camels' },
        draft: true,
      })
      const messages = (await checksOf(id, staff.editor)).findings!.map(({ message }) => message)
      expect(messages).not.toContain('The picture has no credit.')
      expect(messages).not.toContain('No exclamation marks in headlines.')
    } finally {
      options.checks = []
      await fs.rm(folder, { recursive: true })
    }
  })

  it('that fail themselves keep it back, and say so', async () => {
    const checks = newsroomOptions(desk().payload) as { checks: readonly ArticleCheck[] }
    checks.checks = [
      () => {
        throw new Error('no network')
      },
    ]
    try {
      await expect(make()).rejects.toMatchObject({
        message: expect.stringContaining('checks (1) failed itself'),
        status: 400,
      })
    } finally {
      checks.checks = []
    }
  })

  describe('of a project of its own', () => {
    const options = () => newsroomOptions(desk().payload) as { checks: readonly ArticleCheck[] }
    afterAll(() => {
      options().checks = []
    })

    it('keep it from going out, whoever publishes it', async () => {
      options().checks = [
        ({ article: { headline } }) =>
          headline?.endsWith('!') ? [{ level: 'blocks', message: 'No exclamation marks.' }] : [],
        async () => [{ level: 'warns', message: 'Look twice.' }],
      ]
      const { payload, staff } = desk()
      const { id } = await make({ _status: 'draft', headline: 'Camels!' })
      const out = await rest(`/articles/${id}`, {
        body: { _status: 'published' },
        method: 'PATCH',
        token: staff.editor.token,
      })
      expect(out.status).toBe(400)
      expect(await out.json()).toMatchObject({ errors: [{ message: 'No exclamation marks.' }] })
      expect((await checksOf(id, staff.editor)).findings!.slice(0, 1)).toEqual([
        { level: 'blocks', message: 'No exclamation marks.' },
      ])
      await payload.update({
        id,
        collection: 'articles',
        data: { headline: 'Camels' },
        draft: true,
      })
      await payload.update({ id, collection: 'articles', data: { _status: 'published' } })
      expect((await rest(`/articles/${id}`)).status).toBe(200)
    })
  })
})
