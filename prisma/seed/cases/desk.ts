import { database } from '@/lib/db/client'
import { findVisibleCase } from '@/lib/db/cases'
import { officeNow } from '@/lib/db/office-clock'
import { needsAcknowledgement } from '@/lib/domain/review/checkpoints'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { getNoticeDraft } from '@/lib/services/acceptance/get-notice-draft'
import { refuseCaseCommand, refuseItemCommand } from '@/lib/services/acceptance/refuse-acceptance'
import { newKey, runCommand } from '@/lib/services/command'
import { decideCase } from '@/lib/services/decision/decide-case'
import { returnToReviewCommand } from '@/lib/services/decision/return-to-review'
import { orderFromDeskCommand } from '@/lib/services/rectification/order-from-desk'
import { askQueryCommand } from '@/lib/services/review/ask-query'
import { acknowledgeRulesCommand, answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { proposeCommand } from '@/lib/services/review/propose'
import { rulesForReview, toReviewItem } from '@/lib/services/review/review-item'
import { askForVisitCommand, joinVisitCommand } from '@/lib/services/review/visits'
import { done } from './filing'
import { PASSWORD, staff } from './office'

/** Window, reviewers and leads, each by the command behind their buttons. */
const window = () => staff('window')
export const REVIEWERS = { A: 'reviewerA', B: 'reviewerB' } as const
export type DeskLetter = keyof typeof REVIEWERS
const reviewer = (letter: DeskLetter) => staff(REVIEWERS[letter])
const caseVersion = async (caseId: string): Promise<number> =>
  (await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })).version

export async function accept(caseId: string): Promise<void> {
  done(await runCommand(acceptCaseCommand, { actor: window(), key: newKey(), input: { caseId } }))
}

/** The list the system drafted, as it is; a paper to be named when it found nothing. */
export async function askForSupplement(caseId: string): Promise<void> {
  const draft = await getNoticeDraft(window(), caseId)
  const found = (draft?.points ?? []).filter(({ ticked }) => ticked)
  const defects = found.map(({ target, origin, requirement, how }) => ({ target, origin, requirement, how }))
  const named = { target: 'M07', origin: 'CLERK', requirement: '工作总结缺少医疗质量部分', how: '请补充后重新上传' }
  const input = {
    caseId,
    version: await caseVersion(caseId),
    defects: defects.length > 0 ? defects : [named],
    reason: '',
  }
  done(await runCommand(askForSupplementCommand, { actor: window(), key: newKey(), input }))
}

export async function refuse(caseId: string): Promise<void> {
  const input = {
    caseId,
    ground: 'NOT_REQUIRED',
    reason: '该机构本年度已由原登记机关完成校验，本次不需要再申请。',
    properAuthority: '',
  }
  done(await runCommand(refuseCaseCommand, { actor: window(), key: newKey(), input }))
}

/** I29: the others go on. */
export async function refuseItem(caseId: string, letter: DeskLetter): Promise<void> {
  const reason = '放射诊疗许可证由原发证机关保管档案，该项校验应向原发证机关提出。'
  const input = { caseId, letter, ground: 'OUT_OF_JURISDICTION', reason, properAuthority: '青岛市卫生健康委员会' }
  done(await runCommand(refuseItemCommand, { actor: window(), key: newKey(), input }))
}

async function readItem(caseId: string, letter: DeskLetter) {
  const { today } = await officeNow()
  const subject = await findVisibleCase(database(), caseId, reviewer(letter))
  const review = subject && (await toReviewItem(database(), subject, letter, today))
  if (!review) throw new Error(`no item ${letter} for the reviewer`)
  return review
}

/** Everything a reviewer does before giving an opinion; `share` of the checkpoints when the work is not finished. */
export async function reviewDesk(caseId: string, letter: DeskLetter, share = 1): Promise<void> {
  const review = await readItem(caseId, letter)
  const act = (input: unknown) => ({ actor: reviewer(letter), key: newKey(), input })
  const unseen = rulesForReview(review).filter((result) => needsAcknowledgement(result) && !result.acknowledged)
  const rules = unseen.map(({ rule }) => rule)
  if (rules.length > 0) done(await runCommand(acknowledgeRulesCommand, act({ caseId, letter, rules })))
  const open = review.catalogue
    .deskChecksFor(letter)
    .filter(({ code }) => code !== 'DR22' && !review.rows.verdicts.some((verdict) => verdict.code === code))
  for (const { code } of open.slice(0, Math.ceil(open.length * share))) {
    const input = { caseId, letter, code, answer: 'MET', note: '', version: 0 }
    done(await runCommand(answerCheckpointCommand, act(input)))
  }
}

/** I08 from the desk: one point to be put right, everything else still to be looked at. */
export async function orderFromDesk(caseId: string, letter: DeskLetter): Promise<void> {
  const code = 'DR10'
  const fact = '医疗废物处置协议已于本月到期，未见续签协议'
  const verdict = { caseId, letter, code, answer: 'RECTIFY', note: fact, version: 0 }
  done(await runCommand(answerCheckpointCommand, { actor: reviewer(letter), key: newKey(), input: verdict }))
  const { item } = await readItem(caseId, letter)
  const point = {
    code,
    fact,
    standard: '校验决定之日医疗废物处置协议应当有效',
    severity: 'KEY',
    wanted: '续签后的协议',
  }
  const input = { caseId, letter, version: item.version, termDays: 15, points: [point] }
  done(await runCommand(orderFromDeskCommand, { actor: reviewer(letter), key: newKey(), input }))
}

/** I03 at the lead's wish: the one kind of visit that may be called off again (I33). */
export async function orderVisit(caseId: string, letter: DeskLetter, lead: 'lead1' | 'lead2'): Promise<void> {
  const input = { caseId, letter, reason: '影像资料不清晰，无法核实诊室布局。' }
  done(await runCommand(askForVisitCommand, { actor: staff(lead), key: newKey(), input }))
}

export async function propose(caseId: string, letter: DeskLetter, reason: string): Promise<void> {
  const { item } = await readItem(caseId, letter)
  const input = { caseId, letter, version: item.version, conclusion: 'QUALIFIED', reason }
  done(await runCommand(proposeCommand, { actor: reviewer(letter), key: newKey(), input }))
}

export async function askQuery(caseId: string, letter: DeskLetter): Promise<void> {
  const question =
    letter === 'A' ? '请说明本年度门诊人次与上年度相差较大的原因。' : '请说明个人剂量计更换周期和送检单位。'
  const input = { caseId, letter, target: letter === 'A' ? 'a-operation' : 'b-workers', question }
  done(await runCommand(askQueryCommand, { actor: reviewer(letter), key: newKey(), input }))
}

export async function joinVisit(caseId: string, letter: DeskLetter): Promise<void> {
  done(await runCommand(joinVisitCommand, { actor: reviewer(letter), key: newKey(), input: { caseId, letter } }))
}

export async function decide(caseId: string, letters: readonly ItemLetter[], lead: 'lead1' | 'lead2'): Promise<void> {
  const choices = letters.map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
  const input = { caseId, version: await caseVersion(caseId), choices }
  done(await decideCase(staff(lead), { key: newKey(), password: PASSWORD, input }))
}

export async function returnToReview(caseId: string, letter: DeskLetter): Promise<void> {
  const reason = '请补充说明上年度整改事项的落实情况。'
  const input = { caseId, version: await caseVersion(caseId), letters: [letter], reason }
  done(await runCommand(returnToReviewCommand, { actor: staff('lead1'), key: newKey(), input }))
}
