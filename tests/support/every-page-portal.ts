import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startTestPortal } from '@/lib/cli/browser-tests'
import { sealSessionId, sessionCookie } from '@/lib/auth/token'
import { closeDatabase, database } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import type { Actor } from '@/lib/domain/shared/actor'
import { readSession } from '@/lib/services/account/read-session'
import { signIn } from '@/lib/services/account/sign-in'
import { DEMO_ACCOUNTS, type DemoAccountKey } from '@/prisma/seed/accounts'
import { makeEveryPageGround } from './every-page-ground'
import { EVERY_PAGE_FOLDER, everyPageSession } from './session-files'

/**
 * A portal of its own on which every page has something to show, so that nothing here gets into the way of a journey. Writes
 * the records and a session for everybody, says `ready <origin>`, and ends with its standard input.
 */
const { portal, databaseUrl, dataDir, stop } = await startTestPortal(() => undefined)
const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, KEYS_DIR: path.join(dataDir, 'keys'), DEMO: '1' }
Object.assign(process.env, settings, { PORTAL_ORIGIN: portal.origin })
forgetEnv()
mkdirSync(EVERY_PAGE_FOLDER, { recursive: true })

async function keepSession(name: string, sessionId: string): Promise<void> {
  const { name: cookie, options } = sessionCookie()
  const value = await sealSessionId(sessionId)
  const domain = new URL(portal.origin).hostname
  const own = { name: cookie, value, domain, path: options.path, expires: -1, httpOnly: true, secure: false }
  const state = { cookies: [{ ...own, sameSite: 'Lax' }], origins: [] }
  writeFileSync(everyPageSession(name), JSON.stringify(state))
}

async function enter(name: string, { userId, membershipId }: Actor): Promise<void> {
  const { id } = await database().session.create({
    data: { userId, membershipId, passwordVersion: 1 },
    select: { id: true },
  })
  await keepSession(name, id)
}

/**
 * A session ends when nobody uses it for a quarter of an hour, and reading every page takes longer than that. Awaited here: a
 * query of Prisma is not sent before somebody waits for it.
 */
async function keepAwake(): Promise<void> {
  await database().session.updateMany({ data: { lastSeenAt: new Date() } })
}

async function staffOfDemo(): Promise<Record<DemoAccountKey, Actor>> {
  const actors: [string, Actor][] = []
  for (const { key, role, login, password } of DEMO_ACCOUNTS) {
    const as = role === 'APP' ? 'APPLICANT' : 'STAFF'
    const entered = await signIn({ as, login, password, ip: null, agent: 'browser tests' })
    if (!entered.ok) throw new Error(`${key} could not sign in: ${entered.error.code}`)
    const reading = await readSession(entered.value.sessionId, { ip: null, touch: false })
    if (reading.kind !== 'open') throw new Error(`${key} is not signed in`)
    actors.push([key, reading.actor])
    await keepSession(key, entered.value.sessionId)
  }
  return Object.fromEntries(actors) as Record<DemoAccountKey, Actor> // one entry per account, as the loop above
}

try {
  const [{ password }] = DEMO_ACCOUNTS
  const ground = await makeEveryPageGround({ staff: await staffOfDemo(), password, enter })
  writeFileSync(path.join(EVERY_PAGE_FOLDER, 'ground.json'), JSON.stringify(ground))
  console.log(`ready ${portal.origin}`)
  const awake = setInterval(() => void keepAwake(), 60_000)
  await new Promise((resolve) => process.stdin.on('end', resolve).resume())
  clearInterval(awake)
} finally {
  await closeDatabase()
  await stop()
}
