import sharp from 'sharp'
import { CHECKER } from '@/lib/domain/paper/paper'
import { database, inTransaction } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { newToken } from '@/lib/db/one-time-secrets'
import { hmacOf, seal } from '@/lib/db/sealed'
import type { Ability, Actor, Role } from '@/lib/domain/shared/actor'
import { hashPassword } from '@/lib/services/account/password-hash'
import { newKey, runCommand } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { getTemplate } from '@/lib/services/imports/get-template'
import { checkFile } from '@/lib/services/imports/receive-import'
import { objectCommand } from '@/lib/services/objection/object'
import { storeInvitationLink } from '@/lib/services/people/invitation-link'
import { askQueryCommand } from '@/lib/services/review/ask-query'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import { makeVisit } from '../integration/files/arrange'
import { makeApplicant, makeInstitution, makeStaff, REGION } from './factories'
import { done } from './filing'
import {
  consolidatedCase,
  giveOpinion,
  makeOffice,
  type ManyCase,
  many,
  readyCase,
  reviewedCase,
  submittedCase,
} from './many-cases'
import { makeCopy } from './many-clinics'

/** Records of other people, each where a command could take hold of it, and everybody who has no business with them. */
export const PASSWORD = 'nobody-of-this-house-2026'
export const OTHER_REGION = '370202'

export interface Foreign {
  /** Names and case numbers that nobody else's page or answer may contain. */
  readonly names: readonly string[]
  readonly draft: ManyCase
  readonly submitted: ManyCase
  readonly reviewed: ManyCase
  readonly consolidated: ManyCase
  readonly decided: ManyCase
  readonly untouchedInstitutionId: string
  readonly queryId: string
  readonly visitId: string
  readonly checkId: string
  readonly findingId: string
  readonly inspectionId: string
  readonly orderId: string
  readonly documentId: string
  readonly bindingId: string
  readonly fileId: string
  readonly messageId: string
  readonly noticeId: string
  readonly userId: string
  readonly membershipId: string
  readonly sessionId: string
  readonly importId: string
  readonly withdrawalId: string
  readonly objectionId: string
  readonly requestId: string
  readonly ratingId: string
  /** Of the draft's institution: a colleague's place, and an invitation that is open. */
  readonly place: { readonly membershipId: string; readonly userId: string }
  readonly invitation: { readonly invitationId: string; readonly token: string }
}

const STAFF = ['WIN', 'REV', 'LEAD', 'INSP', 'EXP', 'SUP', 'AUD', 'ADM', 'SEC'] as const
const ABILITIES: Partial<Record<Role, readonly Ability[]>> = { SUP: ['planner'], WIN: ['guide'] }

/** Somebody who must not reach a foreign record, and how far away he stands. */
export interface Outsider {
  /** `near` is of the same office or the same institution, `far` of another region or another institution. */
  readonly where: 'near' | 'far'
  readonly role: Role
  readonly actor: Actor
}

async function otherOffice(): Promise<Readonly<Record<'approval' | 'health', string>>> {
  const rows = [
    { id: `approval-${OTHER_REGION}`, kind: 'APPROVAL', name: '青岛市市南区行政审批服务局', prefix: '青南审卫' },
    { id: `health-${OTHER_REGION}`, kind: 'HEALTH', name: '青岛市市南区卫生健康局', prefix: '青南卫' },
  ]
  await database().authority.createMany({
    data: rows.map((row) => ({ ...row, region: OTHER_REGION, nameEn: row.id, phone: '0532-0', addr: '市南区' })),
  })
  return { approval: `approval-${OTHER_REGION}`, health: `health-${OTHER_REGION}` }
}

/** Every role, in the office of the foreign case and in another; applicants of its institution and of another; a stranger. */
export async function makeOutsiders({ draft }: Foreign): Promise<readonly Outsider[]> {
  const elsewhere = await otherOffice()
  const passwordHash = await hashPassword(PASSWORD)
  const outsiders: Outsider[] = []
  for (const role of STAFF) {
    const options = { itemLetters: role === 'REV' ? (['A', 'B'] as const) : [], abilities: ABILITIES[role] ?? [] }
    outsiders.push({ where: 'near', role, actor: await makeStaff(role, { ...options, name: `本区${role}` }) })
    const far = await makeStaff(role, { ...options, name: `外区${role}`, region: OTHER_REGION })
    const authorityId = far.authorityId?.startsWith('health') ? elsewhere.health : elsewhere.approval
    await database().membership.update({ where: { id: far.membershipId }, data: { authorityId } })
    outsiders.push({ where: 'far', role, actor: { ...far, authorityId } })
  }
  const near = await makeApplicant(draft.clinic.institutionId, '同院经办人')
  const other = await makeApplicant((await makeInstitution({ name: '别院门诊部', region: REGION })).id, '别院经办人')
  const stranger = await makeApplicant((await makeInstitution({ name: '路人诊所', region: OTHER_REGION })).id, '路人')
  outsiders.push({ where: 'near', role: 'APP', actor: near })
  outsiders.push({ where: 'far', role: 'APP', actor: other })
  // Signed in, but acting for nobody: what is left of an account whose institution was taken away.
  outsiders.push({ where: 'far', role: 'APP', actor: { ...stranger, institutionId: null } })
  const ids = outsiders.map(({ actor }) => actor.userId)
  await database().user.updateMany({ where: { id: { in: ids } }, data: { passwordHash } })
  return outsiders
}

