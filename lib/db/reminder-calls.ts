import type { Actor } from '@/lib/domain/shared/actor'
import type { CallMade, PhoneLine } from '@/lib/domain/reminder/views'
import { type CallResult, isCallResult } from '@/lib/domain/reminder/calls'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { toDate } from './dates'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

export interface CallCursor {
  readonly due: IsoDate
  readonly institutionId: string
}

/** Days of due dates that are called about, both included. */
export interface CallWindow {
  readonly from: IsoDate
  readonly to: IsoDate
}

interface CallRow {
  readonly at: string
  readonly byName: string
  readonly result: string
  readonly note: string | null
}

interface LineRow {
  readonly institutionId: string
  readonly name: string
  readonly due: IsoDate
  readonly items: readonly { readonly letter: string; readonly due: IsoDate }[]
  readonly call: CallRow | null
}

export type CalledLine = Omit<PhoneLine, 'daysLeft' | 'contact'>

/** Entries that fall due in those days and are not filed (§7: until the due date, while nothing is filed). */
const dueEntries = ({ from, to }: CallWindow): Prisma.Sql => Prisma.sql`
  e."due" BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date AND e."status" IN ('VALID', 'SUSPENDED_WITH_A', 'OVERDUE')
  AND NOT EXISTS (SELECT 1 FROM "CaseItem" i WHERE i."entryId" = e."id" AND i."open")`

/** One line an institution, by its first due date. Calls of earlier years are not shown beside. */
export const phoneLinesPart = (
  region: string,
  window: CallWindow,
  { after, most }: { after: CallCursor | null; most: number },
): Part<readonly CalledLine[]> => {
  const from = after
    ? Prisma.sql`HAVING (min(e."due"), e."institutionId") > (${toDate(after.due)}::date, ${after.institutionId}::uuid)`
    : Prisma.empty
  return part<LineRow, readonly CalledLine[]>(
    Prisma.sql`
      SELECT d.*, n."name", (SELECT row_to_json(c) FROM (
        SELECT "at", "byName", "result", "note" FROM "ReminderCall"
        WHERE "institutionId" = d."institutionId" AND "dueDate" = d."due" ORDER BY "at" DESC LIMIT 1) c) AS "call"
      FROM (
        SELECT e."institutionId", min(e."due") AS "due",
          json_agg(json_build_object('letter', e."item", 'due', e."due") ORDER BY e."item") AS "items"
        FROM "LicenceEntry" e WHERE e."region" = ${region} AND ${dueEntries(window)}
        GROUP BY e."institutionId" ${from} ORDER BY 2, 1 LIMIT ${most}) d
      JOIN "Institution" n ON n."id" = d."institutionId" ORDER BY d."due", d."institutionId"`,
    (rows) =>
      rows.map(({ items, call, ...row }) => ({ ...row, items: items.flatMap(toItem), call: call && toCall(call) })),
  )
}

const toItem = ({ letter, due }: LineRow['items'][number]) => (isItemLetter(letter) ? [{ letter, due }] : [])

const toCall = ({ at, byName, result, note }: CallRow): CallMade => ({
  at: new Date(at),
  byName,
  result: resultOf(result),
  note,
})

const resultOf = (stored: string): CallResult => (isCallResult(stored) ? stored : 'NO_ANSWER')

export interface ReadableInstitution {
  readonly name: string
  readonly items: PhoneLine['items']
}

/** What the office of the region may read: its own institutions. */
export const readableInstitutionPart = (actor: Actor, institutionId: string): Part<ReadableInstitution | null> =>
  part<{ name: string; items: LineRow['items'] }, ReadableInstitution | null>(
    Prisma.sql`
      SELECT n."name", (SELECT coalesce(json_agg(json_build_object('letter', e."item", 'due', e."due") ORDER BY e."item"), '[]')
        FROM "LicenceEntry" e WHERE e."institutionId" = n."id" AND e."region" = ${actor.region}
          AND e."status" NOT IN ('CANCELLED', 'REVOKED')) AS "items"
      FROM "Institution" n WHERE n."id" = ${institutionId}::uuid AND ${ofRegion(actor)}`,
    ([row]) => (row ? { name: row.name, items: row.items.flatMap(toItem) } : null),
  )

/** Where it stands, or where one of its licences was issued. */
const ofRegion = (actor: Actor): Prisma.Sql => Prisma.sql`(n."region" = ${actor.region} OR EXISTS (
  SELECT 1 FROM "LicenceEntry" e WHERE e."institutionId" = n."id" AND e."region" = ${actor.region}))`

export const callsPart = (institutionId: string, most: number): Part<readonly CallMade[]> =>
  part<CallRow, readonly CallMade[]>(
    Prisma.sql`
      SELECT "at", "byName", "result", "note" FROM "ReminderCall" WHERE "institutionId" = ${institutionId}::uuid
      ORDER BY "at" DESC LIMIT ${most}`,
    (rows) => rows.map(toCall),
  )

/** The institution as a call needs it, locked; null for another region's. `due`: the date the call is about. */
export async function lockForCall(
  tx: Tx,
  actor: Actor,
  institutionId: string,
  window: CallWindow,
): Promise<{ readonly institutionId: string; readonly due: IsoDate | null } | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT n."id" FROM "Institution" n WHERE n."id" = ${institutionId}::uuid AND ${ofRegion(actor)} FOR NO KEY UPDATE`
  if (!known) return null
  const [entry] = await tx.$queryRaw<{ due: string | null }[]>`
    SELECT min(e."due")::text AS "due" FROM "LicenceEntry" e
    WHERE e."institutionId" = ${institutionId}::uuid AND e."region" = ${actor.region} AND ${dueEntries(window)}`
  return { institutionId, due: entry?.due ?? null }
}

export interface NewCall {
  readonly region: string
  readonly institutionId: string
  readonly dueDate: IsoDate
  readonly result: CallResult
  readonly note: string | null
  readonly byId: string
  readonly byName: string
  readonly at: Date
}

export async function addCall(tx: Tx, { dueDate, ...call }: NewCall): Promise<string> {
  const { id } = await tx.reminderCall.create({ data: { ...call, dueDate: toDate(dueDate) }, select: { id: true } })
  return id
}
