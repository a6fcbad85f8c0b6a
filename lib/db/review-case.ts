import type { Proposal } from '@/lib/domain/decision/conclusions'
import type { QueryStatus } from '@/lib/domain/review/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

/** Rows of the workspace that no command needs. */
export interface BoardRow {
  readonly itemId: string
  readonly answered: number
  /** Of the opinion that stands; `addProposal` is the only writer. */
  readonly conclusion: Proposal | null
}

export const boardPart = (caseId: string): Part<readonly BoardRow[]> =>
  part<BoardRow, readonly BoardRow[]>(
    Prisma.sql`
      SELECT i."id" AS "itemId", (SELECT count(*) FROM "Checkpoint" c WHERE c."caseItemId" = i."id") AS answered,
        (SELECT p."conclusion" FROM "Proposal" p WHERE p."caseItemId" = i."id" AND p."withdrawnAt" IS NULL
          ORDER BY p."round" DESC LIMIT 1) AS conclusion
      FROM "CaseItem" i WHERE i."caseId" = ${caseId}::uuid ORDER BY i."item"`,
    (rows) => rows,
  )

export interface QueryOfCase {
  readonly queryId: string
  readonly letter: ItemLetter
  readonly target: string
  readonly question: string
  readonly status: QueryStatus
  readonly askedById: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answer: string | null
  readonly answeredAt: Date | null
}

type QueryRow = Omit<QueryOfCase, 'letter' | 'askedAt' | 'answeredAt'> & {
  readonly letter: string
  readonly askedAt: string
  readonly answeredAt: string | null
}

export const queriesOfCasePart = (caseId: string): Part<QueryOfCase[]> =>
  part<QueryRow, QueryOfCase[]>(
    Prisma.sql`
      SELECT "id" AS "queryId", "item" AS letter, "target", "question", "status", "askedById", "askedAt", "termOn", "answer", "answeredAt"
      FROM "Query" WHERE "caseId" = ${caseId}::uuid ORDER BY "askedAt" DESC, "id" DESC`,
    (rows) =>
      rows.flatMap(({ letter, askedAt, answeredAt, ...row }) =>
        isItemLetter(letter)
          ? [
              {
                ...row,
                letter,
                askedAt: new Date(askedAt),
                answeredAt: answeredAt === null ? null : new Date(answeredAt),
              },
            ]
          : [],
      ),
  )

export interface TimelineRow {
  readonly seq: number
  readonly code: string
  readonly letter: ItemLetter | null
  readonly at: Date
  readonly actor: string | null
  readonly reason: string | null
}

interface EventRow {
  readonly seq: number
  readonly code: string
  readonly item: string | null
  readonly at: string
  readonly actorName: string
  readonly actorRole: string
  readonly reason: string | null
}

export const timelinePart = (caseId: string, most = 200): Part<TimelineRow[]> =>
  part<EventRow, TimelineRow[]>(
    Prisma.sql`
      SELECT "seq", "code", "item", "at", "actorName", "actorRole", "reason" FROM "CaseEvent"
      WHERE "caseId" = ${caseId}::uuid ORDER BY "seq" DESC LIMIT ${most}`,
    (rows) =>
      rows.map(({ item, at, actorName, actorRole, ...row }) => ({
        ...row,
        at: new Date(at),
        letter: item !== null && isItemLetter(item) ? item : null,
        // Members of the institution are not named on staff pages beside the handler on the form.
        actor: actorRole === 'APP' ? null : actorName,
      })),
  )

export interface InstitutionFacts {
  readonly categoryCode: string
  readonly bedsApproved: number
  readonly dentalChairs: number
  readonly uscc: string | null
}

export const institutionFactsPart = (institutionId: string): Part<InstitutionFacts> =>
  part<InstitutionFacts, InstitutionFacts>(
    Prisma.sql`
      SELECT "categoryCode", "bedsApproved", "dentalChairs", "uscc" FROM "Institution" WHERE "id" = ${institutionId}::uuid`,
    ([row]) => {
      if (!row) throw new Error(`institution ${institutionId} is missing`)
      return row
    },
  )
