import type { Actor, Role } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** 三员分立: administration, security audit and oversight are accounts of their own (DOMAIN §2). */
const SEPARATE_ACCOUNTS: readonly Role[] = ['ADM', 'SEC', 'AUD']

/**
 * May one account carry these roles? REV, LEAD, INSP and SUP may meet in one account: what is forbidden is to hold two
 * of them on one case, and that is asked per case.
 */
export function whyMayNotHoldRoles(roles: readonly Role[]): Refusal | null {
  const distinct = [...new Set(roles)]
  if (distinct.length === 0) return { code: 'account.no_role' }
  if (distinct.includes('SYS')) return { code: 'account.system_has_no_login' }
  if (distinct.length === 1) return null
  const separate = distinct.find((role) => SEPARATE_ACCOUNTS.includes(role))
  if (separate) return { code: 'account.separate_duties', facts: { role: separate } }
  return distinct.includes('APP') ? { code: 'account.applicant_and_staff' } : null
}

export interface AccountSubject {
  readonly userId: string | null
  readonly region: string
}

/** Create, deactivate, set abilities: ADM of the region, never on the own account. */
export function whyMayNotAdministerAccount(actor: Actor, account: AccountSubject): Refusal | null {
  if (actor.role !== 'ADM') return { code: 'account.admins_only' }
  if (actor.region !== account.region) return { code: 'account.other_region' }
  return account.userId === actor.userId ? { code: 'account.own_account' } : null
}

/** Parameters, calendar, templates and dictionaries. */
export const whyMayNotConfigure = (actor: Actor): Refusal | null =>
  actor.role === 'ADM' ? null : { code: 'account.admins_only' }

/** The audit log is read by oversight (everything) and by the security auditor (without case content). */
export const whyMayNotReadAudit = (actor: Actor): Refusal | null =>
  actor.role === 'AUD' || actor.role === 'SEC' ? null : { code: 'audit.auditors_only' }

export const whyMayNotReadAuditDetail = (actor: Actor): Refusal | null =>
  actor.role === 'AUD' ? null : { code: 'audit.oversight_only' }

export const whyMayNotReadKeyEvidence = (actor: Actor): Refusal | null =>
  actor.role === 'SEC' ? null : { code: 'audit.security_only' }
