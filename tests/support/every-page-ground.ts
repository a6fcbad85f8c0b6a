import { institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import type { DemoAccountKey } from '@/prisma/seed/accounts'
import { getNoticeDraft } from '@/lib/services/acceptance/get-notice-draft'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { requestFirstAccess } from '@/lib/services/account/request-first-access'
import { requestReset } from '@/lib/services/account/request-reset'
import { openProgress } from '@/lib/services/application/get-progress'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import { getTemplate } from '@/lib/services/imports/get-template'
import { checkFile } from '@/lib/services/imports/receive-import'
import { askRegister } from '@/lib/services/items/ask-register'
import { decideCase } from '@/lib/services/decision/decide-case'
import { objectCommand } from '@/lib/services/objection/object'
import { askLongerTermCommand } from '@/lib/services/rectification/longer-term'
import { inviteColleague } from '@/lib/services/people/invite'
import { askQueryCommand } from '@/lib/services/review/ask-query'
import { askForVisitCommand, joinVisitCommand } from '@/lib/services/review/visits'
import { recordCallCommand } from '@/lib/services/reminder/record-call'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { officeNow } from '@/lib/db/office-clock'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import { unseal } from '@/lib/db/sealed'
import { addDays } from '@/lib/domain/shared/dates'
import { makeDueInstitution } from './due-institutions'
import { makeApplicant } from './factories'
import { type Clinic, done, fillDraft, makeDraft, signDraft } from './filing'
import { attachPapers, consolidatedCase, type Office } from './many-cases'
import { published, sentToken } from './sent-and-published'
import {
  answer,
  arrivedAt,
  checkOf,
  institutionSigns,
  officerSigns,
  ordered,
  type PlannedSite,
  planned,
  recorded,
  type SiteCase,
} from './site'

/**
 * One record in every state that a page of the portal shows, made by the demo's own people through the real commands, so that
 * each page can be opened by somebody who may see it.
 */
export interface EveryPageGround {
  readonly draft: { readonly caseId: string }
  readonly submitted: { readonly caseId: string }
  readonly returned: { readonly caseId: string }
  readonly visited: { readonly caseId: string; readonly visitId: string; readonly queryId: string }
  readonly ordered: { readonly caseId: string; readonly visitId: string; readonly orderId: string }
  readonly wanted: { readonly caseId: string; readonly inspectionId: string }
  readonly consolidated: { readonly caseId: string }
  readonly decided: {
    readonly caseId: string
    readonly publicationId: string
    readonly code: string
    readonly ticket: string
  }
  readonly firstAccessTicket: string
  /** What the registers say about one institution, asked for by its number. */
  readonly neededTicket: string
  readonly passwordToken: string
  /** An invitation of the main institution that nobody has accepted yet. */
  readonly invitationToken: string
  readonly staffId: string
  /** Due in five days and called about once; the reminders of the day are out. */
  readonly called: { readonly institutionId: string }
  /** A checked spreadsheet: one row to bring in, one with a fault. */
  readonly importId: string
}

/** Who acts for which institution of the district, and what its pages show. */
export const CLINICS = {
  draft: 33,
  submitted: 23,
  returned: 34,
  ordered: 36,
  wanted: 32,
  notDue: 21,
  overdue: 22,
  silent: 24,
  otherRegion: 25,
} as const
export type ClinicKey = keyof typeof CLINICS

export interface Cast {
  readonly staff: Readonly<Record<DemoAccountKey, Actor>>
  readonly password: string
  /** Notes somebody who is to be signed in under that name. */
  readonly enter: (name: string, actor: Actor) => Promise<void>
}

async function clinicOf(serial: number, applicant?: Actor): Promise<Clinic> {
  const { name } = institutionBySerial(serial)
  const { id } = await database().institution.findFirstOrThrow({ where: { name }, select: { id: true } })
  return { institutionId: id, applicant: applicant ?? (await makeApplicant(id, '赵雪梅')) }
}

async function filed(clinic: Clinic, letters: readonly ('A' | 'B')[], leave: readonly string[] = []): Promise<string> {
  const caseId = await makeDraft(clinic, letters)
  await fillDraft(clinic, caseId)
  await attachPapers(clinic, caseId, leave)
  await signDraft(clinic, caseId)
  done(await runCommand(submitApplicationCommand, { actor: clinic.applicant, key: newKey(), input: { caseId } }))
  return caseId
}

async function accepted(clinic: Clinic, letters: readonly ('A' | 'B')[], { staff }: Cast): Promise<string> {
  const caseId = await filed(clinic, letters)
  done(await runCommand(acceptCaseCommand, { actor: staff.window, key: newKey(), input: { caseId } }))
  return caseId
}

export async function makeEveryPageGround(cast: Cast): Promise<EveryPageGround> {
  const clinics = new Map<ClinicKey, Clinic>()
  for (const key of Object.keys(CLINICS) as ClinicKey[]) {
    // keys of the literal above
    const clinic = await clinicOf(CLINICS[key])
    clinics.set(key, clinic)
    await cast.enter(key, clinic.applicant)
  }
  const at = (key: ClinicKey): Clinic => clinics.get(key) as Clinic // filled just above
  const draft = { caseId: await makeDraft(at('draft'), ['A', 'B']) }
  const submitted = { caseId: await filed(at('submitted'), ['B'], ['M19']) }
  const returned = { caseId: await askedToMend(at('returned'), cast) }
  const wanted = await visitWanted(at('wanted'), cast)
  const office = officeOf(cast)
  const consolidated = await consolidatedCase(0, office)
  await cast.enter('consolidated', consolidated.clinic.applicant)
  await asksToWithdraw(consolidated)
  const decided = await consolidatedCase(1, office, {
    name: '青岛西海岸新区长江路街道东苑综合门诊部口腔科（原第二门诊部）',
  })
  await cast.enter('decided', decided.clinic.applicant)
  const settled = await decideAndPublish(decided.caseId, cast)
  await objectTo(decided)
  return {
    ...{ draft, submitted, returned, wanted, consolidated: { caseId: consolidated.caseId } },
    decided: settled,
    ...(await onSite(at('ordered'), cast)), // last, since the day goes on and rules are run again
    ...(await atTheDoor(cast)),
    called: await calledAbout(cast),
  }
}

/** An institution that the window has rung up, and what the ladder tells everybody today. */
async function calledAbout({ staff }: Cast): Promise<EveryPageGround['called']> {
  const moment = await officeNow()
  const due = addDays(moment.today, 5)
  const of = { name: '青岛西海岸新区长江路街道北苑中西医结合门诊部', due: { A: due, B: due }, mobile: '13800001234' }
  const { institutionId } = await makeDueInstitution(of)
  const input = { institutionId, result: 'NEEDS_HELP', note: '下午到窗口来填，带上处置协议' }
  done(await runCommand(recordCallCommand, { actor: staff.window, key: newKey(), input }))
  await scanReminders(moment)
  return { institutionId }
}

/** The institution has something against its decision; the lead has not replied yet. */
async function objectTo({ caseId, clinic }: { caseId: string; clinic: Clinic }): Promise<void> {
  const input = {
    caseId,
    reason: '结论通知书上放射诊疗的下次校验期满日写成了一年后，口腔CT的许可周期应为两年，请核实更正。',
  }
  done(await runCommand(objectCommand, { actor: clinic.applicant, key: newKey(), input }))
}

/** One item of a case that can be decided: the lead answers first. */
async function asksToWithdraw({ caseId, clinic }: { caseId: string; clinic: Clinic }): Promise<void> {
  const input = { caseId, scope: 'ITEMS', letters: ['B'], reason: '口腔CT停用，准备报废，不再校验放射诊疗许可证' }
  done(await runCommand(askWithdrawalCommand, { actor: clinic.applicant, key: newKey(), input }))
}

const officeOf = ({ staff }: Cast): Office => ({
  clerk: staff.window,
  reviewers: { A: staff.reviewerA, B: staff.reviewerB },
  leads: [staff.lead1, staff.lead2],
})

/** The window asks for the two papers that were left out. */
async function askedToMend(clinic: Clinic, { staff }: Cast): Promise<string> {
  const caseId = await filed(clinic, ['A', 'B'], ['M07', 'M14'])
  const draft = await getNoticeDraft(staff.window, caseId)
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  const defects = (draft?.points ?? []).filter(({ ticked }) => ticked)
  const input = { caseId, version, defects, reason: '' }
  done(await runCommand(askForSupplementCommand, { actor: staff.window, key: newKey(), input }))
  return caseId
}

async function visitWanted(clinic: Clinic, cast: Cast): Promise<EveryPageGround['wanted']> {
  const caseId = await accepted(clinic, ['A'], cast)
  const input = { caseId, letter: 'A', reason: '科室有调整，需要到现场看' }
  done(await runCommand(askForVisitCommand, { actor: cast.staff.reviewerA, key: newKey(), input }))
  return { caseId, inspectionId: await inspectionOf(caseId) }
}

const inspectionOf = async (caseId: string): Promise<string> =>
  (await database().inspection.findFirstOrThrow({ where: { caseId }, select: { id: true } })).id

/** Two visits on one day: one in the middle of its checklist, one that ended with an order to mend. */
async function onSite(other: Clinic, cast: Cast): Promise<Pick<EveryPageGround, 'visited' | 'ordered'>> {
  const { staff } = cast
  const main = await clinicOf(MAIN_SERIAL, staff.handler)
  const visited = await accepted(main, ['A', 'B'], cast)
  const as = (actor: Actor, input: object) => ({ actor, key: newKey(), input })
  const ask = { caseId: visited, letter: 'A', target: 'M07', question: '本年度门诊量比上年多，候诊区是否够用？' }
  done(await runCommand(askQueryCommand, as(staff.reviewerA, ask)))
  done(await runCommand(joinVisitCommand, as(staff.reviewerB, { caseId: visited, letter: 'B' })))
  const orderedCase = await accepted(other, ['A'], cast)
  const wish = { caseId: orderedCase, letter: 'A', reason: '煎药室有调整，需要到现场看' }
  done(await runCommand(askForVisitCommand, as(staff.reviewerA, wish)))
  const first = await planned(await siteOf(visited, main, cast))
  const second = await planned(await siteOf(orderedCase, other, cast))
  for (const site of [first, second]) await arrivedAt(site)
  await answerSome(first)
  const { orderId } = await endedWithAnOrder(second, cast)
  const query = await database().query.findFirstOrThrow({ where: { caseId: visited }, select: { id: true } })
  return {
    visited: { caseId: visited, visitId: first.visitId, queryId: query.id },
    ordered: { caseId: orderedCase, visitId: second.visitId, orderId },
  }
}

async function siteOf(caseId: string, clinic: Clinic, { staff }: Cast): Promise<SiteCase> {
  const { caseNo } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { caseNo: true } })
  return {
    ...{ clinic, caseId, caseNo: caseNo ?? '', clerk: staff.window, reviewers: officeOf({ staff } as Cast).reviewers },
    ...{ planner: staff.supervisor, officers: [staff.inspector1, staff.inspector2] },
    inspectionId: await inspectionOf(caseId),
  }
}

