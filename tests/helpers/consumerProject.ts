import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { createDatabase } from './database.ts'
import { freePort } from './freePort.ts'

type Environment = Record<string, string | undefined>

type Manifest = {
  devDependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

/** What a Payload project has installed, beside what the package asks of it. */
const usual = [
  '@payloadcms/next',
  '@types/node',
  '@types/react',
  'graphql',
  'next',
  'sharp',
  'typescript',
]

const run = (
  program: string,
  args: string[],
  { cwd, env }: { cwd: string; env?: Environment },
): Promise<{ code: number | null; stderr: string; stdout: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stderr: '', stdout: '' }
    for (const name of ['stderr', 'stdout'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...output }))
  })

/** The environment without what the tests, npm and Jest put into it. */
const plainEnvironment = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|NODE_|NEWSROOM_|PAYLOAD_|DATABASE_URL|JEST_|CI$)/.test(name),
    ),
  )

/**
 * A folder outside this repository, so that nothing of it is found by accident, with the packed
 * package and a Payload installed from the registry.
 */
export const installPackage = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-consumer-'))
  const env = plainEnvironment()
  const npm = async (...args: string[]) => {
    const cwd = args[0] === 'pack' ? projectRoot : folder
    const { code, stderr, stdout } = await run('npm', args, { cwd, env })
    if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
    return stdout
  }
  const [packed] = JSON.parse(
    (await npm('pack', '--json', '--silent', '--pack-destination', folder)).replace(/^[^[{]*/, ''),
  ) as { filename: string; files: { path: string }[] }[]
  const manifest = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
  ) as Manifest
  const dependencies = Object.fromEntries(
    [...usual, ...Object.keys(manifest.peerDependencies)].map((name) => [
      name,
      manifest.devDependencies[name],
    ]),
  )
  const write = (name: string, content: object) =>
    fs.writeFileSync(path.join(folder, name), JSON.stringify(content, null, 2))
  write('package.json', {
    dependencies: { ...dependencies, 'payload-newsroom': `file:${packed!.filename}` },
    private: true,
    type: 'module',
  })
  await npm('install', '--no-audit', '--no-fund', '--prefer-offline')
  return {
    files: packed!.files.map((file) => file.path),
    folder,
    /** Runs a tool of this repository on the tarball; throws with what it printed when it fails. */
    inspect: async (tool: string, ...args: string[]) => {
      const tarball = path.join(folder, packed!.filename)
      const result = await run('npx', ['--no-install', tool, tarball, ...args], {
        cwd: projectRoot,
        env,
      })
      if (result.code !== 0) throw new Error(`${tool} found:\n${result.stdout}\n${result.stderr}`)
    },
    remove: () => fs.rmSync(folder, { force: true, recursive: true }),
  }
}

const tsconfig = {
  compilerOptions: {
    allowImportingTsExtensions: true,
    allowJs: true,
    esModuleInterop: true,
    isolatedModules: true,
    jsx: 'react-jsx',
    lib: ['DOM', 'DOM.Iterable', 'ES2022'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    noEmit: true,
    paths: { '@payload-config': ['./src/payload.config.ts'] },
    plugins: [{ name: 'next' }],
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    target: 'ES2022',
  },
  exclude: ['node_modules'],
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
}

/** The API as Payload's templates have it, without the doors of this repository's newsroom. */
const plainRoutes = {
  'src/app/(payload)/api/[...slug]/route.ts': `import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

export const GET = REST_GET(config)
export const POST = REST_POST(config)
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)
`,
  'src/app/(payload)/api/graphql/route.ts': `import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

export const POST = GRAPHQL_POST(config)
export const OPTIONS = REST_OPTIONS(config)
`,
}

/**
 * A Payload project in the folder: Payload's own routes, and what `files` has, by path.
 * @param template a folder of files to begin with
 */
export const makeProject = async ({
  files = {},
  folder: parent,
  name,
  template,
}: {
  files?: Record<string, string>
  folder: string
  name: string
  template?: string
}) => {
  const folder = path.join(parent, name)
  const database = await createDatabase({ empty: true })
  const secret = 'a secret for the consumer tests'
  fs.cpSync(path.join(projectRoot, 'src/app'), path.join(folder, 'src/app'), { recursive: true })
  fs.rmSync(path.join(folder, 'src/app/(payload)/admin/importMap.js'))
  if (template) fs.cpSync(template, folder, { recursive: true })
  const all: Record<string, string> = {
    ...plainRoutes,
    '.env': `DATABASE_URL=${database.url}\nPAYLOAD_SECRET=${secret}\n`,
    'next.config.mjs':
      "import { withPayload } from '@payloadcms/next/withPayload'\n\nexport default withPayload({}, { devBundleServerPackages: false })\n",
    'package.json': JSON.stringify({ name, private: true, type: 'module' }),
    'tsconfig.json': JSON.stringify(tsconfig),
    ...files,
  }
  for (const [file, content] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), content)
  }
  const env: Environment = {
    ...plainEnvironment(),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--conditions=production',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  }
  const servers: ChildProcess[] = []

  /** Starts one of the installed programs on a port, and waits until it answers there. */
  const serve = async (program: string, args: string[], ready: string): Promise<string> => {
    const port = await freePort()
    let said = ''
    const file = path.join(parent, 'node_modules', program)
    const server = spawn(process.execPath, [file, ...args, '--port', String(port)], {
      cwd: folder,
      env: { ...env, NODE_OPTIONS: '' } as Environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    servers.push(server)
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
    }
    const url = `http://127.0.0.1:${port}`
    for (const until = Date.now() + 300_000; Date.now() < until;) {
      const answer = await fetch(`${url}${ready}`).catch(() => null)
      if (answer?.ok) return url
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error(`${program} ${args.join(' ')} did not start:\n${said}`)
  }
  return {
    database,
    file: (at: string) => fs.readFileSync(path.join(folder, at), 'utf8'),
    folder,
    /** Runs a command of the project; throws with what it printed when it fails. */
    npx: async (args: string[], more: Environment = {}) => {
      const result = await run('npx', ['--no-install', ...args], {
        cwd: folder,
        env: { ...env, ...more },
      })
      if (result.code !== 0) {
        throw new Error(`npx ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`)
      }
      return result
    },
    query: async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
      const client = new pg.Client(url)
      await client.connect()
      try {
        return (await client.query<Row>(sql)).rows
      } finally {
        await client.end()
      }
    },
    /** Serves the built project, and answers with its address. */
    start: () => serve('next/dist/bin/next', ['start'], '/api/health'),
    /** Serves its sites, and answers with the address. */
    deliver: () => serve('.bin/newsroom', ['deliver'], '/api/delivery/health'),
    stop: async () => {
      for (const server of servers) {
        if (server.exitCode !== null) continue
        const ended = once(server, 'close')
        server.kill('SIGTERM')
        await ended
      }
      await database.drop()
    },
  }
}

export type ConsumerProject = Awaited<ReturnType<typeof makeProject>>
