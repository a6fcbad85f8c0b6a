import type { CaseKind } from '../application/status'
import type { IsoDate } from '../shared/dates'
import { isFiledClinic as isFiledCategory } from '../shared/identifiers/category-codes'
import type { ItemLetter } from '../shared/item-letters'
import type { RowValues } from './definition'
import type { FormDevice, FormItem, FormWorker, VerificationForm } from './form'
import { DEFAULT_RULE_PARAMETERS, type RuleParameters } from './parameters'

export { CASE_KINDS, type CaseKind } from '../application/status'

/** What a named predicate may look at: the answers, which items, which day. Never a database, never a clock. */
export interface CaseFacts {
  readonly form: VerificationForm
  readonly letters: readonly ItemLetter[]
  readonly asOf: IsoDate
  readonly decisionDate: IsoDate
  readonly caseKind: CaseKind
  readonly parameters: RuleParameters
  /** Field and list paths that differ from the last verification (`institution.address.street`, `b.devices`). */
  readonly changedPaths: readonly string[]
  /** Whether the contact mobile is known to answer; nothing when that is not to be judged. */
  readonly contactProved?: boolean
}

export const caseFacts = (facts: Pick<CaseFacts, 'form' | 'letters' | 'asOf'> & Partial<CaseFacts>): CaseFacts => ({
  ...facts,
  decisionDate: facts.decisionDate ?? facts.asOf,
  caseKind: facts.caseKind ?? 'COMBINED',
  parameters: facts.parameters ?? DEFAULT_RULE_PARAMETERS,
  changedPaths: facts.changedPaths ?? [],
})

/** True when that path, or anything below it, changed. */
export const hasChanged = (facts: CaseFacts, path: string): boolean =>
  facts.changedPaths.some((changed) => changed === path || changed.startsWith(`${path}.`))

export type Predicate = (facts: CaseFacts, row?: RowValues) => boolean

/** Clinics that only filed (诊所备案) have no practice licence to verify (§3.0). */
export const isFiledClinic = (form: VerificationForm): boolean => {
  const institution = form.institution
  if (!institution) return false
  if (institution.categoryCode && isFiledCategory(institution.categoryCode)) return true
  return Boolean(institution.filingNo) && !institution.registrationNo
}

export const isActiveOn = (row: { from?: string | null; to?: string | null }, date: IsoDate): boolean =>
  (!row.from || row.from <= date) && (!row.to || row.to >= date)

export const inUseDevices = (form: VerificationForm): readonly FormDevice[] =>
  (form.b?.devices ?? []).filter((device) => device.status === 'IN_USE')

export const activeWorkers = (form: VerificationForm, date: IsoDate): readonly FormWorker[] =>
  (form.b?.workers ?? []).filter((worker) => isActiveOn(worker, date))

export const formItem = (form: VerificationForm, letter: ItemLetter): FormItem | null =>
  (form.items ?? []).find((item) => item.code === letter) ?? null

/** How a device is named to people: name, else model, with the serial number that is on its nameplate. */
export const deviceTitle = (device: FormDevice): string =>
  [device.name ?? device.model, device.serialNo].filter(Boolean).join(' ')

export const personName = (form: VerificationForm, ref: string | null | undefined): string =>
  (form.persons ?? []).find((person) => person.ref === ref)?.name ?? ref ?? ''
