import type { ItemLetter } from './item-letters'

/** Roles of DOMAIN §2. PUB has no account and therefore no actor. */
export const ROLES = ['APP', 'WIN', 'REV', 'LEAD', 'INSP', 'EXP', 'SUP', 'AUD', 'ADM', 'SEC', 'SYS'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value)

/** `guide` makes a WIN a guide for video help, `planner` makes a SUP the visit planner (DOMAIN §2). */
export const ABILITIES = ['guide', 'planner'] as const
export type Ability = (typeof ABILITIES)[number]

/**
 * Who acts. Built from the session once per request; a command never takes any of it from its input.
 * One membership is active at a time, hence one role.
 */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly membershipId: string
  /** The bureau a member of staff belongs to; null for APP. */
  readonly authorityId: string | null
  /** Region whose cases staff work on, e.g. `370211`; null for APP. */
  readonly region: string | null
  /** The institution an APP acts for in this session; null for staff. */
  readonly institutionId: string | null
  /** Items a REV may review (DOMAIN §2). Empty for others. */
  readonly itemLetters: readonly ItemLetter[]
  readonly abilities: readonly Ability[]
  /** Enforcement certificate of an INSP (行政执法证号), else null. */
  readonly certNo: string | null
  readonly ip: string | null
}

/** The system as an actor: scanners, scheduled transitions, imports. */
export const SYSTEM_ACTOR: Actor = {
  userId: 'SYS',
  name: '系统',
  role: 'SYS',
  membershipId: 'SYS',
  authorityId: null,
  region: null,
  institutionId: null,
  itemLetters: [],
  abilities: [],
  certNo: null,
  ip: null,
}
