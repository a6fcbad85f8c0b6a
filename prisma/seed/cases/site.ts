import { database } from '@/lib/db/client'
import { findVisit } from '@/lib/db/inspection'
import { listChecks } from '@/lib/db/visit-checks'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { newKey, runCommand } from '@/lib/services/command'
import { answerCheckCommand } from '@/lib/services/inspection/answer-check'
import { arriveCommand } from '@/lib/services/inspection/arrive'
import { cancelVisitCommand } from '@/lib/services/inspection/cancel-visit'
import { recordFailedVisit } from '@/lib/services/inspection/fail-visit'
import { planVisitCommand } from '@/lib/services/inspection/plan-visit'
import { recordVisitCommand } from '@/lib/services/inspection/record-visit'
import { rescheduleVisitCommand } from '@/lib/services/inspection/reschedule-visit'
import { signForInstitution } from '@/lib/services/inspection/sign-for-institution'
import { signVisitAsOfficer } from '@/lib/services/inspection/sign-visit'
import { answerFindingCommand } from '@/lib/services/rectification/answer-finding'
import { concludeRecheckCommand } from '@/lib/services/rectification/conclude-recheck'
import { orderRectificationCommand } from '@/lib/services/rectification/order-rectification'
import { startRecheckCommand } from '@/lib/services/rectification/start-recheck'
import { submitEvidenceCommand } from '@/lib/services/rectification/submit-evidence'
import { done, sendFile } from './filing'
import { PASSWORD, staff } from './office'
import { drawnSignature, sampleJpeg } from './papers'

/** Planner, inspectors and the institution on site, by the commands behind their pages. */
const planner = () => staff('supervisor')
const officers = (): readonly [Actor, Actor] => [staff('inspector1'), staff('inspector2')]

const photos = new Map<string, Promise<Buffer>>()
function photo(text: string): Promise<Buffer> {
  const made = photos.get(text) ?? sampleJpeg({ text })
  photos.set(text, made)
  return made
}
let signature: Promise<string> | null = null

async function visitOf(visitId: string) {
  const visit = await findVisit(database(), visitId)
  if (!visit) throw new Error('no visit')
  return visit
}

/** The visit that is wanted for the case, if there is one. */
export const findWanted = async (caseId: string): Promise<string | null> =>
  (await database().inspection.findFirst({ where: { caseId, visits: { none: {} } }, select: { id: true } }))?.id ?? null

export async function planVisit(inspectionId: string, on: IsoDate, slot: string): Promise<string> {
  const input = { inspectionId, on, slot, officers: officers().map(({ userId }) => userId) }
  return done(await runCommand(planVisitCommand, { actor: planner(), key: newKey(), input })).visitId
}

/** I33: what the lead ordered can be called off. */
export async function callOff(visitId: string, lead: 'lead1' | 'lead2'): Promise<void> {
  const { version } = await visitOf(visitId)
  const input = { visitId, version, reason: '机构已补充提交影像资料，书面审查可以核实，不再需要现场核查。' }
  done(await runCommand(cancelVisitCommand, { actor: staff(lead), key: newKey(), input }))
}

/** I05. */
export async function postpone(visitId: string, on: IsoDate, slot: string): Promise<void> {
  const { version } = await visitOf(visitId)
  const input = { visitId, version, on, slot, reason: '到场时机构关门，电话无人接听，改期一次。' }
  done(await runCommand(rescheduleVisitCommand, { actor: officers()[0], key: newKey(), input }))
}

/** I34: one officer notes it, the other confirms. */
export async function noteNobodyThere(visitId: string): Promise<void> {
  const record = '第二次到场，机构仍关门，门口无停业公告，邻近商户称已数日未营业。'
  for (const officer of officers()) {
    const { version } = await visitOf(visitId)
    const note = { visitId, version, kind: 'NOBODY_THERE', record, password: PASSWORD }
    done(await recordFailedVisit(officer, { key: newKey(), ...note }))
  }
}

export async function arrive(visitId: string): Promise<void> {
  const { taskNo, version } = await visitOf(visitId)
  const input = { visitId, version, typedCode: taskNo }
  done(await runCommand(arriveCommand, { actor: officers()[0], key: newKey(), input }))
}