const PLACES = 5

export async function makeForeign(): Promise<Foreign> {
  // The sample sheet of the design shows a first number of that day; these cases get others.
  await database().caseCounter.create({ data: { region: REGION, day: '2026-11-24', kind: 'CASE', last: 700 } })
  const office = await makeOffice()
  const stages = [
    (n: number) => readyCase(n),
    (n: number) => submittedCase(n),
    (n: number) => reviewedCase(n, office),
    (n: number) => consolidatedCase(n, office),
    (n: number) => consolidatedCase(n, office),
  ]
  const made = await many(PLACES, (n) => (stages[n] as (n: number) => Promise<ManyCase>)(n), 3)
  const [draft, submitted, reviewed, consolidated, decided] = made
  if (!draft || !submitted || !reviewed || !consolidated || !decided) throw new Error('a foreign case is missing')
  await decideOne(decided.caseId, office.leads[0])
  const caseId = reviewed.caseId
  const ask = { caseId, letter: 'B', target: 'M19', question: '请说明检测日期。' }
  done(await runCommand(askQueryCommand, { actor: office.reviewers.B, key: newKey(), input: ask }))
  done(await giveOpinion(caseId, 'A', office))
  return {
    names: [...made.map(({ clinic }) => clinic.name), ...(await caseNumbers()), FOREIGN_FILE],
    ...{ draft, submitted, reviewed, consolidated, decided },
    untouchedInstitutionId: (await makeCopy(PLACES)).institutionId,
    ...(await onSiteRecords(reviewed)),
    ...(await papersAndPeople(made)),
    importId: await checkedImport(),
    withdrawalId: await askedWithdrawal(reviewed),
    objectionId: await filedObjection(decided),
    ratingId: await lowRating(decided),
    ...(await colleagues(draft)),
  }
}

async function askedWithdrawal({ caseId, clinic }: ManyCase): Promise<string> {
  const input = { caseId, scope: 'ITEMS', letters: ['B'], reason: '放射诊疗设备停用。' }
  return done(await runCommand(askWithdrawalCommand, { actor: clinic.applicant, key: newKey(), input })).withdrawalId
}

/** As if the institution had rated another act of the case low: a call is due. */
async function lowRating({ caseId }: ManyCase): Promise<string> {
  const at = new Date('2026-11-24T03:00:00Z')
  const due = toDate('2026-11-25')
  const row = { caseId, region: REGION, act: 'WITHDRAWN', outcomeOn: due, status: 'TO_CALL', grade: 1, tags: [] }
  return (
    await database().rating.create({ data: { ...row, ratedAt: at, callBy: due, fixBy: due }, select: { id: true } })
  ).id
}

async function filedObjection({ caseId, clinic }: ManyCase): Promise<string> {
  const input = { caseId, reason: '下次校验期满日写错了。' }
  return done(await runCommand(objectCommand, { actor: clinic.applicant, key: newKey(), input })).objectionId
}

async function colleagues({ clinic }: ManyCase): Promise<Pick<Foreign, 'place' | 'invitation'>> {
  const { userId, membershipId } = await makeApplicant(clinic.institutionId, '同院经办人')
  const token = newToken()
  const mandate = { mandateFrom: toDate('2026-11-01'), mandateTo: toDate('2027-10-31') }
  const invitation = await database().invitation.create({
    data: {
      ...{ institutionId: clinic.institutionId, name: '受邀人', status: 'OPEN', ...mandate },
      ...{ mobileHmac: hmacOf('13900000077'), mobileSealed: seal('13900000077') },
      ...{ invitedById: clinic.applicant.userId, invitedByName: clinic.applicant.name },
      ...{ sentAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) },
    },
    select: { id: true },
  })
  await inTransaction((tx) => storeInvitationLink(tx, { invitationId: invitation.id, token, now: new Date() }))
  return { place: { userId, membershipId }, invitation: { invitationId: invitation.id, token } }
}

const FOREIGN_FILE = '本区设备清单.csv'

