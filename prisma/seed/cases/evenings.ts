import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import type { Calendar } from '@/lib/domain/clock/calendar'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { deemAcceptances } from '@/lib/services/application/deem-acceptances'
import { lapseDrafts, lapseSupplements } from '@/lib/services/application/lapse'
import { renderDocument } from '@/lib/services/document/render-document'
import { serveReadyCases } from '@/lib/services/document/serve-case'
import { deliverToSystem } from '@/lib/services/outbox/deliver-to-system'
import { closePublishedCases } from '@/lib/services/publication/close-case'
import { publishDecidedCases } from '@/lib/services/publication/publish-case'
import { missTerms, warnTerms } from '@/lib/services/rectification/miss-term'
import { expireQueries } from '@/lib/services/review/ask-query'
import { moment, type Story } from './timeline'

interface Evenings {
  readonly from: IsoDate
  /** The last evening whose results are rendered at once; the worker does the later ones after the start. */
  readonly renderUntil: IsoDate
  /** The last evening on which what was served is published as well. */
  readonly publishUntil: IsoDate
}

/** After every working day the scanners do what the worker does by the minute. */
export async function* evenings(calendar: Calendar, { from, renderUntil, publishUntil }: Evenings): Story {
  for (let day = from; ; day = calendar.addWorkingDays(day, 1)) {
    yield { at: moment(day, '18:30'), together: false }
    const now = await officeNow()
    await deemAcceptances(now)
    await lapseSupplements(now)
    await lapseDrafts(now)
    await expireQueries(now)
    await missTerms(now)
    await warnTerms(now)
    if (day <= renderUntil) await renderResults()
    await serveReadyCases()
    if (day > publishUntil) continue
    await publishDecidedCases(now)
    await tellRegisters()
    await closePublishedCases(now)
  }
}

/** Only what a decision is served with: the other papers of the case wait for the worker. */
async function renderResults(): Promise<void> {
  const rows = await database().document.findMany({
    where: { status: 'RENDERING', type: { in: ['DOC-10', 'DOC-19'] }, case: { status: 'DECIDED' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of rows) await renderDocument(id, 1)
}

/** Registers and the e-licence store take note of published results: without that a case is never closed. */
async function tellRegisters(): Promise<void> {
  const rows = await database().outboxMessage.findMany({
    where: { status: 'QUEUED', channel: { in: ['REGISTER', 'ELICENCE'] }, caseId: { not: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of rows) await deliverToSystem(id, { number: 1, last: false })
}
