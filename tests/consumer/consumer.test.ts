import fs from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { describeInBrowser, openBrowser } from '../helpers/browser.ts'
import { createDatabase } from '../helpers/database.ts'
import { installPackage, makeProject, type ConsumerProject } from '../helpers/consumerProject.ts'

const guide = fs.readFileSync(path.join(projectRoot, 'docs/install.md'), 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text!,
  )

const configInGuide = blocks('ts').find((text) => text.includes('buildConfig'))!
const commandsInGuide = blocks('sh')
  .find((text) => text.includes('migrate:create'))!
  .trim()
  .split('\n')
  .map((line) => line.replace(/^npx /, '').split(' '))

const story = `Seoul weighs new rules for visas

Politics

desk@example.kr

2025-11-20 10:00:00

Seoul, November 20, 2025 /YNA/. The government said on Thursday that it would weigh new rules for visas this year.

What changes

Visitors would apply online, it said, and wait no longer than a week for an answer.
`

const indexes = `select indexname, indexdef from pg_indexes
  where schemaname = 'public' and tablename <> 'payload_migrations' order by indexname`
const columns = `select table_name, column_name, data_type, is_nullable from information_schema.columns
  where table_schema = 'public' and table_name <> 'payload_migrations' order by 1, 2`

const password = 'a password for tests'

let installed: Awaited<ReturnType<typeof installPackage>>
beforeAll(async () => {
  installed = await installPackage()
})
afterAll(() => installed?.remove())

/** Imports the story with the project's own command, and says what became of it. */
const importStory = async (project: ConsumerProject) => {
  fs.writeFileSync(path.join(project.folder, 'story.txt'), story)
  const { stdout } = await project.npx(['newsroom', 'import', 'story.txt', '--json'])
  return JSON.parse(stdout) as { article: { parts: object[] }; id: number | string; status: string }
}

const openArticle = async (page: Page, url: string, id: number | string) => {
  await page.goto(`${url}/admin/collections/articles/${id}`)
  await page.getByText('The government said on Thursday').waitFor()
  return page.locator('textarea.newsroom-subheading').inputValue()
}

const onPage = async (task: (page: Page) => Promise<void>) => {
  const browser = await openBrowser()
  try {
    await task(await browser.newPage())
  } finally {
    await browser.close()
  }
}

describe('the packed package', () => {
  it('holds what is built, and nothing of this repository’s own newsroom', () => {
    expect(installed.files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/src/index.js']),
    )
    const strange = installed.files.filter((file) =>
      /^(src|tests|seed|docs)\/|payload-types|src\/app|migrations|embedded\/(?!copyRunning).*Cluster|\.env/.test(
        file,
      ),
    )
    expect(strange).toEqual([])
  })
})

describe('the exports of the package', () => {
  it('are found by every tool that reads ECMAScript modules', async () => {
    await installed.inspect('publint', '--strict')
  })

  it('have the types that they say they have', async () => {
    await installed.inspect('attw', '--profile', 'esm-only')
  })
})

describe('a blank Payload project, as docs/install.md has it', () => {
  let project: ConsumerProject
  let imported: Awaited<ReturnType<typeof importStory>>
  beforeAll(async () => {
    project = await makeProject({
      files: { 'src/payload.config.ts': configInGuide },
      folder: installed.folder,
      name: 'blank',
    })
    for (const command of commandsInGuide) await project.npx(command)
    imported = await importStory(project)
  })
  afterAll(() => project?.stop())

  it('has the newsroom’s types, and passes the type check with them', async () => {
    expect(project.file('src/payload-types.ts')).toContain('export interface Article ')
    await project.npx(['tsc', '--noEmit'])
  })

  it('is told by its types when an option is misspelt', async () => {
    const file = path.join(project.folder, 'misspelt.ts')
    fs.writeFileSync(
      file,
      "import { newsroom } from 'payload-newsroom'\n\nnewsroom({ langauges: ['en'] })\n",
    )
    await expect(project.npx(['tsc', '--noEmit'])).rejects.toThrow(/'langauges' does not exist/)
    fs.rmSync(file)
  })

  it('imports a wire story with npx newsroom, and keeps standard output to the report', () => {
    expect(imported).toMatchObject({
      article: { language: 'en', parts: [{}, { subheading: 'What changes' }] },
      status: 'created',
    })
  })

  it('serves its sites with npx newsroom deliver, and no draft', async () => {
    const url = await project.deliver()
    const list = await fetch(`${url}/api/delivery/en/articles`)
    expect(await list.json()).toEqual({ articles: [], next: null })
    const draft = await fetch(`${url}/api/delivery/en/articles/seoul-weighs-new-rules-for-visas`)
    expect(draft.status).toBe(404)
  })

  describeInBrowser('built and started', () => {
    let url: string
    beforeAll(async () => {
      await project.npx(['next', 'build'], { NODE_OPTIONS: '' })
      url = await project.start()
    }, 1_800_000)

    it('makes the first person its administrator, who edits the story', async () => {
      await onPage(async (page) => {
        await page.goto(`${url}/admin`)
        await page.fill('#field-email', 'first@example.kr')
        await page.fill('#field-password', password)
        await page.fill('#field-confirm-password', password)
        await page.fill('#field-name', 'First')
        await page.getByRole('button', { name: 'Create' }).click()
        await page.waitForURL(`${url}/admin`)
        expect(await openArticle(page, url, imported.id)).toBe('What changes')
      })
    })

    it('is found in good health by npx newsroom doctor, or told what is wrong', async () => {
      type Report = { findings: { check: string; level: string; says: string }[] }
      const { stdout } = await project.npx(['newsroom', 'doctor', '--json'])
      const { findings } = JSON.parse(stdout) as Report
      expect(findings.length).toBeGreaterThan(5)
      expect(findings.filter(({ level }) => level === 'error')).toEqual([])
      const gone = project.database.url.replace(/[^/]+$/, 'no_such_database')
      await expect(project.npx(['newsroom', 'doctor'], { DATABASE_URL: gone })).rejects.toThrow(
        'the server has no such database',
      )
    })
  })
})

