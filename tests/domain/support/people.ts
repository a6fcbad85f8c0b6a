import type { CaseSubject, ItemInCase, ItemSubject, RoleHolder } from '@/lib/domain/application/subjects'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { ROLES, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'

/** One believable office for policy tables: region 370211, institution `clinic`, case with items A and B. */
export const REGION = '370211'

export function person(role: Role, rest: Partial<Actor> = {}): Actor {
  if (role === 'SYS') return SYSTEM_ACTOR
  const staff = role !== 'APP'
  return {
    userId: role.toLowerCase(),
    name: role,
    role,
    membershipId: `m-${role}`,
    authorityId: staff ? 'bureau' : null,
    region: staff ? REGION : null,
    institutionId: staff ? null : 'clinic',
    itemLetters: role === 'REV' ? ['A', 'B'] : [],
    abilities: role === 'SUP' ? ['planner'] : [],
    certNo: role === 'INSP' ? '370211-0007' : null,
    ip: null,
    ...rest,
  }
}

export const caseOf = (rest: Partial<CaseSubject> = {}): CaseSubject => ({
  kind: 'COMBINED',
  channel: 'ONLINE',
  status: 'IN_REVIEW',
  institutionId: 'clinic',
  region: REGION,
  holders: [],
  conflicted: [],
  ...rest,
})

export const itemOf = (rest: Partial<ItemSubject> = {}): ItemSubject => ({
  letter: 'A',
  status: 'DESK',
  reviewerId: 'rev',
  proposedById: null,
  ...rest,
})

export const inCase = (item: Partial<ItemSubject> = {}, subject: Partial<CaseSubject> = {}): ItemInCase => ({
  case: caseOf(subject),
  item: itemOf(item),
})

export const holder = (userId: string, role: RoleHolder['role']): RoleHolder => ({ userId, role })

/** The code of a refusal, or “may”: what a cell of a table says. */
export const cell = (refusal: Refusal | null): string => refusal?.code ?? 'may'

/** The whole column of a policy over all roles, in the order of DOMAIN §2. */
export const overRoles = (ask: (actor: Actor) => Refusal | null): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [role, cell(ask(person(role)))]))

/** Expected column: these roles may, everyone else hears `otherwise`. */
export const only = (may: readonly Role[], otherwise: string): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [role, may.includes(role) ? 'may' : otherwise]))
