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
import { at } from './story'
import type { Story } from './timeline'

interface Evenings {
  readonly from: IsoDate
  /** The last evening whose results are rendered at once; the worker does the later ones after the start. */
  readonly renderUntil: IsoDate
}

/** After every working day the scanners do what the worker does by the minute. */
export async function* evenings(calendar: Calendar, { from, renderUntil }: Evenings): Story {
  for (let day = from; ; day = calendar.addWorkingDays(day, 1)) {
    yield at(day, '18:30')
    const moment = await officeNow()
    await deemAcceptances(moment)
    await lapseSupplements(moment)
    await lapseDrafts(moment)
    await expireQueries(moment)
    await missTerms(moment)
    await warnTerms(moment)
    if (day <= renderUntil) await renderResults()
    await serveReadyCases()
    await publishDecidedCases(moment)
    await tellRegisters()
    await closePublishedCases(moment)
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
