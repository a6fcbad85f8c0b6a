import type { RegisterSearch } from '@/lib/domain/publication/search'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { assertNever } from '@/lib/domain/shared/result'
import { fromDate, fromDateOrNull } from './dates'
import type { Tx } from './client'
import { Prisma } from './generated/client'

/** The published results, as anybody may see them. Only columns of DOMAIN §8 are read. */
export interface RegisterQuery {
  readonly search: RegisterSearch
  readonly conclusion: string | null
  readonly item: ItemLetter | null
}

export interface RegisterPosition {
  readonly decidedOn: IsoDate
  readonly id: string
}

export interface RegisterRow {
  readonly id: string
  readonly caseId: string
  readonly name: string
  readonly address: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly documentNo: string
  readonly decidedOn: IsoDate
}

export interface RegisterResult {
  readonly id: string
  readonly caseId: string
  readonly letter: ItemLetter
  readonly conclusion: string
  readonly decidedOn: IsoDate
  readonly nextDue: IsoDate | null
}

function searched(search: RegisterSearch): Prisma.Sql {
  switch (search.kind) {
    case 'all':
      return Prisma.sql`TRUE`
    case 'too_short':
      return Prisma.sql`FALSE`
    case 'pair':
      return Prisma.sql`p."nameBigrams" @> ARRAY[${search.pair}]::text[]`
    case 'name':
      return Prisma.sql`p."name" ILIKE ${`%${search.part.replace(/[\\%_]/g, '\\$&')}%`}`
    case 'number':
      return Prisma.sql`(p."uscc" = ${search.number} OR p."registrationNo" = ${search.number} OR p."documentNo" = ${search.documentNo})`
    default:
      return assertNever(search)
  }
}

/** One line per decision: its first item that is still in force stands for the others. */
function linesWhere({ search, conclusion, item }: RegisterQuery): Prisma.Sql {
  return Prisma.sql`p."replacedAt" IS NULL AND ${searched(search)}
    AND (${conclusion}::text IS NULL OR p."conclusion" = ${conclusion})
    AND (${item}::text IS NULL OR p."item" = ${item})
    AND NOT EXISTS (SELECT FROM "Publication" q WHERE q."caseId" = p."caseId" AND q."item" < p."item" AND q."replacedAt" IS NULL
      AND (${conclusion}::text IS NULL OR q."conclusion" = ${conclusion}) AND (${item}::text IS NULL OR q."item" = ${item}))`
}

export async function listRegister(
  db: Tx,
  query: RegisterQuery,
  { after, take }: { readonly after: RegisterPosition | null; readonly take: number },
): Promise<RegisterRow[]> {
  const behind = after
    ? Prisma.sql`AND (p."decidedOn", p."id") < (${after.decidedOn}::date, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<(Omit<RegisterRow, 'decidedOn'> & { decidedOn: Date })[]>`
    SELECT p."id", p."caseId", p."name", p."address", p."uscc", p."registrationNo", p."documentNo", p."decidedOn"
    FROM "Publication" p WHERE ${linesWhere(query)} ${behind}
    ORDER BY p."decidedOn" DESC, p."id" DESC LIMIT ${take}`
  return rows.map((row) => ({ ...row, decidedOn: fromDate(row.decidedOn) }))
}

/** Counting ends at `most`: beyond that nobody needs the exact figure. */
export async function countRegister(db: Tx, query: RegisterQuery, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (SELECT FROM "Publication" p WHERE ${linesWhere(query)} LIMIT ${most}) counted`
  return Number(row?.count ?? 0)
}

const resultSelect = {
  id: true,
  caseId: true,
  item: true,
  conclusion: true,
  decidedOn: true,
  nextDue: true,
} as const

type ResultRecord = Prisma.PublicationGetPayload<{ select: typeof resultSelect }>

const toResult = ({ item, decidedOn, nextDue, ...row }: ResultRecord): RegisterResult[] =>
  isItemLetter(item) ? [{ ...row, letter: item, decidedOn: fromDate(decidedOn), nextDue: fromDateOrNull(nextDue) }] : []

/** The items of these decisions that are still in force. */
export async function listResultsOfCases(db: Tx, caseIds: readonly string[]): Promise<RegisterResult[]> {
  const rows = await db.publication.findMany({
    where: { caseId: { in: [...caseIds] }, replacedAt: null },
    select: resultSelect,
    orderBy: [{ caseId: 'asc' }, { item: 'asc' }],
  })
  return rows.flatMap(toResult)
}

export interface RegisteredInstitution {
  readonly institutionId: string
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly categoryCode: string
  readonly address: string
  readonly principalName: string
  readonly authorityName: string
}

export const findRegistered = (db: Tx, publicationId: string): Promise<RegisteredInstitution | null> =>
  db.publication.findUnique({
    where: { id: publicationId },
    select: {
      institutionId: true,
      name: true,
      uscc: true,
      registrationNo: true,
      categoryCode: true,
      address: true,
      principalName: true,
      authorityName: true,
    },
  })

export interface PublishedVersion extends RegisterResult {
  readonly documentNo: string
  readonly publishedAt: Date
  readonly replacedAt: Date | null
}

/** Everything published of one institution since that day, newest first. */
export async function listPublished(db: Tx, institutionId: string, since: Date): Promise<PublishedVersion[]> {
  const rows = await db.publication.findMany({
    where: { institutionId, OR: [{ replacedAt: null }, { publishedAt: { gte: since } }] },
    select: { ...resultSelect, documentNo: true, publishedAt: true, replacedAt: true },
    orderBy: [{ decidedOn: 'desc' }, { item: 'asc' }],
  })
  return rows.flatMap(({ documentNo, publishedAt, replacedAt, ...row }) =>
    toResult(row).map((result) => ({ ...result, documentNo, publishedAt, replacedAt })),
  )
}

export type ExportRow = RegisterResult &
  RegisteredInstitution & { readonly documentNo: string; readonly publishedAt: Date }

/** For the CSV: every item in force that the search finds. */
export async function listForExport(db: Tx, query: RegisterQuery, take: number): Promise<ExportRow[]> {
  const rows = await db.$queryRaw<
    (Omit<ExportRow, 'letter' | 'decidedOn' | 'nextDue'> & { item: string; decidedOn: Date; nextDue: Date | null })[]
  >`
    SELECT p."id", p."caseId", p."institutionId", p."item", p."name", p."uscc", p."registrationNo", p."categoryCode", p."address",
      p."principalName", p."conclusion", p."decidedOn", p."nextDue", p."authorityName", p."documentNo", p."publishedAt"
    FROM "Publication" p WHERE p."replacedAt" IS NULL AND ${searched(query.search)}
      AND (${query.conclusion}::text IS NULL OR p."conclusion" = ${query.conclusion})
      AND (${query.item}::text IS NULL OR p."item" = ${query.item})
    ORDER BY p."decidedOn" DESC, p."name", p."item" LIMIT ${take}`
  return rows.flatMap(({ item, decidedOn, nextDue, ...row }) =>
    isItemLetter(item)
      ? [{ ...row, letter: item, decidedOn: fromDate(decidedOn), nextDue: fromDateOrNull(nextDue) }]
      : [],
  )
}
