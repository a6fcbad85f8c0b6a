import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'

test('every demo account signs in', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/make-sessions.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      DATA_DIR: process.env.E2E_DATA_DIR,
      KEYS_DIR: path.join(process.env.E2E_DATA_DIR ?? '', 'keys'),
      PORTAL_ORIGIN: process.env.E2E_ORIGIN,
    },
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