async function answerSome(site: PlannedSite): Promise<void> {
  const [officer] = site.officers
  done(await answer(officer, await checkOf(site, 'CK-W01'), { answer: 'MET' }))
  const fact = '暂存间有 11 月 21 日的医疗废物 2 袋，存放超过 2 天'
  done(await answer(officer, await checkOf(site, 'CK-W02'), { answer: 'NOT_MET', fact }))
}

async function endedWithAnOrder(site: PlannedSite, { password }: Cast): Promise<{ orderId: string }> {
  await recorded(site, ['CK-W02', 'CK-W01'])
  done(await institutionSigns(site))
  for (const officer of site.officers) done(await officerSigns(site, officer, password))
  const { orderId } = await ordered(site)
  const input = { orderId, until: '2026-12-21', reason: '处置单位十二月中旬才能来签新协议' }
  done(await runCommand(askLongerTermCommand, { actor: site.clinic.applicant, key: newKey(), input }))
  return { orderId }
}

/** Decided by a lead; the worker makes, serves and publishes the result. */
async function decideAndPublish(caseId: string, { staff, password }: Cast): Promise<EveryPageGround['decided']> {
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  const choices = (['A', 'B'] as const).map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
  done(await decideCase(staff.lead1, { key: newKey(), password, input: { caseId, version, choices } }))
  const { publicationId, code } = await published(caseId)
  const { caseNo, queryCodeSealed } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: { caseNo: true, queryCodeSealed: true },
  })
  const opened = await openProgress({ caseNo: caseNo ?? '', code: unseal(queryCodeSealed ?? ''), ip: null })
  if (!opened.ok) throw new Error('number and query code do not open the progress')
  return { caseId, publicationId, code, ticket: opened.value.ticket }
}

