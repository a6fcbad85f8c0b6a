import { realNow } from '@/lib/clock'
import { type AccountPosition, listAccountRows } from '@/lib/db/account-lists'
import { hmacOf } from '@/lib/db/sealed'
import { isLocked } from '@/lib/domain/account/lockout'
import type { Actor } from '@/lib/domain/shared/actor'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'

export const ACCOUNTS_PER_PAGE = 50

export type AccountState = 'ACTIVE' | 'LOCKED' | 'NO_PASSWORD' | 'INACTIVE'

export interface AccountLine {
  readonly id: string
  readonly name: string
  readonly loginName: string | null
  readonly roles: readonly string[]
  readonly institutions: readonly string[]
  readonly state: AccountState
}

export interface AccountsPage {
  readonly lines: readonly AccountLine[]
  readonly next: AccountPosition | null
}

export const accountStateOf = (
  account: { active: boolean; lockedUntil: Date | null; hasPassword: boolean },
  now: Date,
): AccountState => {
  if (!account.active) return 'INACTIVE'
  if (isLocked(account.lockedUntil, now)) return 'LOCKED'
  return account.hasPassword ? 'ACTIVE' : 'NO_PASSWORD'
}

/** `null` for everybody but the administrator of a region. A mobile is searched whole: only its HMAC is stored. */
export async function listAccounts(
  actor: Actor,
  { search, after }: { search: string | null; after: AccountPosition | null },
): Promise<AccountsPage | null> {
  if (actor.role !== 'ADM' || !actor.region) return null
  const mobile = search ? parseMobile(search) : null
  const rows = await listAccountRows({
    region: actor.region,
    search,
    mobileHmac: mobile?.ok ? hmacOf(mobile.value) : null,
    after,
    take: ACCOUNTS_PER_PAGE + 1,
  })
  const lines = rows.slice(0, ACCOUNTS_PER_PAGE)
  const last = rows.length > ACCOUNTS_PER_PAGE ? lines.at(-1) : undefined
  const now = realNow()
  return {
    lines: lines.map((row) => ({
      id: row.id,
      name: row.name,
      loginName: row.loginName,
      roles: row.roles,
      institutions: row.institutions,
      state: accountStateOf(row, now),
    })),
    next: last ? { name: last.name, id: last.id } : null,
  }
}
