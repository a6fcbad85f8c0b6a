import { z } from 'zod'
import { database, type Tx } from '@/lib/db/client'
import {
  type CaseOfInstitution,
  loadCasesOfInstitution,
  loadEntries,
  loadInstitutionFace,
  loadVerifications,
} from '@/lib/db/institution-home'
import { officeNow } from '@/lib/db/office-clock'
import { loadOpenAsks } from '@/lib/db/tracker'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import { isDraft, isOpenCase } from '@/lib/domain/application/status'
import { NO_ASKS, situationOf, type Tracked } from '@/lib/domain/application/tracker'
import { offersFor } from '@/lib/domain/application/offers'
import type { CycleRule } from '@/lib/domain/clock/cycle'
import {
  callsOf,
  type HomeCase,
  type HomeItem,
  type HomeView,
  papersOf,
  pastVerifications,
} from '@/lib/domain/institution/home'
import { isEntryDead } from '@/lib/domain/institution/licence-status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { parameterAt } from '@/lib/services/parameters'

const knownSchema = z
  .object({
    sections: z.record(z.string(), z.record(z.string(), z.unknown())).catch({}),
    rows: z
      .array(z.object({ list: z.string(), rowKey: z.string(), values: z.record(z.string(), z.unknown()) }))
      .catch([]),
  })
  .catch({ sections: {}, rows: [] })

type Entry = Awaited<ReturnType<typeof loadEntries>>[number]

/** The front page of the institution an applicant acts for. */
export async function getHome(actor: Actor): Promise<HomeView | null> {
  if (actor.role !== 'APP' || !actor.institutionId) return null
  const db = database()
  const { today } = await officeNow()
  const [face, entries, cases, records, { catalogue }, draftKeepDays] = await Promise.all([
    loadInstitutionFace(db, actor.institutionId),
    loadEntries(db, actor.institutionId),
    loadCasesOfInstitution(db, actor.institutionId),
    loadVerifications(db, actor.institutionId),
    catalogueAt(today),
    parameterAt('draft.keepDays', today, 90),
  ])
  if (!face) return null
  const tracked = await trackOpenCases(db, cases)
  const items = homeItems(entries, cases, { today, cycle: catalogue.parameters.cycle })
  const homeCases = cases.filter((one) => !isDraft(one)).map((one) => toHomeCase(one, tracked))
  const draft = cases.find((one) => isDraft(one))
  const calls = callsOf({
    today,
    moves: [...tracked].map(([caseId, one]) => ({ caseId, ...one })),
    draft: draft
      ? { caseId: draft.caseId, letters: draft.items.map(({ letter }) => letter), changedOn: draft.changedOn }
      : null,
    draftKeepDays,
    items,
    cases: homeCases,
    supplied: (letters) => catalogue.counts(letters).supplied,
  })
  const [call = { kind: 'none' as const }, ...tasks] = calls
  return {
    institutionId: face.id,
    name: face.name,
    uscc: face.uscc,
    registrationNo: face.registrationNo,
    bedsApproved: face.bedsApproved,
    cycleYears: entries[0]?.cycleYears ?? null,
    today,
    committedDays: Math.max(0, ...catalogue.items.map(({ limits }) => limits.committed.days)),
    call,
    tasks,
    items,
    papers: papersOf(latestFacts(records), today),
    cases: homeCases,
    past: pastVerifications(records),
  }
}

/** One open application a time is the rule (AV07), so these are one or two cases and never a list. */
async function trackOpenCases(db: Tx, cases: readonly CaseOfInstitution[]): Promise<Map<string, Tracked>> {
  const open = cases.filter((one) => isOpenCase(one))
  const asks = await Promise.all(open.map(({ caseId }) => loadOpenAsks(db, caseId)))
  return new Map(open.map((one, index) => [one.caseId, toTracked(one, asks[index] ?? NO_ASKS)]))
}

const toTracked = (one: CaseOfInstitution, asks: Tracked['asks']): Tracked => ({
  status: one.status,
  since: one.changedOn,
  items: one.items.map(({ letter, status, nextDue }) => ({
    letter,
    status: status as ItemStatus, // only applySteps writes it
    since: one.changedOn,
    nextDue,
  })),
  asks,
})

const toHomeCase = (one: CaseOfInstitution, tracked: ReadonlyMap<string, Tracked>): HomeCase => ({
  caseId: one.caseId,
  caseNo: one.caseNo,
  status: one.status,
  letters: one.items.map(({ letter }) => letter),
  submittedOn: one.submittedOn,
  changedOn: one.changedOn,
  committedDue: one.committedDue,
  situation: situationOf(tracked.get(one.caseId) ?? toTracked(one, NO_ASKS)),
})

/** The same question the start page asks, so that both say the same about today. */
function homeItems(
  entries: readonly Entry[],
  cases: readonly CaseOfInstitution[],
  { today, cycle }: { today: IsoDate; cycle: CycleRule },
): HomeItem[] {
  const alive = entries.filter((entry) => !isEntryDead(entry))
  const open = cases
    .filter((one) => isOpenCase(one))
    .flatMap(({ caseId, caseNo, items }) =>
      items.filter((item) => item.open).map(({ letter }) => ({ letter, caseId, caseNo })),
    )
  const offers = offersFor({ entries: alive, open, today, cycle })
  return alive.flatMap(({ letter, licenceKind, licenceNo, status, due }) => {
    const offer = offers.find((one) => one.letter === letter)
    if (!offer) return []
    const { opensOn, state, openIn } = offer
    return [{ letter, licenceKind, licenceNo, status, due, opensOn, filing: state, inCase: openIn !== null }]
  })
}

/** The newest record of each item. */
function latestFacts(records: Awaited<ReturnType<typeof loadVerifications>>) {
  const seen = new Set<string>()
  return records
    .filter(({ letter }) => !seen.has(letter) && seen.add(letter))
    .map(({ facts }) => knownSchema.parse(facts))
}
