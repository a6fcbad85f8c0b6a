import { hashPassword } from '@/lib/services/account/password-hash'
import sharp from 'sharp'
import { database } from '@/lib/db/client'
import { findVisit, type VisitState } from '@/lib/db/inspection'
import { listChecks } from '@/lib/db/visit-checks'
import type { CheckAnswer } from '@/lib/domain/inspection/checklist'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { newKey, runCommand } from '@/lib/services/command'
import { answerCheckCommand } from '@/lib/services/inspection/answer-check'
import { arriveCommand } from '@/lib/services/inspection/arrive'
import { planVisitCommand } from '@/lib/services/inspection/plan-visit'
import { recordVisitCommand } from '@/lib/services/inspection/record-visit'
import { signForInstitution } from '@/lib/services/inspection/sign-for-institution'
import { signVisitAsOfficer } from '@/lib/services/inspection/sign-visit'
import { orderRectificationCommand } from '@/lib/services/rectification/order-rectification'
import { answerFindingCommand } from '@/lib/services/rectification/answer-finding'
import { submitEvidenceCommand } from '@/lib/services/rectification/submit-evidence'
import { joinVisitCommand } from '@/lib/services/review/visits'
import { upload } from '@/tests/integration/files/arrange'
import { makeDistrict, makeStaff, setOfficeTime } from './factories'
import { done, makeClinic } from './filing'
import { makeAccepted, type ReviewedCase } from './review'
import { sampleJpeg } from './samples'

/** A case on its way through the visit, always by the real commands. */
export interface SiteCase extends ReviewedCase {
  readonly planner: Actor
  readonly officers: readonly [Actor, Actor]
  readonly inspectionId: string
}

export const PASSWORD = 'Test-2026-site'

export async function makeOfficer(name: string): Promise<Actor> {
  const officer = await makeStaff('INSP', { name })
  await database().user.update({ where: { id: officer.userId }, data: { passwordHash: await passwordHash() } })
  return officer
}

let hashed: Promise<string> | null = null
const passwordHash = (): Promise<string> => (hashed ??= hashPassword(PASSWORD))

/** Accepted, with the visit wanted for every item: A by rule, the others have joined. */
export async function makeWanted(letters: readonly ItemLetter[] = ['A', 'B'], serial?: number): Promise<SiteCase> {
  await makeDistrict()
  const accepted = await makeAccepted(serial === undefined ? undefined : await makeClinic(serial), letters)
  const { caseId, reviewers } = accepted
  for (const letter of letters.filter((one) => one !== 'A')) {
    const actor = reviewers[letter]
    if (actor) done(await runCommand(joinVisitCommand, { actor, key: newKey(), input: { caseId, letter } }))
  }
  const planner = await makeStaff('SUP', { abilities: ['planner'] })
  const officers = [await makeOfficer('马志强'), await makeOfficer('高婷')] as const
  const { id } = await database().inspection.findFirstOrThrow({ where: { caseId }, select: { id: true } })
  return { ...accepted, planner, officers: [...officers], inspectionId: id }
}

export const VISIT_ON = '2026-11-26'

export const plan = (site: SiteCase, input: object = {}, { actor = site.planner, key = newKey() } = {}) =>
  runCommand(planVisitCommand, {
    actor,
    key,
    input: {
      inspectionId: site.inspectionId,
      on: VISIT_ON,
      slot: '09:30',
      officers: site.officers.map(({ userId }) => userId),
      ...input,
    },
  })

export interface PlannedSite extends SiteCase {
  readonly visitId: string
}

export async function planned(site: SiteCase): Promise<PlannedSite> {
  return { ...site, visitId: done(await plan(site)).visitId }
}

export async function visitOf({ visitId }: { visitId: string }): Promise<VisitState> {
  const visit = await findVisit(database(), visitId)
  if (!visit) throw new Error('no visit')
  return visit
}

export async function arrivedAt(site: PlannedSite): Promise<PlannedSite> {
  await setOfficeTime(`${VISIT_ON}T09:32:00+08:00`)
  const { taskNo, version } = await visitOf(site)
  const input = { visitId: site.visitId, version, typedCode: taskNo }
  done(await runCommand(arriveCommand, { actor: site.officers[0], key: newKey(), input }))
  return site
}

export const checkOf = async ({ visitId }: { visitId: string }, code: string) => {
  const check = (await listChecks(database(), visitId)).find((one) => one.code === code)
  if (!check) throw new Error(`no point ${code}`)
  return check
}

export const answer = (
  actor: Actor,
  check: { readonly id: string; readonly version: number },
  input: { answer: CheckAnswer; fact?: string; standard?: string; correctedOnSpot?: boolean },
) =>
  runCommand(answerCheckCommand, {
    actor,
    key: newKey(),
    input: { checkId: check.id, version: check.version, ...input },
  })

export const photo = (text: string): Promise<Buffer> => sampleJpeg({ text })

export async function attachPhoto(actor: Actor, checkId: string, text = '现场照片'): Promise<void> {
  const received = await upload(actor, { kind: 'check', checkId }, await photo(text), { name: `${text}.jpg` })
  if (!received.ok) throw new Error(received.error.code)
}

