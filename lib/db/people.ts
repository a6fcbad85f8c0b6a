import type { IsoDate } from '@/lib/domain/shared/dates'
import { isRelation, type Relation } from '@/lib/domain/people/mandate'
import type { Tx } from './client'
import { fromDateOrNull, toDateOrNull } from './dates'
import { Prisma } from './generated/client'
import { asRecord, asText } from './json-values'
import { type Part, part } from './parts'
import { unsealMembers } from './sealed'

/** Who acts for an institution, invitations to it, and who handed a case to whom. */
export interface MemberRow {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly mobileSealed: string | null
  readonly mobileHmac: string | null
  readonly relation: Relation
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
  readonly version: number
  readonly since: Date
  readonly lastSeenAt: Date | null
}

type FoundMember = Omit<MemberRow, 'relation' | 'since' | 'lastSeenAt'> & {
  readonly relation: string | null
  readonly since: string
  readonly lastSeenAt: string | null
}

export const membersPart = (institutionId: string): Part<readonly MemberRow[]> =>
  part<FoundMember, readonly MemberRow[]>(
    Prisma.sql`
      SELECT m."id" AS "membershipId", m."userId", u."name", u."mobileSealed", u."mobileHmac", m."relation", m."mandateFrom", m."mandateTo",
        m."version", m."createdAt" AS "since", (SELECT max(s."lastSeenAt") FROM "Session" s WHERE s."membershipId" = m."id") AS "lastSeenAt"
      FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
      WHERE m."institutionId" = ${institutionId}::uuid AND m."active" AND u."active" AND m."role" = 'APP'
      ORDER BY m."relation" DESC, m."createdAt", m."id"`,
    (rows) =>
      rows.map(({ relation, since, lastSeenAt, ...row }) => ({
        ...row,
        relation: relation && isRelation(relation) ? relation : 'HANDLER',
        since: new Date(since),
        lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt),
      })),
  )

export interface InstitutionDoor {
  readonly name: string
  readonly legalRepName: string | null
  readonly legalRepMobileHmac: string | null
}

export async function findDoor(db: Tx, institutionId: string): Promise<InstitutionDoor | null> {
  const row = await db.institution.findUnique({
    where: { id: institutionId },
    select: { name: true, legalRep: true, legalRepMobileHmac: true },
  })
  if (!row) return null
  const { legalRep, ...door } = row
  return { ...door, legalRepName: asText(asRecord(unsealMembers(legalRep))['name']) }
}

const INVITATION = {
  id: true,
  institutionId: true,
  name: true,
  mobileHmac: true,
  mobileSealed: true,
  mandateFrom: true,
  mandateTo: true,
  status: true,
  invitedByName: true,
  sentAt: true,
  expiresAt: true,
  version: true,
} satisfies Prisma.InvitationSelect

type FoundInvitation = Prisma.InvitationGetPayload<{ select: typeof INVITATION }>

export interface InvitationRow extends Omit<FoundInvitation, 'mandateFrom' | 'mandateTo'> {
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
}

const toInvitation = ({ mandateFrom, mandateTo, ...row }: FoundInvitation): InvitationRow => ({
  ...row,
  mandateFrom: fromDateOrNull(mandateFrom),
  mandateTo: fromDateOrNull(mandateTo),
})

export async function listOpenInvitations(db: Tx, institutionId: string, most: number): Promise<InvitationRow[]> {
  const where = { institutionId, status: 'OPEN' }
  const rows = await db.invitation.findMany({ where, select: INVITATION, orderBy: { id: 'desc' }, take: most })
  return rows.map(toInvitation)
}

export async function findInvitation(db: Tx, id: string): Promise<InvitationRow | null> {
  const row = await db.invitation.findUnique({ where: { id }, select: INVITATION })
  return row && toInvitation(row)
}

export interface NewInvitation {
  readonly institutionId: string
  readonly name: string
  readonly mobileHmac: string
  readonly mobileSealed: string
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
  readonly invitedById: string
  readonly invitedByName: string
  readonly sentAt: Date
  readonly expiresAt: Date
}