describe('a project that has people, pictures, posts and languages of its own', () => {
  let project: ConsumerProject
  beforeAll(async () => {
    project = await makeProject({
      folder: installed.folder,
      name: 'existing',
      template: path.join(projectRoot, 'tests/consumer/existing'),
    })
    for (const command of commandsInGuide) await project.npx(command)
  })
  afterAll(() => project?.stop())

  it('passes its type check', async () => {
    await project.npx(['tsc', '--noEmit'])
  })

  it('gets the same tables and indexes by push as by its migrations', async () => {
    const pushed = await createDatabase({ empty: true })
    try {
      await project.npx(['payload', 'run', 'src/start.ts'], {
        DATABASE_URL: pushed.url,
        PUSH: 'true',
      })
      for (const question of [columns, indexes]) {
        const migrated = await project.query(project.database.url, question)
        expect(migrated.length).toBeGreaterThan(100)
        expect(await project.query(pushed.url, question)).toEqual(migrated)
      }
    } finally {
      await pushed.drop()
    }
  })

  it('has the newsroom’s own indexes among them', async () => {
    const found = await project.query<{ indexname: string }>(project.database.url, indexes)
    expect(found.map(({ indexname }) => indexname)).toEqual(
      expect.arrayContaining(['articles_language_slug_idx', 'topics_locales_parent_idx']),
    )
  })

  it('makes somebody who was there before an administrator of the newsroom', async () => {
    await project.npx(['payload', 'run', 'src/hire.ts'])
    const { stdout } = await project.npx(['newsroom', 'administrator', 'owner@example.de'])
    expect(stdout).toContain('owner@example.de is an administrator')
  })

  describeInBrowser('built and started', () => {
    let url: string
    beforeAll(async () => {
      await project.npx(['next', 'build'], { NODE_OPTIONS: '' })
      url = await project.start()
    }, 1_800_000)

    it('keeps its endpoints, collections, hooks and languages', async () => {
      expect(await (await fetch(`${url}/api/hello`)).json()).toEqual({ hello: true })
      const made = await fetch(`${url}/api/posts?locale=de`, {
        body: JSON.stringify({ title: 'Hallo' }),
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      })
      expect(await made.json()).toMatchObject({ doc: { title: 'Hallo!' } })
    })

    const asOwner = (work: (page: Page) => Promise<void>) =>
      onPage(async (page) => {
        await page.goto(`${url}/admin`)
        await page.fill('#field-email', 'owner@example.de')
        await page.fill('#field-password', password)
        await page.getByRole('button', { name: 'Login' }).click()
        await page.locator('#greeting').waitFor()
        await work(page)
      })

    it('keeps its admin, in which its own people edit articles with the fields it added', async () => {
      const { id } = await importStory(project)
      await asOwner(async (page) => {
        expect(await openArticle(page, url, id)).toBe('What changes')
        await page.locator('#field-kicker').waitFor()
        expect(await page.getByText('Related news').count()).toBe(0)
      })
    })

    it('has its articles translated by the machine that it gave, and checked by people', async () => {
      const { id } = await importStory(project)
      await asOwner(async (page) => {
        await openArticle(page, url, id)
        await page.getByRole('button', { name: 'Translate into: 한국어' }).click()
        await page.getByRole('button', { name: 'Translate by machine' }).click()
        await page.waitForURL((address) => !address.pathname.endsWith(`/${id}`))
        const mark = page.getByText('Translated by machine, and not checked yet.')
        await mark.waitFor()
        expect(await page.locator('#field-headline').inputValue()).toMatch(/ \[ko\]$/)
        await page.getByRole('button', { name: 'I have checked it' }).click()
        await mark.waitFor({ state: 'detached' })
        await page.getByText('Saved at').waitFor()
        await page.reload()
        await page.locator('#field-headline').waitFor()
        expect(await mark.count()).toBe(0)
      })
    })
  })
})
