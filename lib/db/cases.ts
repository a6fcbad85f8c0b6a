import type { Actor } from '@/lib/domain/shared/actor'
import { assertNever } from '@/lib/domain/shared/result'
import { type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { isNotAcceptedItem, isWithdrawnItem, type ItemStatus } from '@/lib/domain/application/item-status'
import { type CaseChannel, type CaseKind, type CaseStatus, isOpenCase } from '@/lib/domain/application/status'
import type { Step } from '@/lib/domain/application/events'
import type { RoleHolder } from '@/lib/domain/application/subjects'
import { type CaseColumns, type CaseItemColumns, changeCase, type ItemChange } from './case-changes'
import { type RoleRow, rolesOn, toHolders } from './case-roles'
import type { Tx } from './client'
import type { CommandContext } from './command-context'
import { Prisma } from './generated/client'
import { listOf, type Part, part, readPart } from './parts'

/** A case with its items, as read after the lock. */
export interface CaseState {
  readonly id: string
  readonly region: string
  readonly kind: CaseKind
  readonly caseNo: string | null
  readonly institutionId: string
  readonly institutionName: string
  readonly channel: CaseChannel
  readonly status: CaseStatus
  readonly catalogueHash: string | null
  readonly createdById: string
  readonly handlerId: string | null
  readonly receivedOn: IsoDate | null
  readonly acceptedOn: IsoDate | null
  readonly decidedOn: IsoDate | null
  readonly committedDue: IsoDate | null
  readonly statutoryDue: IsoDate | null
  readonly frozenHash: string | null
  readonly changedAt: Date
  readonly version: number
  /** Number of its last event row. */
  readonly lastEvent: number
  readonly items: readonly CaseItemState[]
  /** Who has acted or is named on the case, and who declared a conflict (DOMAIN §2). */
  readonly holders: readonly RoleHolder[]
  readonly conflicted: readonly string[]
}

export interface CaseItemState {
  readonly id: string
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly licenceId: string | null
  readonly entryId: string | null
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly due: IsoDate
  readonly aligned: boolean
  readonly reviewerId: string | null
  readonly visitNeeded: string | null
  readonly committedDue: IsoDate | null
  readonly statutoryDue: IsoDate | null
  readonly conclusion: string | null
  readonly nextDue: IsoDate | null
  readonly version: number
}

/** What the statement below yields: text with checks in code, written by `applySteps` and by whoever made the case. */
type CaseRow = Omit<CaseState, 'changedAt' | 'holders' | 'conflicted'> & {
  readonly changedAt: string
  readonly roles: readonly RoleRow[]
}

export const casePart = (caseId: string): Part<CaseState | null> =>
  part<CaseRow, CaseState | null>(
    Prisma.sql`
      SELECT c."id", c."region", c."kind", c."caseNo", c."institutionId", c."institutionName", c."channel", c."status", c."catalogueHash",
        c."createdById", c."handlerId", c."receivedOn", c."acceptedOn", c."decidedOn", c."committedDue", c."statutoryDue", c."frozenHash",
        c."changedAt", c."version",
        (SELECT coalesce(max("seq"), 0) FROM "CaseEvent" WHERE "caseId" = c."id") AS "lastEvent",
        ${listOf(Prisma.sql`
          SELECT i."id", i."item" AS "letter", i."status", i."licenceId", i."entryId", i."periodFrom", i."periodTo", i."due", i."aligned",
            i."reviewerId", i."visitNeeded", i."committedDue", i."statutoryDue", i."conclusion", i."nextDue", i."version"
          FROM "CaseItem" i WHERE i."caseId" = c."id" ORDER BY i."item"`)} AS "items",
        ${listOf(rolesOn(Prisma.sql`c."id"`))} AS "roles"
      FROM "Case" c WHERE c."id" = ${caseId}::uuid`,
    ([row]) => (row ? toCase(row) : null),
  )

function toCase({ roles, changedAt, ...row }: CaseRow): CaseState {
  const unknown = row.items.find(({ letter }) => !isItemLetter(letter))
  if (unknown) throw new Error(`unknown item ${unknown.letter}`)
  return { ...row, changedAt: new Date(changedAt), ...toHolders(roles) }
}

/**
 * Who may see that a case exists (DOMAIN §2); lists and single reads use the same scope. ADM and SEC read no case content,
 * EXP only what is assigned.
 */
export function casesVisibleTo(actor: Actor): Prisma.CaseWhereInput {
  const region = actor.region ?? ''
  const nothing: Prisma.CaseWhereInput = { id: { in: [] } }
  switch (actor.role) {
    case 'APP':
      return actor.institutionId ? { institutionId: actor.institutionId } : nothing
    case 'WIN':
      return { region, OR: [{ status: { not: 'DRAFT' } }, { channel: 'WINDOW' }] }
    case 'LEAD':
    case 'AUD':
      return { region, status: { not: 'DRAFT' } }
    case 'REV':
      return { region, acceptedOn: { not: null }, items: { some: { item: { in: [...actor.itemLetters] } } } }
    case 'SUP':
      return { region, acceptedOn: { not: null } }
    case 'INSP':
      return { region, inspections: { some: { visits: { some: { officers: { some: { userId: actor.userId } } } } } } }
    case 'SYS':
      return {}
    case 'EXP':
    case 'ADM':
    case 'SEC':
      return nothing
    default:
      return assertNever(actor.role)
  }
}

export async function findVisibleCase(db: Tx, caseId: string, actor: Actor): Promise<CaseState | null> {
  const seen = await findInstitutionOfCase(db, caseId, actor)
  return seen === null ? null : readPart(db, casePart(caseId))
}

/** Whose case it is; `null` when it is not this actor's to see. */
export async function findInstitutionOfCase(db: Tx, caseId: string, actor: Actor): Promise<string | null> {
  const row = await db.case.findFirst({
    where: { AND: [{ id: caseId }, casesVisibleTo(actor)] },
    select: { institutionId: true },
  })
  return row?.institutionId ?? null
}

/** Takes the institution row; before the case row when a command needs both (DESIGN §3.4). */
export async function lockInstitution(tx: Tx, institutionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${institutionId}::uuid FOR UPDATE`
}

/** Everything read before this is a guess. */
export async function lockCaseRow(tx: Tx, caseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
}

/**
 * The institution's row, then the case's, in one statement. MATERIALIZED keeps that order: the case is looked for only with
 * the institution that the first part has locked. An institution never changes under a case.
 */
export async function lockInstitutionAndCase(tx: Tx, caseId: string): Promise<void> {
  await tx.$queryRaw`
    WITH institution AS MATERIALIZED (
      SELECT "id" FROM "Institution" WHERE "id" = (SELECT "institutionId" FROM "Case" WHERE "id" = ${caseId}::uuid) FOR UPDATE
    )
    SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid AND "institutionId" = (SELECT "id" FROM institution) FOR UPDATE`
}

/** For what changes both: the institution's row, then the case's. */
export async function lockCaseOfInstitution(tx: Tx, caseId: string, actor: Actor): Promise<CaseState | null> {
  await lockInstitutionAndCase(tx, caseId)
  return findVisibleCase(tx, caseId, actor)
}

/** Returns null when the actor may not see the case. */
export async function lockCase(tx: Tx, caseId: string, actor: Actor): Promise<CaseState | null> {
  await lockCaseRow(tx, caseId)
  return findVisibleCase(tx, caseId, actor)
}

export interface StepExtras {
  readonly case?: CaseColumns
  /** By item letter. */
  readonly items?: Partial<Record<ItemLetter, CaseItemColumns>>
  /** Detail kept with the event rows, by row code. */
  readonly detail?: Readonly<Record<string, Prisma.InputJsonObject>>
}

/**
 * Writes the outcome of state-table steps: event rows, statuses, versions and the `open` mark (AV07). The case version moves
 * with case-level steps only, so six reviewers never refuse one another (DESIGN §3.4).
 */
export async function applySteps(
  tx: Tx,
  subject: CaseState,
  steps: readonly Step[],
  context: CommandContext,
  extras: StepExtras = {},
): Promise<void> {
  await context.recordEvents(
    steps.map((step) => ({
      caseId: subject.id,
      code: step.code,
      item: step.item,
      from: step.from,
      to: step.to,
      reason: step.reason,
      detail: extras.detail?.[step.code],
    })),
    subject,
  )
  const caseSteps = steps.filter((step) => step.scope === 'case')
  const status = caseSteps.at(-1)?.to ?? subject.status
  const open = isOpenCase({ status })
  const items = subject.items.flatMap((item): ItemChange[] => {
    const own = steps.filter((step) => step.scope === 'item' && step.item === item.letter)
    const extra = extras.items?.[item.letter]
    if (own.length === 0 && !extra && caseSteps.length === 0) return []
    const next = own.findLast((step) => step.scope === 'item')?.to ?? item.status
    const gone = { status: next as ItemStatus }
    const stillOpen = open && !isWithdrawnItem(gone) && !isNotAcceptedItem(gone)
    const set = { ...extra, status: next, open: stillOpen }
    return [{ letter: item.letter, set, step: own.length > 0 || extra ? 1 : 0 }]
  })
  const set = { ...extras.case, status, changedAt: context.now }
  await changeCase(tx, subject.id, { set, step: caseSteps.length > 0 ? 1 : 0, items })
}

/** A row of a new case's items. */
export type NewCaseItem = Prisma.CaseItemUncheckedCreateWithoutCaseInput

/** Case numbers may have gaps (DOMAIN §9). `kind` TASK counts inspection tasks. */
export async function nextCaseSequence(
  tx: Tx,
  region: string,
  day: IsoDate,
  kind: 'CASE' | 'TASK' = 'CASE',
): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "CaseCounter" ("region", "day", "kind", "last") VALUES (${region}, ${day}, ${kind}, 1)
    ON CONFLICT ("region", "day", "kind") DO UPDATE SET "last" = "CaseCounter"."last" + 1 RETURNING "last"`
  if (!row) throw new Error('no case counter')
  return row.last
}