export async function createInvitation(tx: Tx, { mandateFrom, mandateTo, ...row }: NewInvitation): Promise<string> {
  const dates = { mandateFrom: toDateOrNull(mandateFrom), mandateTo: toDateOrNull(mandateTo) }
  const { id } = await tx.invitation.create({ data: { ...row, ...dates, status: 'OPEN' }, select: { id: true } })
  return id
}

export async function changeInvitation(
  tx: Tx,
  id: string,
  data: { status?: 'ACCEPTED' | 'WITHDRAWN'; sentAt?: Date; expiresAt?: Date },
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
}

export interface PlaceGrant {
  readonly userId: string
  readonly institutionId: string
  readonly relation: Relation
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
}

/** Somebody who comes back has the place of before, with the mandate of now. */
export async function grantPlace(tx: Tx, { userId, institutionId, ...grant }: PlaceGrant): Promise<string> {
  const { relation } = grant
  const dates = { mandateFrom: toDateOrNull(grant.mandateFrom), mandateTo: toDateOrNull(grant.mandateTo) }
  const before = await tx.membership.findFirst({
    where: { userId, institutionId, role: 'APP' },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
  if (before) {
    const data = { relation, ...dates, active: true, version: { increment: 1 } }
    await tx.membership.update({ where: { id: before.id }, data })
    return before.id
  }
  const { id } = await tx.membership.create({
    data: { userId, institutionId, role: 'APP', relation, ...dates },
    select: { id: true },
  })
  return id
}

export async function saveMandate(tx: Tx, membershipId: string, dates: { from: IsoDate; to: IsoDate }): Promise<void> {
  await tx.membership.update({
    where: { id: membershipId },
    data: { mandateFrom: toDateOrNull(dates.from), mandateTo: toDateOrNull(dates.to), version: { increment: 1 } },
  })
}

export const findMobileHmac = async (db: Tx, userId: string): Promise<string | null> =>
  (await db.user.findUnique({ where: { id: userId }, select: { mobileHmac: true } }))?.mobileHmac ?? null

export interface HandledCaseRow {
  readonly id: string
  readonly caseNo: string | null
  readonly status: string
  readonly handlerId: string | null
  readonly letters: readonly string[]
  readonly dueOn: IsoDate | null
}

/** Drafts and open cases, the newest first. */
export async function listHandledCases(
  db: Tx,
  institutionId: string,
  statuses: readonly string[],
  most: number,
): Promise<HandledCaseRow[]> {
  const rows = await db.case.findMany({
    where: { institutionId, status: { in: [...statuses] } },
    select: { id: true, caseNo: true, status: true, handlerId: true, dueOn: true, items: { select: { item: true } } },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map(({ items, dueOn, ...row }) => ({
    ...row,
    dueOn: fromDateOrNull(dueOn),
    letters: items.map(({ item }) => item).sort(),
  }))
}

export const findUserName = async (db: Tx, userId: string): Promise<string | null> =>
  (await db.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? null

export const listUserNames = (db: Tx, userIds: readonly string[]): Promise<{ id: string; name: string }[]> =>
  db.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } })

export interface HandOverRow {
  readonly id: string
  readonly fromName: string | null
  readonly toName: string
  readonly byName: string
  readonly reason: string | null
  readonly at: Date
}

export const listHandOvers = (db: Tx, caseId: string, most = 20): Promise<HandOverRow[]> =>
  db.handOver.findMany({
    where: { caseId },
    select: { id: true, fromName: true, toName: true, byName: true, reason: true, at: true },
    orderBy: { id: 'desc' },
    take: most,
  })

export interface NewHandOver {
  readonly caseId: string
  readonly fromId: string | null
  readonly fromName: string | null
  readonly toId: string
  readonly toName: string
  readonly byName: string
  readonly reason: string | null
  readonly at: Date
}

export async function saveHandOver(tx: Tx, row: NewHandOver): Promise<void> {
  await tx.handOver.create({ data: row, select: { id: true } })
  await tx.case.update({ where: { id: row.caseId }, data: { handlerId: row.toId } })
}
