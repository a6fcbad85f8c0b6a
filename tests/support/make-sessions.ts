import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sealSessionId, sessionCookie, TOKEN_SECONDS } from '@/lib/auth/token'
import { closeDatabase } from '@/lib/db/client'
import { env } from '@/lib/env'
import { signIn } from '@/lib/services/account/sign-in'
import { DEMO_ACCOUNTS } from '@/prisma/seed/accounts'
import { SESSIONS_FOLDER } from './session-files'

/**
 * Signs every demo account in through the service the sign-in page uses, and stores the cookie the page would set, in
 * Playwright's form. The page itself is tested by its own journey.
 */
mkdirSync(SESSIONS_FOLDER, { recursive: true })
const origin = new URL(env().origin)

for (const { key, role, login, password } of DEMO_ACCOUNTS) {
  const as = role === 'APP' ? 'APPLICANT' : 'STAFF'
  const entered = await signIn({ as, login, password, ip: null, agent: 'browser tests' })
  if (!entered.ok) throw new Error(`${key} could not sign in: ${entered.error.code}`)
  const { name, options } = sessionCookie()
  const cookie = {
    ...{ name, value: await sealSessionId(entered.value.sessionId), domain: origin.hostname, path: options.path },
    ...{
      expires: Math.floor(Date.now() / 1000) + TOKEN_SECONDS,
      httpOnly: true,
      secure: options.secure,
      sameSite: 'Lax',
    },
  }
  writeFileSync(path.join(SESSIONS_FOLDER, `${key}.json`), JSON.stringify({ cookies: [cookie], origins: [] }))
}

await closeDatabase()
