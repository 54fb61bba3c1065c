import crypto from 'node:crypto'

import pg from 'pg'

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** A database of its own for a test file: a copy of the migrated, empty template. */
export async function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `test_${given('NEWSROOM_TEST_RUN')}_${crypto.randomBytes(6).toString('hex')}`
  const template = empty ? 'template0' : given('NEWSROOM_TEST_TEMPLATE')
  await onServer(`create database ${name} template ${template}`)
  const url = new URL(given('NEWSROOM_TEST_DATABASE_URL'))
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(given('NEWSROOM_TEST_DATABASE_URL'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set: tests with a database belong to tests/integration`)
  }
  return value
}
