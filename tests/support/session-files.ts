import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

export const SESSIONS_FOLDER = path.resolve('test-results', 'sessions')

/** Well below the fifteen minutes after which a session at rest ends. */
const FRESH_MS = 5 * 60_000

/** Signs every demo account in, in a process of its own, and stores the sessions. Answers what went wrong, or nothing. */
export function makeSessions(): string {
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
  return status === 0 ? stderr : `${stderr}\nended with ${status}`
}

/** The stored session of an account; made anew when it may have been at rest too long, as in a long run of all journeys. */
export function sessionFile(key: string): string {
  const file = path.join(SESSIONS_FOLDER, `${key}.json`)
  if (Date.now() - statSync(file).mtimeMs > FRESH_MS) {
    const wrong = makeSessions()
    if (wrong) throw new Error(wrong)
  }
  return file
}

/** Of the portal on which every page has something to show; outside `test-results`, it outlives a run of the tests. */
export const EVERY_PAGE_FOLDER = path.resolve(process.env.EVERY_PAGE_FOLDER ?? path.join('test-results', 'every-page'))

export const everyPageSession = (key: string): string => path.join(EVERY_PAGE_FOLDER, `${key}.json`)
