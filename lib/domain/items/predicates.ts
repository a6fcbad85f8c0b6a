import { nextDue, periodMatchesCycle } from '../clock/cycle'
import { formItem, inUseDevices, hasChanged, isFiledClinic, type CaseFacts, type Predicate } from './facts'
import type { RowValues } from './definition'

/**
 * Conditions the catalogue refers to by name. A meaning never changes under one name: a new meaning is a new `@n`, and
 * the old one stays while an open case refers to it.
 */

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

function handlerIsNotLegalRep({ form }: CaseFacts): boolean {
  const { handler, legalRep } = form
  if (!handler || !legalRep) return true
  if (handler.idNo && legalRep.idNo) return handler.idNo.trim().toUpperCase() !== legalRep.idNo.trim().toUpperCase()
  return handler.name?.trim() !== legalRep.name?.trim()
}

const hasRegisteredChange = ({ form }: CaseFacts): boolean =>
  (form.a?.changes ?? []).length > 0 || (form.a?.departments ?? []).some((row) => row.change && row.change !== 'NONE')

const CHANGE_TABLE_PATHS = ['a.changes', 'a.departments', 'a.largeEquipment', 'b.devices', 'persons', 'institution']

const hasNoChanges = (facts: CaseFacts): boolean =>
  !hasRegisteredChange(facts) && !CHANGE_TABLE_PATHS.some((path) => hasChanged(facts, path))

function premisesNeedProof(facts: CaseFacts): boolean {
  const { form } = facts
  if (['institution.address', 'a.area', 'a.tenure'].some((path) => hasChanged(facts, path))) return true
  if ((form.a?.changes ?? []).some((change) => change.matter === 'ADDRESS')) return true
  return leaseEndsBeforeNextDue(facts)
}

function leaseEndsBeforeNextDue({ form, parameters }: CaseFacts): boolean {
  if (form.a?.tenure !== 'LEASED' || !form.a.leaseEnd) return false
  const item = formItem(form, 'A')
  if (!item?.due) return false
  const { shortYears, longYears } = parameters.cycle
  const isLong = Boolean(
    item.periodFrom && item.periodTo && periodMatchesCycle(item.periodFrom, item.periodTo, longYears),
  )
  // The lease has to carry the institution through the period it is asking for, not only to today.
  return form.a.leaseEnd < nextDue(item.due, isLong ? longYears : shortYears)
}

const premisesAltered = (facts: CaseFacts): boolean =>
  hasChanged(facts, 'a.area') || hasChanged(facts, 'institution.address')

function hasSewageDuty({ form }: CaseFacts): boolean {
  const facility = form.a?.sewage?.facility
  if (facility) return facility !== 'NONE'
  return (form.beds?.approved ?? 0) > 0
}

const hasBeds = ({ form }: CaseFacts): boolean => (form.beds?.approved ?? 0) > 0 || (form.beds?.actual ?? 0) > 0

/** Dental institutions have chairs; so has whoever has a dental department (12 口腔科). */
const DENTAL_CATEGORIES = ['A511', 'D152', 'D215']
const isDental = ({ form }: CaseFacts): boolean =>
  DENTAL_CATEGORIES.includes(form.institution?.categoryCode ?? '') ||
  (form.a?.departments ?? []).some((department) => department.code?.startsWith('12')) ||
  (form.dentalChairs?.approved ?? 0) > 0

const hasNuclearOrTherapy = ({ form }: CaseFacts): boolean =>
  (form.b?.categories ?? []).some((category) => category === 'RADIOTHERAPY' || category === 'NUCLEAR_MEDICINE')

const hasCatalogueEquipment = ({ form, parameters }: CaseFacts): boolean =>
  inUseDevices(form).some((device) => device.kind && parameters.classBDevices.includes(device.kind)) ||
  (form.a?.largeEquipment ?? []).length > 0

/** Licensed under the mother-and-child licence; pre-marital examination may be noted on the practice licence (实施办法 11). */
function hasMchLicence({ form, letters }: CaseFacts): boolean {
  if (letters.some((letter) => letter === 'C' || letter === 'D' || letter === 'F')) return true
  if (!letters.includes('E')) return false
  const kinds = (form.licences ?? []).map(({ kind }) => kind)
  return kinds.includes('MCH') || !kinds.includes('PRACTICE')
}

const isClassBRow = ({ parameters }: CaseFacts, row?: RowValues): boolean =>
  parameters.classBDevices.some((kind) => kind === row?.['kind'])

export const PREDICATES: Readonly<Record<string, Predicate>> = {
  'always@1': () => true,
  'handlerIsNotLegalRep@1': handlerIsNotLegalRep,
  'isFiledClinic@1': ({ form }) => isFiledClinic(form),
  'isNotFiledClinic@1': ({ form }) => !isFiledClinic(form),
  'hasNoUscc@1': ({ form }) => !isFilled(form.institution?.uscc),
  'affiliationIsOther@1': ({ form }) => form.institution?.affiliation === 'OTHER',
  'deliveryIsEms@1': ({ form }) => form.contact?.deliveryMode === 'EMS',
  'hasBeds@1': hasBeds,
  'isDental@1': isDental,
  'hasNoChanges@1': hasNoChanges,
  'hasRestrictedTechnology@1': ({ form }) => (form.a?.restrictedTech ?? []).length > 0,
  'premisesNeedProof@1': premisesNeedProof,
  'isLeased@1': ({ form }) => form.a?.tenure === 'LEASED',
  'fireProofNeeded@1': (facts) => !isFilled(facts.form.a?.fire?.docNo) || premisesAltered(facts),
  'hasSewageDuty@1': hasSewageDuty,
  'protectionUnchanged@1': ({ form }) => form.firstVerification !== true && form.b?.qa?.changed !== true,
  'hasCatalogueEquipment@1': hasCatalogueEquipment,
  'hasNuclearOrTherapy@1': hasNuclearOrTherapy,
  'hasMchLicence@1': hasMchLicence,
  'rowIsStopped@1': (_facts, row) => row?.['status'] === 'STOPPED' || row?.['status'] === 'SCRAPPED',
  'rowIsPresent@1': (_facts, row) => row?.['present'] === true || row?.['present'] === 'true',
  'rowIsInUse@1': (_facts, row) => row?.['status'] === 'IN_USE',
  'rowIsClassB@1': isClassBRow,
  'rowIsPractitioner@1': (_facts, row) => ['PHYSICIAN', 'ASSISTANT', 'NURSE'].includes(String(row?.['kind'] ?? '')),
  'rowIsNurse@1': (_facts, row) => row?.['kind'] === 'NURSE',
}

export const hasPredicate = (name: string): boolean => Object.hasOwn(PREDICATES, name)

/** An unknown name is a bug in a catalogue, found by the contract tests and refused by `readCatalogue`. */
export function holds(name: string, facts: CaseFacts, row?: RowValues): boolean {
  const predicate = PREDICATES[name]
  if (!predicate) throw new Error(`Unknown predicate ${name}`)
  return predicate(facts, row)
}
