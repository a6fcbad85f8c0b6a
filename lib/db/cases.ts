import type { Actor } from '@/lib/domain/shared/actor'
import { assertNever } from '@/lib/domain/shared/result'
import { type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { isNotAcceptedItem, isWithdrawnItem, type ItemStatus } from '@/lib/domain/application/item-status'
import { type CaseChannel, type CaseKind, type CaseStatus, isOpenCase } from '@/lib/domain/application/status'
import type { Step } from '@/lib/domain/application/events'
import type { RoleHolder } from '@/lib/domain/application/subjects'
import { fromDate, fromDateOrNull } from './dates'
import { loadHolders } from './case-roles'
import type { Prisma } from './generated/client'
import type { Tx } from './client'
import type { CommandContext } from './command-context'

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

const caseSelect = {
  id: true,
  region: true,
  kind: true,
  caseNo: true,
  institutionId: true,
  institutionName: true,
  channel: true,
  status: true,
  catalogueHash: true,
  createdById: true,
  handlerId: true,
  receivedOn: true,
  acceptedOn: true,
  decidedOn: true,
  committedDue: true,
  statutoryDue: true,
  frozenHash: true,
  changedAt: true,
  version: true,
  items: {
    select: {
      id: true,
      item: true,
      status: true,
      licenceId: true,
      entryId: true,
      periodFrom: true,
      periodTo: true,
      due: true,
      aligned: true,
      reviewerId: true,
      visitNeeded: true,
      committedDue: true,
      statutoryDue: true,
      conclusion: true,
      nextDue: true,
      version: true,
    },
    orderBy: { item: 'asc' },
  },
} satisfies Prisma.CaseSelect

type CaseRecord = Prisma.CaseGetPayload<{ select: typeof caseSelect }>

const toItem = (row: CaseRecord['items'][number]): CaseItemState => {
  if (!isItemLetter(row.item)) throw new Error(`unknown item ${row.item}`)
  return {
    id: row.id,
    letter: row.item,
    status: row.status as ItemStatus, // text with checks in code: only applySteps writes it
    licenceId: row.licenceId,
    entryId: row.entryId,
    periodFrom: fromDate(row.periodFrom),
    periodTo: fromDate(row.periodTo),
    due: fromDate(row.due),
    aligned: row.aligned,
    reviewerId: row.reviewerId,
    visitNeeded: row.visitNeeded,
    committedDue: fromDateOrNull(row.committedDue),
    statutoryDue: fromDateOrNull(row.statutoryDue),
    conclusion: row.conclusion,
    nextDue: fromDateOrNull(row.nextDue),
    version: row.version,
  }
}

const toCase = (row: CaseRecord, roles: Pick<CaseState, 'holders' | 'conflicted'>): CaseState => ({
  ...row,
  ...roles,
  channel: row.channel as CaseChannel, // as below
  kind: row.kind as CaseKind, // as above
  status: row.status as CaseStatus,
  receivedOn: fromDateOrNull(row.receivedOn),
  acceptedOn: fromDateOrNull(row.acceptedOn),
  decidedOn: fromDateOrNull(row.decidedOn),
  committedDue: fromDateOrNull(row.committedDue),
  statutoryDue: fromDateOrNull(row.statutoryDue),
  items: row.items.map(toItem),
})

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
  const row = await db.case.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(actor)] }, select: caseSelect })
  return row && toCase(row, await loadHolders(db, row.id))
}

/** Takes the institution row; before the case row when a command needs both (DESIGN §3.4). */
export async function lockInstitution(tx: Tx, institutionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${institutionId}::uuid FOR UPDATE`
}

/** Everything read before this is a guess. Returns null when the actor may not see the case. */
export async function lockCase(tx: Tx, caseId: string, actor: Actor): Promise<CaseState | null> {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  return findVisibleCase(tx, caseId, actor)
}

export interface StepExtras {
  readonly case?: Prisma.CaseUncheckedUpdateInput
  /** By item letter. */
  readonly items?: Partial<Record<ItemLetter, Prisma.CaseItemUncheckedUpdateInput>>
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
  )
  const caseSteps = steps.filter((step) => step.scope === 'case')
  const status = caseSteps.at(-1)?.to ?? subject.status
  const open = isOpenCase({ status })
  for (const item of subject.items) {
    const own = steps.filter((step) => step.scope === 'item' && step.item === item.letter)
    const extra = extras.items?.[item.letter]
    const next = own.findLast((step) => step.scope === 'item')?.to ?? item.status
    const gone = { status: next as ItemStatus }
    const stillOpen = open && !isWithdrawnItem(gone) && !isNotAcceptedItem(gone)
    if (own.length === 0 && !extra && caseSteps.length === 0) continue
    await tx.caseItem.update({
      where: { id: item.id },
      data: {
        ...extra,
        status: next,
        open: stillOpen,
        ...(own.length > 0 || extra ? { version: { increment: 1 } } : {}),
      },
    })
  }
  await tx.case.update({
    where: { id: subject.id },
    data: {
      ...extras.case,
      status,
      changedAt: context.now,
      ...(caseSteps.length > 0 ? { version: { increment: 1 } } : {}),
    },
  })
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
