import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import type { ReminderState } from '@/lib/domain/reminder/plan-reminders'
import { type EndedCase, type EntryFacts, isSubjectKind, type PaperDate } from '@/lib/domain/reminder/subjects'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { toDate } from './dates'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readParts } from './parts'
import { paperDatesPart } from './reminder-papers'

/** What the reminders of one institution depend on. */
export interface InstitutionReminders {
  readonly name: string
  readonly region: string
  readonly entries: readonly EntryFacts[]
  readonly drafts: readonly ItemLetter[]
  readonly filed: readonly ItemLetter[]
  readonly ended: readonly EndedCase[]
  readonly papers: readonly PaperDate[]
  readonly recorded: ReadonlyMap<string, ReminderState>
  readonly toldToday: boolean
}

export interface EntryCursor {
  readonly due: IsoDate
  readonly id: string
}

export interface EntryPage {
  readonly institutionIds: readonly string[]
  readonly entries: number
  /** Null at the end of the region. */
  readonly next: EntryCursor | null
}

export const listReminderRegions = async (db: Tx): Promise<string[]> => {
  const rows = await db.authority.findMany({
    distinct: ['region'],
    select: { region: true },
    orderBy: { region: 'asc' },
  })
  return rows.map(({ region }) => region)
}

/**
 * A batch of licence entries in the order of their due dates. An institution comes up with its earliest entry and not again
 * with the others, so that a walk looks at each once.
 */
