import { realNow } from '@/lib/clock'
import { findAccountRow } from '@/lib/db/account-lists'
import { listMemberships, type MembershipRow } from '@/lib/db/accounts'
import { unseal } from '@/lib/db/sealed'
import { maskMobile } from '@/lib/domain/shared/masking'
import { whyMayNotAdministerAccount } from '@/lib/domain/admin/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'
import { type AccountState, accountStateOf } from './list-accounts'

export interface Place {
  readonly id: string
  readonly role: string
  readonly relation: string | null
  /** The bureau or the institution, in both languages where there are two. */
  readonly at: { readonly zh: string; readonly en: string }
  readonly itemLetters: readonly string[]
  readonly abilities: readonly string[]
  readonly certNo: string | null
  readonly active: boolean
  readonly version: number
}

export const toPlace = (row: MembershipRow): Place => ({
  id: row.id,
  role: row.role,
  relation: row.relation,
  at: {
    zh: row.institution?.name ?? row.authority?.name ?? '',
    en: row.institution?.name ?? row.authority?.nameEn ?? '',
  },
  itemLetters: row.itemLetters,
  abilities: row.abilities,
  certNo: row.certNo,
  active: row.active,
  version: row.version,
})

export interface AccountPage {
  readonly id: string
  readonly name: string
  readonly loginName: string | null
  readonly email: string | null
  readonly mobile: string | null
  readonly state: AccountState
  readonly lockedUntil: Date | null
  readonly createdAt: Date
  readonly version: number
  readonly places: readonly Place[]
  /** Why nothing can be changed here, e.g. the own account. */
  readonly refusal: Refusal | null
}

export async function getAccountPage(actor: Actor, userId: string): Promise<AccountPage | null> {
  if (actor.role !== 'ADM') return null
  const row = await findAccountRow(userId)
  if (!row) return null
  const memberships = await listMemberships(userId, { onlyActive: false })
  const isOurs = ({ authority, institution }: MembershipRow): boolean =>
    (authority?.region ?? institution?.region) === actor.region
  if (!memberships.some(isOurs)) return null
  const { mobileSealed, hasPassword, active, ...rest } = row
  return {
    ...rest,
    mobile: mobileSealed ? maskMobile(unseal(mobileSealed)) : null,
    state: accountStateOf({ active, hasPassword, lockedUntil: row.lockedUntil }, realNow()),
    places: memberships.map(toPlace),
    refusal: whyMayNotAdministerAccount(actor, { userId, region: actor.region ?? '' }),
  }
}