/** Everything met, but for the points named. */
export async function fillChecklist(site: PlannedSite, failing: readonly string[] = ['CK-W02']): Promise<void> {
  await database().visitCheck.updateMany({
    where: { visitId: site.visitId, code: { notIn: [...failing] } },
    data: { answer: 'MET', byId: site.officers[0].userId },
  })
  for (const code of failing) {
    const check = await checkOf(site, code)
    const input = {
      answer: 'NOT_MET',
      fact: `${code} 处医疗废物暂存超过两天`,
      standard: '暂时贮存不超过 2 天',
    } as const
    done(await answer(site.officers[0], check, input))
    await attachPhoto(site.officers[0], check.id, code)
  }
}

export async function recorded(site: PlannedSite, failing?: readonly string[]): Promise<PlannedSite> {
  await fillChecklist(site, failing)
  const { version } = await visitOf(site)
  const input = { visitId: site.visitId, version, comment: '情况属实' }
  done(await runCommand(recordVisitCommand, { actor: site.officers[0], key: newKey(), input }))
  return site
}

export async function drawing(): Promise<string> {
  const line =
    '<svg width="600" height="200"><path d="M40 150 C 120 20, 220 180, 320 60 S 520 120, 560 40" stroke="#000" stroke-width="6" fill="none"/></svg>'
  const png = await sharp(Buffer.from(line)).flatten({ background: '#fff' }).png().toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}

export const officerSigns = (site: PlannedSite, actor: Actor, password = PASSWORD) =>
  signVisitAsOfficer(actor, { key: newKey(), visitId: site.visitId, password })

export const institutionSigns = async (site: PlannedSite, signs: object = {}, actor: Actor = site.officers[0]) =>
  signForInstitution(actor, {
    key: newKey(),
    visitId: site.visitId,
    kind: 'DRAWN',
    signerName: '林秀兰',
    position: '负责人',
    drawing: await drawing(),
    note: '',
    ...signs,
  })

export async function signed(site: PlannedSite): Promise<PlannedSite> {
  done(await institutionSigns(site))
  for (const officer of site.officers) done(await officerSigns(site, officer))
  return site
}

export const findingsOf = (caseId: string) =>
  database().finding.findMany({ where: { caseId }, orderBy: { checkCode: 'asc' }, include: { evidence: true } })

export async function order(site: PlannedSite, input: object = {}, actor: Actor = site.planner) {
  const { version } = await visitOf(site)
  const findings = await findingsOf(site.caseId)
  const wanted = findings.map(({ id }) => ({ findingId: id, text: '清运后的照片和新的转移联单' }))
  return runCommand(orderRectificationCommand, {
    actor,
    key: newKey(),
    input: { visitId: site.visitId, version, termDays: 15, wanted, ...input },
  })
}

export interface OrderedSite extends PlannedSite {
  readonly orderId: string
}

export async function ordered(site: PlannedSite): Promise<OrderedSite> {
  return { ...site, orderId: done(await order(site)).orderId }
}

/** What the institution needs to answer an order, of a visit or of the desk. */
type Answering = Pick<OrderedSite, 'clinic' | 'caseId' | 'orderId'>

export async function answerFindings(site: Answering, orderId = site.orderId): Promise<void> {
  const { applicant } = site.clinic
  const findings = (await findingsOf(site.caseId)).filter((finding) => finding.orderId === orderId)
  for (const { id, version, checkCode } of findings) {
    const input = { findingId: id, version, answer: `${checkCode} 已清运` }
    done(await runCommand(answerFindingCommand, { actor: applicant, key: newKey(), input }))
    const received = await upload(applicant, { kind: 'finding', findingId: id }, await photo(`改后${checkCode}`), {
      name: `改后${checkCode}.jpg`,
    })
    if (!received.ok) throw new Error(received.error.code)
  }
}

export const submit = (site: Answering, input: object = {}, actor: Actor = site.clinic.applicant) =>
  runCommand(submitEvidenceCommand, { actor, key: newKey(), input: { orderId: site.orderId, ...input } })

export async function answeredOrder(site: OrderedSite): Promise<OrderedSite> {
  await answerFindings(site)
  done(await submit(site))
  return site
}

/** Beside what a case leaves, what a visit and its orders leave. */
export async function siteTraces(caseId: string): Promise<Record<string, unknown>> {
  const db = database()
  return {
    visits: await db.visit.findMany({ where: { inspection: { caseId } }, include: { officers: true } }),
    checks: await db.visitCheck.findMany({ where: { visit: { inspection: { caseId } } }, orderBy: { code: 'asc' } }),
    findings: await db.finding.findMany({ where: { caseId }, orderBy: { checkCode: 'asc' } }),
    orders: await db.rectificationOrder.findMany({ where: { caseId }, orderBy: { orderedAt: 'asc' } }),
    signatures: await db.signature.count({ where: { caseId } }),
    rechecks: await db.recheck.count({ where: { finding: { caseId } } }),
  }
}
