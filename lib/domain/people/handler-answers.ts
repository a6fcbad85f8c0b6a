import type { SectionValues } from '../items/definition'
import type { IsoDate } from '../shared/dates'
import type { Relation } from './mandate'

export interface NewHandler {
  readonly name: string
  readonly mobile: string | null
  readonly relation: Relation
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
}

export interface KnownPerson {
  readonly name?: string | null
  readonly idType?: string | null
  readonly idNo?: string | null
}

/**
 * The handler's page of the form (DOMAIN §3.1 `handler.*`) for a successor. The identity card of the one before goes; the
 * legal representative's is on the register, anybody else's is typed by its holder. `contact.*` is the institution's and stays.
 */
export function handlerAnswers(before: SectionValues, successor: NewHandler, legalRep: KnownPerson): SectionValues {
  const isLegalRep = successor.relation === 'LEGAL_REP'
  const known = isLegalRep ? legalRep : null
  return {
    ...before,
    'handler.name': (isLegalRep ? legalRep.name : null) ?? successor.name,
    'handler.idType': known?.idType ?? null,
    'handler.idNo': known?.idNo ?? null,
    'handler.mobile': successor.mobile,
    'handler.mandateFrom': isLegalRep ? null : successor.mandateFrom,
    'handler.mandateTo': isLegalRep ? null : successor.mandateTo,
  }
}