export interface Seen {
  readonly code: string
  readonly fact: string
  readonly standard: string
}

/** Every point is met but for those seen otherwise, which get a photo. */
export async function inspect(visitId: string, seen: readonly Seen[]): Promise<void> {
  const [first] = officers()
  for (const { id, code, version } of await listChecks(database(), visitId)) {
    const found = seen.find((one) => one.code === code)
    const verdict = found ? { answer: 'NOT_MET', fact: found.fact, standard: found.standard } : { answer: 'MET' }
    const input = { checkId: id, version, ...verdict }
    done(await runCommand(answerCheckCommand, { actor: first, key: newKey(), input }))
    if (found) await sendFile(first, { kind: 'check', checkId: id }, await photo('现场照片'), '现场照片.jpg')
  }
}

export async function closeRecord(visitId: string): Promise<void> {
  const { version } = await visitOf(visitId)
  const input = { visitId, version, comment: '检查情况属实，现场负责人已阅。' }
  done(await runCommand(recordVisitCommand, { actor: officers()[0], key: newKey(), input }))
}

/** By the institution and both officers. */
export async function signRecord(visitId: string, signerName: string): Promise<void> {
  const [first, second] = officers()
  signature ??= drawnSignature()
  const drawn = { kind: 'DRAWN', signerName, position: '负责人', drawing: await signature, note: '' } as const
  done(await signForInstitution(first, { key: newKey(), visitId, ...drawn }))
  for (const officer of [first, second]) {
    done(await signVisitAsOfficer(officer, { key: newKey(), visitId, password: PASSWORD }))
  }
}

const findingsOf = (caseId: string) => database().finding.findMany({ where: { caseId }, orderBy: { checkCode: 'asc' } })

export async function orderCorrection(caseId: string, visitId: string, termDays: number): Promise<string> {
  const { version } = await visitOf(visitId)
  const wanted = (await findingsOf(caseId)).map(({ id }) => ({ findingId: id, text: '整改后的照片和情况说明' }))
  const input = { visitId, version, termDays, wanted }
  return done(await runCommand(orderRectificationCommand, { actor: planner(), key: newKey(), input })).orderId
}

/** Each round with a photo of its own: the same one again would show nothing new. */
export async function answerOrder(applicant: Actor, orderId: string, round: 1 | 2): Promise<void> {
  const shown = round === 1 ? '整改后照片' : '整改后照片（第二次）'
  const findings = await database().finding.findMany({ where: { orderId }, orderBy: { checkCode: 'asc' } })
  for (const { id, version } of findings) {
    const input = { findingId: id, version, answer: '已按要求整改，照片附后。' }
    done(await runCommand(answerFindingCommand, { actor: applicant, key: newKey(), input }))
    await sendFile(applicant, { kind: 'finding', findingId: id }, await photo(shown), `${shown}.jpg`)
  }
  done(await runCommand(submitEvidenceCommand, { actor: applicant, key: newKey(), input: { orderId } }))
}

export async function startRecheck(orderId: string): Promise<void> {
  const input = { orderId, letter: 'A' }
  done(await runCommand(startRecheckCommand, { actor: planner(), key: newKey(), input }))
}

/** The next order, when something stays open and another round is left. */
export async function concludeRecheck(
  orderId: string,
  { closed, newTermDays = null }: { readonly closed: boolean; readonly newTermDays?: number | null },
): Promise<string | null> {
  const { version } = await database().rectificationOrder.findUniqueOrThrow({ where: { id: orderId } })
  const findings = await database().finding.findMany({ where: { orderId }, select: { id: true } })
  const opinion = closed ? '已整改到位，材料齐全' : '照片不能证明已整改，缺少清运交接记录'
  const opinions = findings.map(({ id }) => ({ findingId: id, closed, opinion }))
  const input = { orderId, letter: 'A', version, opinions, newTermDays }
  return done(await runCommand(concludeRecheckCommand, { actor: planner(), key: newKey(), input })).nextOrderId
}