export async function pageOfEntries(
  db: Tx,
  region: string,
  { after, most }: { after: EntryCursor | null; most: number },
): Promise<EntryPage> {
  const from = after
    ? Prisma.sql`AND (e."due", e."id") > (${toDate(after.due)}::date, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<{ id: string; due: string; institutionId: string; first: boolean }[]>`
    SELECT e."id", e."due"::text AS "due", e."institutionId", NOT EXISTS (
      SELECT 1 FROM "LicenceEntry" o WHERE o."institutionId" = e."institutionId" AND o."region" = e."region"
        AND (o."due", o."id") < (e."due", e."id")) AS "first"
    FROM "LicenceEntry" e WHERE e."region" = ${region} ${from} ORDER BY e."due", e."id" LIMIT ${most}`
  const last = rows.at(-1)
  return {
    institutionIds: rows.filter(({ first }) => first).map(({ institutionId }) => institutionId),
    entries: rows.length,
    next: last && rows.length === most ? { due: last.due, id: last.id } : null,
  }
}

/** Against a submission and against another worker; ids are taken in order, so two batches never wait in a ring. */
export async function lockInstitutions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
}

interface Of {
  readonly institutionId: string
}
interface EntryRow extends Of {
  readonly name: string
  readonly region: string
  readonly item: string
  readonly status: string
  readonly due: IsoDate
}
interface CaseRow extends Of {
  readonly caseId: string
  readonly item: string
  readonly kind: 'DRAFT' | 'FILED' | 'ENDED'
  readonly changedAt: string
}
interface RecordedRow extends Of {
  readonly key: string
  readonly state: ReminderState
}
interface PaperRow extends Of {
  readonly kind: string
  readonly ref: string
  readonly on: string
  readonly name: string | null
}

const rows = <Row>(sql: Prisma.Sql): Part<readonly Row[]> => part<Row, readonly Row[]>(sql, (all) => all)

const entriesPart = (ids: Prisma.Sql) =>
  rows<EntryRow>(Prisma.sql`
    SELECT e."institutionId", n."name", e."region", e."item", e."status", e."due"
    FROM "LicenceEntry" e JOIN "Institution" n ON n."id" = e."institutionId"
    WHERE e."institutionId" = ANY(${ids}) ORDER BY e."item"`)

const ENDED_DAYS = 400

/** Drafts, what is filed, and what was filed and came to nothing; older endings no longer move a ladder. */
const casesPart = (ids: Prisma.Sql, today: IsoDate) =>
  rows<CaseRow>(Prisma.sql`
    SELECT c."institutionId", c."id" AS "caseId", i."item", c."changedAt",
      CASE WHEN i."open" THEN 'FILED' WHEN c."status" = 'DRAFT' THEN 'DRAFT' ELSE 'ENDED' END AS "kind"
    FROM "Case" c JOIN "CaseItem" i ON i."caseId" = c."id"
    WHERE c."institutionId" = ANY(${ids}) AND (i."open" OR c."status" = 'DRAFT' OR (c."submittedAt" IS NOT NULL
      AND c."status" IN ('LAPSED', 'WITHDRAWN', 'NOT_ACCEPTED') AND c."changedAt" > ${toDate(addDays(today, -ENDED_DAYS))}))`)

/** Of items every step, of papers those of the last year: an old ladder of a paper never comes back. */
const recordedPart = (ids: Prisma.Sql, today: IsoDate) =>
  rows<RecordedRow>(Prisma.sql`
    SELECT "institutionId", concat_ws('|', "item", "dueDate", "step") AS "key", "state" FROM "Reminder"
    WHERE "institutionId" = ANY(${ids}) AND (length("item") = 1 OR "dueDate" > ${toDate(addDays(today, -ENDED_DAYS))}::date)`)

const toldPart = (ids: Prisma.Sql, today: IsoDate) =>
  rows<Of>(Prisma.sql`
    SELECT "institutionId" FROM "ReminderMessage" WHERE "institutionId" = ANY(${ids}) AND "onDay" = ${toDate(today)}::date`)

/** Of many institutions in one statement, whatever their number. */
export async function loadReminderFacts(
  db: Tx,
  institutionIds: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<string, InstitutionReminders>> {
  const ids = Prisma.sql`${[...institutionIds]}::uuid[]`
  const read = await readParts(db, {
    entries: entriesPart(ids),
    cases: casesPart(ids, today),
    papers: rows<PaperRow>(paperDatesPart(ids, today)),
    recorded: recordedPart(ids, today),
    told: toldPart(ids, today),
  })
  const entries = Map.groupBy(read.entries, institutionOf)
  const cases = Map.groupBy(read.cases, institutionOf)
  const papers = Map.groupBy(read.papers, institutionOf)
  const recorded = Map.groupBy(read.recorded, institutionOf)
  const told = new Set(read.told.map(institutionOf))
  return new Map(
    [...entries].map(([id, own]) => [
      id,
      {
        name: own[0]?.name ?? '',
        region: own[0]?.region ?? '',
        entries: own.flatMap(toEntry),
        ...filingOf(cases.get(id) ?? []),
        papers: (papers.get(id) ?? []).flatMap(toPaper),
        recorded: new Map((recorded.get(id) ?? []).map(({ key, state }) => [key, state])),
        toldToday: told.has(id),
      },
    ]),
  )
}

const institutionOf = ({ institutionId }: Of): string => institutionId

const toEntry = ({ item, status, due }: EntryRow): EntryFacts[] =>
  isItemLetter(item) ? [{ letter: item, status: status as LicenceEntryStatus, due }] : [] // written by decisions, L01 and the register import only

const toPaper = ({ kind, ref, on, name }: PaperRow): PaperDate[] =>
  isSubjectKind(kind) ? [{ kind, ref, on, name }] : []

function filingOf(cases: readonly CaseRow[]): Pick<InstitutionReminders, 'drafts' | 'filed' | 'ended'> {
  const known = cases.flatMap(({ item, ...row }) => (isItemLetter(item) ? [{ ...row, letter: item }] : []))
  const lettersOf = (kind: CaseRow['kind']): ItemLetter[] =>
    known.filter((row) => row.kind === kind).map(({ letter }) => letter)
  return {
    drafts: lettersOf('DRAFT'),
    filed: lettersOf('FILED'),
    ended: known
      .filter(({ kind }) => kind === 'ENDED')
      .map(({ caseId, letter, changedAt }) => ({ caseId, letter, endedAt: new Date(changedAt) })),
  }
}