/** A file that the administrator of the office has checked and not yet brought in. */
async function checkedImport(): Promise<string> {
  const admin = await makeStaff('ADM', { name: '导入管理员' })
  const bytes = getTemplate('institutions', 'csv', 'zh').bytes.toString('utf8').replace('#例 ', '')
  const upload = { kind: 'institutions', fileName: FOREIGN_FILE, bytes: Buffer.from(bytes) } as const
  const checked = await checkFile(admin, upload, newKey())
  if (!checked.ok) throw new Error(checked.error.code)
  return checked.value.importId
}

async function caseNumbers(): Promise<readonly string[]> {
  const rows = await database().case.findMany({ where: { caseNo: { not: null } }, select: { caseNo: true } })
  return rows.flatMap(({ caseNo }) => caseNo ?? [])
}

async function decideOne(caseId: string, lead: Actor): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  await database().user.update({ where: { id: lead.userId }, data: { passwordHash } })
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  const choices = (['A', 'B'] as const).map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
  done(await decideCase(lead, { key: newKey(), password: PASSWORD, input: { caseId, version, choices } }))
}

async function onSiteRecords({ caseId, clinic }: ManyCase) {
  const officers = [await makeStaff('INSP', { name: '检查员甲' }), await makeStaff('INSP', { name: '检查员乙' })]
  const place = { officers, status: 'ARRIVED', finding: 'ORDERED' }
  const { visitId, checkId, findingId } = await makeVisit(caseId, clinic.institutionId, place)
  const { catalogueHash } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: { catalogueHash: true },
  })
  await database().visit.update({
    where: { id: visitId },
    data: { checklistVersion: catalogueHash ?? '' },
  })
  const supervisor = await makeStaff('SUP', { name: '开单监督员' })
  const order = await database().rectificationOrder.create({
    data: {
      ...{ caseId, region: REGION, visitId, orderedById: supervisor.userId },
      ...{ orderedAt: new Date('2026-11-24T01:00:00Z'), termOn: toDate('2026-12-09') },
      findings: { connect: { id: findingId } },
    },
    select: { id: true },
  })
  const wanted = await database().inspection.create({
    data: { region: REGION, caseId, institutionId: clinic.institutionId, reason: 'ORDERED', wantedItems: ['B'] },
    select: { id: true },
  })
  const wish = { orderId: order.id, caseId, region: REGION, wantedOn: toDate('2026-12-20'), reason: '设备检测排期' }
  const request = await database().termRequest.create({
    data: {
      ...wish,
      status: 'ASKED',
      askedById: supervisor.userId,
      askedByName: '本院',
      askedAt: new Date('2026-11-24T02:00:00Z'),
    },
    select: { id: true },
  })
  const query = await database().query.findFirstOrThrow({ where: { caseId }, select: { id: true } })
  return {
    visitId,
    checkId,
    findingId,
    orderId: order.id,
    inspectionId: wanted.id,
    queryId: query.id,
    requestId: request.id,
  }
}

async function papersAndPeople(cases: readonly ManyCase[]) {
  const db = database()
  const { caseId, clinic } = cases[0] as ManyCase // made by makeForeign, which has looked
  const submitted = cases[1] as ManyCase
  const file = await db.materialFile.findFirstOrThrow({
    where: { material: { caseId } },
    select: { id: true, fileId: true },
  })
  const key = { fileId: file.fileId, checker: CHECKER }
  const seen = { state: 'QUEUED', queuedAt: new Date('2026-11-24T01:00:00Z') }
  await db.paperCheck.upsert({ where: { fileId_checker: key }, create: { ...key, ...seen }, update: {} })
  const webp = await sharp({ create: { width: 60, height: 90, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer()
  await db.paperPage.create({ data: { ...key, page: 1, width: 60, height: 90, webp: Uint8Array.from(webp) } })
  const document = await db.document.findFirstOrThrow({ where: { caseId: submitted.caseId }, select: { id: true } })
  const notice = await db.notice.findFirstOrThrow({
    where: { institutionId: clinic.institutionId },
    select: { id: true },
  })
  const message = await db.outboxMessage.findFirstOrThrow({ where: { caseId: { not: null } }, select: { id: true } })
  await db.outboxMessage.update({ where: { id: message.id }, data: { status: 'DEAD' } })
  const colleague = await makeStaff('WIN', { name: '本区窗口员' })
  const session = await db.session.create({
    data: { userId: colleague.userId, membershipId: colleague.membershipId, passwordVersion: 1 },
    select: { id: true },
  })
  return {
    ...{ bindingId: file.id, fileId: file.fileId, documentId: document.id, noticeId: notice.id },
    ...{ messageId: message.id, userId: colleague.userId, membershipId: colleague.membershipId, sessionId: session.id },
  }
}
