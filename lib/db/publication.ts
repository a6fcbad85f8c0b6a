import type { EntryDraft } from '@/lib/domain/publication/entry'
import { bigramsOf } from '@/lib/domain/shared/bigrams'
import { officeDate, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { fromDateOrNull, toDate, toDateOrNull } from './dates'
import type { Tx } from './client'

export interface DecidedResult {
  readonly letter: ItemLetter
  readonly conclusion: string
  readonly decidedOn: IsoDate
  readonly nextDue: IsoDate | null
}

/** The newest version of the decision on each item. */
export async function listResults(db: Tx, caseId: string): Promise<DecidedResult[]> {
  const rows = await db.decision.findMany({
    where: { caseId },
    distinct: ['item'],
    orderBy: [{ item: 'asc' }, { version: 'desc' }],
    select: { item: true, conclusion: true, decidedAt: true, nextDue: true },
  })
  return rows.flatMap(({ item, conclusion, decidedAt, nextDue }) =>
    isItemLetter(item)
      ? [{ letter: item, conclusion, decidedOn: officeDate(decidedAt), nextDue: fromDateOrNull(nextDue) }]
      : [],
  )
}

export interface LicenceFace {
  readonly categoryCode: string
  readonly naturalPerson: boolean
  readonly principalName: string
}

/** What stands on the licence beside name, numbers and address. */
export async function findLicenceFace(db: Tx, institutionId: string): Promise<LicenceFace> {
  const { principal, ...row } = await db.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { categoryCode: true, naturalPerson: true, principal: true },
  })
  const named = principal !== null && typeof principal === 'object' && 'name' in principal ? principal.name : null
  return { ...row, principalName: typeof named === 'string' ? named : '' }
}

/** The number of the result document, whether it has been served, and when the case was published. */
export async function findPublicationFacts(db: Tx, caseId: string) {
  const [document, published, waiting] = await Promise.all([
    db.document.findFirst({
      where: { caseId, type: 'DOC-10', status: { notIn: ['VOID', 'SUPERSEDED'] } },
      orderBy: { issuedAt: 'desc' },
      select: { number: true, status: true },
    }),
    db.caseEvent.findFirst({ where: { caseId, code: 'T14' }, orderBy: { seq: 'asc' }, select: { at: true } }),
    db.outboxMessage.count({
      where: { caseId, channel: { in: ['REGISTER', 'ELICENCE'] }, status: { not: 'SENT' } },
    }),
  ])
  return {
    documentNo: document?.number ?? null,
    served: document?.status === 'SERVED',
    publishedOn: published ? officeDate(published.at) : null,
    unacknowledged: waiting,
  }
}

export interface PublicationPlace {
  readonly region: string
  readonly caseId: string
  readonly institutionId: string
}

/** A new result replaces the former one of the same institution and item; the former stays as history (DOMAIN §8). */
export async function savePublications(
  tx: Tx,
  place: PublicationPlace,
  entries: readonly EntryDraft[],
  at: Date,
): Promise<void> {
  await tx.publication.updateMany({
    where: {
      institutionId: place.institutionId,
      item: { in: entries.map(({ letter }) => letter) },
      replacedAt: null,
      caseId: { not: place.caseId },
    },
    data: { replacedAt: at },
  })
  await tx.publication.createMany({
    data: entries.map(({ letter, decidedOn, nextDue, ...entry }) => ({
      ...place,
      ...entry,
      item: letter,
      decidedOn: toDate(decidedOn),
      nextDue: toDateOrNull(nextDue),
      nameBigrams: bigramsOf(entry.name),
      publishedAt: at,
    })),
  })
}

const MOST = 200

/** T14: served, or decided long enough ago that the sixth working day may have come. */
export async function listCasesToPublish(db: Tx, decidedBy: IsoDate): Promise<string[]> {
  const rows = await db.case.findMany({
    where: { OR: [{ status: 'DELIVERED' }, { status: 'DECIDED', decidedOn: { lte: toDate(decidedBy) } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  return rows.map(({ id }) => id)
}

/** T15: published before that day, served, and every message to another system acknowledged. */
export async function listCasesToClose(db: Tx, publishedBy: IsoDate): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE c."status" = 'PUBLISHED'
      AND EXISTS (SELECT FROM "CaseEvent" e WHERE e."caseId" = c."id" AND e."code" = 'T14' AND e."at" < ${startOfOfficeDay(publishedBy)})
      AND EXISTS (SELECT FROM "Document" d WHERE d."caseId" = c."id" AND d."type" = 'DOC-10' AND d."status" = 'SERVED')
      AND NOT EXISTS (SELECT FROM "OutboxMessage" m WHERE m."caseId" = c."id" AND m."channel" IN ('REGISTER', 'ELICENCE') AND m."status" <> 'SENT')
    ORDER BY c."id" LIMIT ${MOST}`
  return rows.map(({ id }) => id)
}
