import { VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import { type FilingInstitution, findFilingInstitution } from '@/lib/db/filing-institutions'
import { type IssuingBody, findIssuingBody } from '@/lib/db/authorities'
import type { CaseState } from '@/lib/db/cases'
import { lockVisit, type VisitInCase } from '@/lib/db/inspection'
import type { Tx } from '@/lib/db/client'
import { fromDate } from '@/lib/db/dates'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { PLACE_NAMES } from '@/lib/domain/items/places'
import { PLACES } from '@/lib/domain/items/definition'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueByHash } from '@/lib/services/items/catalogue'
import type { Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'

/** What papers and notices about a visit or an order are written from. */
export interface SiteContext {
  readonly case: CaseState
  readonly institution: FilingInstitution
  /**
   * The body that writes: the health bureau sends the officers, keeps the record, orders what a visit found and re-checks;
   * the approval bureau orders what its own desk found (DOMAIN §9).
   */
  readonly bureau: IssuingBody
  readonly applicant: readonly Recipient[]
}

export interface VisitContext extends SiteContext, VisitInCase {
  /** Of the checklist, frozen when the visit was planned. */
  readonly catalogue: Catalogue
}

export async function loadSite(
  tx: Tx,
  subject: CaseState,
  kind: 'HEALTH' | 'APPROVAL' = 'HEALTH',
): Promise<SiteContext> {
  const institution = await findFilingInstitution(tx, subject.institutionId)
  const bureau = await findIssuingBody(tx, subject.region, kind)
  if (!institution || !bureau) throw new Error(`case ${subject.id} has no institution or no ${kind} bureau`)
  return { case: subject, institution, bureau, applicant: await applicantRecipients(tx, subject.institutionId) }
}

export async function lockVisitContext(tx: Tx, visitId: string, actor: Actor): Promise<VisitContext | null> {
  const locked = await lockVisit(tx, visitId, actor)
  if (!locked) return null
  const site = await loadSite(tx, locked.case)
  return { ...site, ...locked, catalogue: await catalogueByHash(locked.visit.checklistVersion, tx) }
}

export function partyOf({ institution }: Pick<SiteContext, 'institution'>) {
  const { street, detail } = institution.address
  const address = [street, detail].filter((part) => typeof part === 'string').join('')
  const { name, uscc, registrationNo } = institution
  return { name, uscc, registrationNo, address: address || null }
}

export const contactOf = ({ bureau }: Pick<SiteContext, 'bureau'>) => ({
  office: bureau.name,
  phone: bureau.phone,
  address: bureau.addr || null,
})

export const itemName = (catalogue: Catalogue, letter: ItemLetter): string =>
  catalogue.item(letter)?.copy.name.zh ?? letter

export const itemsOf = (catalogue: Catalogue, letters: readonly ItemLetter[]) =>
  letters.map((letter) => ({ letter, name: itemName(catalogue, letter) }))

/** Short names for notices; they are sent in Chinese. */
export const itemWords = (catalogue: Catalogue, letters: readonly ItemLetter[]): string =>
  letters.map((letter) => catalogue.item(letter)?.copy.short.zh ?? letter).join('、')

/** What will be looked at, item by item, in the order of the round. */
export const scopeOf = (catalogue: Catalogue, letters: readonly ItemLetter[]): string[] =>
  letters.map((letter) => {
    const checks = catalogue.onSiteChecksFor([letter])
    const places = PLACES.filter((place) => checks.some((check) => check.place === place))
    return VISIT_PAPERS.scope(
      itemName(catalogue, letter),
      checks.length,
      places.map((place) => PLACE_NAMES[place].zh),
    )
  })

export async function checklistLabel(db: Tx, hash: string, count: number): Promise<string> {
  const row = await db.catalogueVersion.findUniqueOrThrow({ where: { hash }, select: { validFrom: true } })
  return VISIT_PAPERS.checklist(fromDate(row.validFrom), count)
}

/** Facts every notice of a case carries. */
export const caseFactsOf = ({ case: subject }: Pick<SiteContext, 'case'>) => ({
  caseNo: subject.caseNo ?? '',
  institution: subject.institutionName,
})
