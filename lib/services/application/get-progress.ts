import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { logAccess } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { countOne, forgetCount, readCount } from '@/lib/db/rate-limits'
import { findCaseByNumber, loadOpenAsks, loadStatusChanges } from '@/lib/db/tracker'
import { type ProgressView, situationOf, waitsOf } from '@/lib/domain/application/tracker'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { parseCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { parseQueryCode } from '@/lib/domain/shared/identifiers/query-code'
import { maskInstitution } from '@/lib/domain/shared/masking'
import { err, ok, type Refusal, type Result } from '@/lib/domain/shared/result'
import { readCaseClock } from '@/lib/services/clock/case-clock'
import { openTicket, sealTicket } from '@/lib/services/sealed-ticket'
import { runningClock, trackedOf } from './get-tracker'

/** DOMAIN §10.6: five tries in fifteen minutes, by real time, per case number; an address may try a few numbers. */
export const PROGRESS_TRIES = 5
const ADDRESS_TRIES = 20
const WINDOW_MS = 15 * 60_000
/** How long the page opened with number and code can be looked at again. */
const TICKET_MINUTES = 30

const WRONG: Refusal = { code: 'progress.no_match', facts: { most: PROGRESS_TRIES, minutes: 15 } }
const TOO_OFTEN = (resetsAt: Date, now: Date): Refusal => ({
  code: 'progress.too_often',
  facts: { minutes: Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 60_000)) },
})

export interface ProgressQuestion {
  readonly caseNo: string
  readonly code: string
  readonly ip: string | null
}

export type ProgressAnswer = Result<
  { readonly ticket: string },
  | { readonly issues: readonly { readonly path: 'caseNo' | 'queryCode'; readonly refusal: Refusal }[] }
  | { readonly refusal: Refusal }
>

/** Number and code against a case. A number that does not exist is counted and answered like a wrong code. */
export async function openProgress(question: ProgressQuestion, now: Date = realNow()): Promise<ProgressAnswer> {
  const caseNo = parseCaseNo(question.caseNo)
  const code = parseQueryCode(question.code)
  if (!caseNo.ok || !code.ok) {
    return err({
      issues: [
        ...(caseNo.ok ? [] : [{ path: 'caseNo' as const, refusal: caseNo.error }]),
        ...(code.ok ? [] : [{ path: 'queryCode' as const, refusal: code.error }]),
      ],
    })
  }
  const keys = keysOf(caseNo.value.value, question.ip)
  const stopped = await whyTooOften(keys, now)
  if (stopped) return err({ refusal: stopped })
  const found = await findCaseByNumber(database(), caseNo.value.value)
  if (!found || !isSame(found.queryCode, code.value)) {
    for (const { key } of keys) await countOne(key, WINDOW_MS, now)
    await logAccess(null, 'DENIED', 'progress', found?.id ?? null)
    return err({ refusal: WRONG })
  }
  await forgetCount(keys[0].key)
  return ok({ ticket: ticketFor(found.id, now) })
}

interface CountedKey {
  readonly key: string
  readonly most: number
}

const keysOf = (caseNo: string, ip: string | null): [CountedKey, ...CountedKey[]] => [
  { key: `progress:case:${caseNo}`, most: PROGRESS_TRIES },
  ...(ip ? [{ key: `progress:address:${ip}`, most: ADDRESS_TRIES }] : []),
]

async function whyTooOften(keys: readonly CountedKey[], now: Date): Promise<Refusal | null> {
  for (const { key, most } of keys) {
    const counted = await readCount(key, now)
    if (counted && counted.count >= most) return TOO_OFTEN(counted.resetsAt, now)
  }
  return null
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const ticketSchema = z.object({ caseId: z.uuid() })

const ticketFor = (caseId: string, now: Date): string => sealTicket({ caseId }, TICKET_MINUTES, now)

/** No names, no answers, no documents: where it stands, and whether the institution has the next move. */
export async function getProgress(ticket: string, now: Date = realNow()): Promise<ProgressView | null> {
  const caseId = openTicket(ticketSchema, ticket, now)?.caseId
  const db = database()
  const subject = caseId && (await findVisibleCase(db, caseId, SYSTEM_ACTOR))
  if (!subject || !subject.caseNo) return null
  const { today } = await officeNow()
  const letters = subject.items.map(({ letter }) => letter)
  const [clock, changes, asks] = await Promise.all([
    readCaseClock({ ...subject, letters }, today),
    loadStatusChanges(db, subject.id),
    loadOpenAsks(db, subject.id),
  ])
  const tracked = trackedOf(subject, changes, asks)
  return {
    caseNo: subject.caseNo,
    institutionMasked: maskInstitution(subject.institutionName),
    status: subject.status,
    today,
    situation: situationOf(tracked),
    items: tracked.items.map(({ letter, status }) => ({ letter, status })),
    clock: runningClock(clock),
    waitsForApplicant: waitsOf(tracked).some(({ who }) => who === 'you'),
  }
}