/** A code that was asked for, a link that was sent, and somebody whose account an administrator looks at. */
async function atTheDoor({ staff }: Cast) {
  const { uscc, registrationNo } = institutionBySerial(31)
  const asked = { uscc: uscc ?? '', licenceNo: registrationNo ?? '', key: newKey(), ip: null }
  const { ticket: firstAccessTicket } = done(await requestFirstAccess(asked))
  await requestReset({ key: newKey(), as: 'STAFF', login: 'expert', ip: null })
  const passwordToken = await sentToken('ACCOUNT_LINK:')
  const mandate = { mandateFrom: '2026-11-24', mandateTo: '2027-11-23' }
  done(await inviteColleague(staff.legalRep, { key: newKey(), name: '王丽娟', mobile: '13900000055', ...mandate }))
  const invitationToken = await sentToken('INVITATION:')
  const needed = await askRegister({ number: uscc ?? '', ip: null })
  if (!needed.ok) throw new Error('the registers do not answer')
  const importId = await checkedImport(staff.admin)
  return {
    ...{ firstAccessTicket, neededTicket: needed.value.ticket, passwordToken, invitationToken },
    ...{ staffId: staff.expert.userId, importId },
  }
}

async function checkedImport(admin: Actor): Promise<string> {
  const [head = '', , example = ''] = getTemplate('institutions', 'csv', 'zh').bytes.toString('utf8').split('\r\n')
  const row = example.replace('#例 ', '')
  const text = [head, row, row.replace('青岛示例综合门诊部', '')].join('\r\n')
  const upload = { kind: 'institutions', fileName: '机构清单.csv', bytes: Buffer.from(text) } as const
  const checked = await checkFile(admin, upload, newKey())
  if (!checked.ok) throw new Error(checked.error.code)
  return checked.value.importId
}
