import { ABILITIES, type Ability, type Role } from '../shared/actor'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

/** Roles an administrator gives. APP comes by first access; SYS has no login (DOMAIN §2). */
export const STAFF_ROLES = ['WIN', 'REV', 'LEAD', 'INSP', 'SUP', 'EXP', 'AUD', 'ADM', 'SEC'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export type AuthorityKind = 'APPROVAL' | 'HEALTH'

/** Which bureau a role sits in: the experts are the health bureau's pool, oversight and administrators the approval bureau's. */
export const BUREAU_OF: Readonly<Record<StaffRole, AuthorityKind>> = {
  WIN: 'APPROVAL',
  REV: 'APPROVAL',
  LEAD: 'APPROVAL',
  INSP: 'HEALTH',
  SUP: 'HEALTH',
  EXP: 'HEALTH',
  AUD: 'APPROVAL',
  ADM: 'APPROVAL',
  SEC: 'APPROVAL',
}

/** “A guide is a WIN with `guide`; the visit planner is a SUP with `planner`.” */
const ABILITY_HOLDER: Readonly<Record<Ability, StaffRole>> = { guide: 'WIN', planner: 'SUP' }

export const abilitiesOf = (role: Role): readonly Ability[] =>
  ABILITIES.filter((ability) => ABILITY_HOLDER[ability] === role)

export interface RoleGrant {
  readonly itemLetters: readonly ItemLetter[]
  readonly abilities: readonly Ability[]
  readonly certNo: string | null
}

/** A REV without an item would get no work, an INSP without a certificate may not inspect (行政处罚法 ch. 5, DOMAIN §2). */
export function checkGrant(role: StaffRole, grant: RoleGrant): Result<RoleGrant> {
  const letters = [...new Set(grant.itemLetters)].sort()
  const abilities = [...new Set(grant.abilities)].sort()
  if (role === 'REV' && letters.length === 0) return refuse('account.reviewer_needs_item')
  if (role !== 'REV' && letters.length > 0) return refuse('account.items_for_reviewers')
  const foreign = abilities.find((ability) => ABILITY_HOLDER[ability] !== role)
  if (foreign) return refuse('account.ability_of_other_role', { ability: foreign })
  if (role === 'INSP' && !grant.certNo) return refuse('account.inspector_needs_certificate')
  if (role !== 'INSP' && grant.certNo) return refuse('account.certificate_for_inspectors')
  return ok({ itemLetters: letters, abilities, certNo: grant.certNo })
}
