import { institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { handlerOf, legalRepOf } from '@/lib/connectors/simulated-district/people'
import type { Ability, Role } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'

/** One person of the demo. Staff sign in by login name, applicants by mobile; a demo's passwords are public. */
export interface DemoAccount {
  /** How seed and browser tests speak of the person. */
  readonly key: string
  readonly role: Role
  readonly name: string
  readonly login: string
  readonly password: string
  readonly relation?: 'HANDLER' | 'LEGAL_REP'
  readonly itemLetters?: readonly ItemLetter[]
  readonly abilities?: readonly Ability[]
  readonly certNo?: string
}

const password = 'Demo-2026-jiaoyan'
const main = institutionBySerial(MAIN_SERIAL)
const handler = handlerOf(main)
const legalRep = legalRepOf(main)

export const DEMO_ACCOUNTS = [
  { key: 'handler', role: 'APP', name: handler.name, login: handler.mobile, password, relation: 'HANDLER' },
  { key: 'legalRep', role: 'APP', name: legalRep.name, login: legalRep.mobile, password, relation: 'LEGAL_REP' },
  { key: 'window', role: 'WIN', name: '孙丽', login: 'window', password, abilities: ['guide'] },
  { key: 'reviewerA', role: 'REV', name: '陈国栋', login: 'reviewer-a', password, itemLetters: ['A'] },
  { key: 'reviewerB', role: 'REV', name: '吴静', login: 'reviewer-b', password, itemLetters: ['B'] },
  { key: 'reviewerC', role: 'REV', name: '宋晓燕', login: 'reviewer-c', password, itemLetters: ['C', 'D'] },
  { key: 'reviewerE', role: 'REV', name: '邓国华', login: 'reviewer-e', password, itemLetters: ['E', 'F'] },
  { key: 'lead1', role: 'LEAD', name: '赵建华', login: 'lead-1', password },
  { key: 'lead2', role: 'LEAD', name: '郑敏', login: 'lead-2', password },
  { key: 'inspector1', role: 'INSP', name: '马志强', login: 'inspector-1', password, certNo: '37021100123' },
  { key: 'inspector2', role: 'INSP', name: '高婷', login: 'inspector-2', password, certNo: '37021100124' },
  { key: 'supervisor', role: 'SUP', name: '于海涛', login: 'supervisor', password, abilities: ['planner'] },
  { key: 'expert', role: 'EXP', name: '林文博', login: 'expert', password },
  { key: 'auditor', role: 'AUD', name: '徐正', login: 'auditor', password },
  { key: 'admin', role: 'ADM', name: '胡杰', login: 'admin', password },
  { key: 'security', role: 'SEC', name: '宋岩', login: 'security', password },
] as const satisfies readonly DemoAccount[]

export type DemoAccountKey = (typeof DEMO_ACCOUNTS)[number]['key']
