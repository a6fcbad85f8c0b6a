import { listMemberships, lockUser, type LockedUser, type MembershipRow } from '@/lib/db/accounts'
import type { Tx } from '@/lib/db/client'
import { whyMayNotAdministerAccount } from '@/lib/domain/admin/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'

export interface Administered {
  readonly user: LockedUser
  readonly memberships: readonly MembershipRow[]
}

const regionOf = ({ authority, institution }: MembershipRow): string | null =>
  authority?.region ?? institution?.region ?? null

/** Accounts are seen by the administrator of a region in which they have a place; for all others they are not there. */
export async function lockAdministered(tx: Tx, userId: string, actor: Actor): Promise<Administered | null> {
  if (actor.role !== 'ADM') return null
  const user = await lockUser(tx, userId)
  if (!user) return null
  const memberships = await listMemberships(userId, { onlyActive: false }, tx)
  return memberships.some((membership) => regionOf(membership) === actor.region) ? { user, memberships } : null
}

export const mayAdminister = (actor: Actor, { user }: Administered): Refusal | null =>
  whyMayNotAdministerAccount(actor, { userId: user.id, region: actor.region ?? '' })

export const isChanged = (user: { version: number }, seen: number): boolean => user.version !== seen

export const CHANGED: Refusal = { code: 'account.changed_meanwhile' }

export const accountAudit = (action: `account.${string}`, userId: string, detail: Record<string, unknown> = {}) =>
  ({ stream: 'account', action, subject: { type: 'user', id: userId }, detail }) as const
