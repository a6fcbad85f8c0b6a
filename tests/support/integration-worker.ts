import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { TEMPLATE } from './integration-server'

/** Gives this worker its database and settings before a test file, and with it lib/env, is loaded. */
const name = `portal_worker_${process.env.VITEST_POOL_ID ?? '1'}`

async function cloneTemplate(): Promise<string> {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  } finally {
    await client.end()
  }
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  return url.href
}

Object.assign(process.env, {
  DATABASE_URL: await cloneTemplate(),
  DATA_DIR: path.join(inject('dataDir'), name),
  KEYS_DIR: path.join(inject('dataDir'), 'keys'),
  DEMO: '1',
  DEMO_DISTRICT: 'small',
})

afterAll(async () => {
  if (!('portalDatabase' in globalThis)) return
  const { closeDatabase } = await import('@/lib/db/client')
  await closeDatabase()
})
