import { openFilingsPart } from '@/lib/db/application'
import type { Tx } from '@/lib/db/client'
import type { Read } from '@/lib/db/parts'
import { proceedingsPart, verificationsPart } from '@/lib/db/verification-records'
import { signedVisitsPart } from '@/lib/db/visits-of-institution'
import { wasAccepted } from '@/lib/domain/application/status'
import type { PrecheckInput } from '@/lib/domain/items/precheck'
import { addDays, maxDate, type IsoDate } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import type { Application } from './load-application'

/** What the office knows of an institution beside the application (DOMAIN §3.8 “Pre-check file”). */
export const historyParts = (institutionId: string) => ({
  verifications: verificationsPart(institutionId),
  visits: signedVisitsPart(institutionId),
  filings: openFilingsPart(institutionId),
  proceedings: proceedingsPart(institutionId),
})
export type History = Read<ReturnType<typeof historyParts>>

/** What the rules look at: form, registers, history (DOMAIN §3.8 “Pre-check file”). */
export async function precheckInputOf(
  application: Application,
  { verifications, visits, filings, proceedings }: History,
  db: Tx,
): Promise<PrecheckInput> {
  const { case: subject, facts, registers, today } = application
  const others = Map.groupBy(
    filings.filter(({ caseId }) => caseId !== subject.id),
    ({ caseId }) => caseId,
  )
  return {
    asOf: today,
    decisionDate: await decisionDateOf(application, db),
    caseKind: facts.caseKind,
    caseNo: subject.caseNo,
    accepted: wasAccepted(subject),
    form: facts.form,
    registers,
    parameters: facts.parameters,
    history: {
      verifications,
      visits: [
        ...verifications.flatMap(({ visitOn, item }) => (visitOn ? [{ on: visitOn, items: [item] }] : [])),
        ...visits.map(({ on, items }) => ({ on, items: [...items] })),
      ],
      openCases: [...others.values()].map((items) => ({
        caseNo: items[0]?.caseNo ?? null,
        status: items[0]?.status ?? '',
        items: items.map(({ letter, periodFrom, periodTo, due }) => ({ code: letter, periodFrom, periodTo, due })),
      })),
      // A finding of false papers is a decision of its own (行政许可法 78; BP27). The portal makes none: bars reach AV08 through the credit platform.
      falseMaterials: [],
      proceedings: proceedings.map(({ kind, status, item }) => ({ kind, status, items: [item] })),
    },
  }
}

/** The committed due date; before acceptance the one it would have if accepted today. */
async function decisionDateOf({ case: subject, catalogue, letters, today }: Application, db: Tx): Promise<IsoDate> {
  if (subject.committedDue) return maxDate(subject.committedDue, today)
  const calendar = await loadCalendar(db)
  const dues = letters.flatMap((letter) => {
    const limit = catalogue.item(letter)?.limits.committed
    if (!limit) return []
    return [limit.unit === 'DAY' ? addDays(today, limit.days) : calendar.addWorkingDays(today, limit.days)]
  })
  return dues.reduce((latest, due) => maxDate(latest, due), today)
}
