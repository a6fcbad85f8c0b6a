import { legalRepOf } from '@/lib/connectors/simulated-district/people'
import { database } from '@/lib/db/client'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { answerQueryCommand } from '@/lib/services/application/answer-query'
import { answerSupplementCommand } from '@/lib/services/application/answer-supplement'
import { discardDraftCommand } from '@/lib/services/application/discard-draft'
import { pullForStart, startDraftCommand } from '@/lib/services/application/start-draft'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import type { Course } from './courses'
import * as desk from './desk'
import { attachPapers, BED_WORKLOAD, done, fillDraft, signDraft } from './filing'
import { applicantOf } from './office'
import * as site from './site'
import type { Story } from './timeline'

export const at = (day: IsoDate, time: string): Date => new Date(`${day}T${time}:00+08:00`)

interface Telling {
  readonly course: Course
  readonly caseId: string
  readonly letters: readonly desk.DeskLetter[]
  /** Day the application was accepted, later days count from it. */
  readonly after: (day: IsoDate, workingDays: number) => IsoDate
}

/** One application from its draft on, as far as the clock lets it. */
export async function* storyOf(course: Course, calendar: Calendar): Story {
  const after = (day: IsoDate, workingDays: number): IsoDate => calendar.addWorkingDays(day, workingDays)
  const { kind, one, startOn } = course
  const applicant = applicantOf(one)
  const letters: desk.DeskLetter[] = one.hasXray ? ['A', 'B'] : ['A']
  yield at(startOn, '09:20')
  const pulled = await pullForStart(applicant, null)
  const start = { actor: applicant, key: newKey(), input: { letters } }
  const { caseId } = done(await runCommand(startDraftCommand(pulled), start))
  const telling = { course, caseId, letters, after }
  if (kind === 'discarded') {
    yield at(after(startOn, 1), '15:10')
    const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
    done(await runCommand(discardDraftCommand, { ...start, key: newKey(), input: { caseId, version } }))
    return
  }
  await fillDraft(applicant, caseId, {
    ...(one.beds > 0 ? { workload: BED_WORKLOAD } : {}),
    changed: {
      handler: { 'handler.mandateFrom': addDays(startOn, -10), 'handler.mandateTo': addDays(startOn, 300) },
      'a-safety': { 'a.selfCheck.date': addDays(startOn, -12) },
    },
  })
  if (kind === 'draft') return
  const asksForMore = kind.startsWith('supplement')
  await attachPapers(applicant, caseId, asksForMore ? 2 : 0)
  yield at(after(startOn, 1), '10:10')
  await signDraft(applicant, caseId)
  done(await runCommand(submitApplicationCommand, { actor: applicant, key: newKey(), input: { caseId } }))
  yield* atTheWindow(telling)
}

async function* atTheWindow(telling: Telling): Story {
  const { course, caseId, after } = telling
  const { kind, startOn } = course
  let day = after(startOn, 2)
  if (kind === 'refused') {
    yield at(day, '10:40')
    return void (await desk.refuse(caseId))
  }
  if (kind.startsWith('supplement')) {
    yield at(day, '10:40')
    await desk.askForSupplement(caseId)
    if (kind === 'supplement_silent') return
    day = after(day, 3)
    yield at(day, '14:20')
    await answerSupplement(telling)
    day = after(day, 1)
  }
  if (kind === 'deemed') {
    day = after(day, 7) // the window said nothing for five working days: T07 by the scanner
  } else {
    yield at(day, '11:00')
    await desk.accept(caseId)
  }
  yield* inReview(telling, day)
}

async function answerSupplement({ course, caseId }: Telling): Promise<void> {
  const applicant = applicantOf(course.one)
  await attachPapers(applicant, caseId)
  const notice = await database().supplementNotice.findFirstOrThrow({
    where: { caseId },
    orderBy: { round: 'desc' },
    include: { defects: true },
  })
  const answers = notice.defects.map(({ id }) => ({ defectId: id, text: '已补齐并重新上传', answered: true }))
  done(await runCommand(answerSupplementCommand, { actor: applicant, key: newKey(), input: { caseId, answers } }))
}

async function* inReview(telling: Telling, acceptedOn: IsoDate): Story {
  const { course, caseId, letters, after } = telling
  const { kind, pace } = course
  let day = after(acceptedOn, 1)
  const inspectionId = await site.findWanted(caseId)
  if (inspectionId) {
    if (letters.includes('B')) {
      yield at(day, '09:40')
      await desk.joinVisit(caseId, 'B')
    }
    yield at(day, '14:00')
    day = yield* onSite(telling, { inspectionId, bookedOn: day })
  }
  if (kind.startsWith('query')) {
    yield at(day, '10:20')
    await desk.askQuery(caseId, 'A')
    if (kind === 'query_open') return
    day = after(day, 1)
    yield at(day, '15:00')
    await answerQuery(telling)
  }
  for (const letter of letters) {
    yield at(day, '16:00')
    await desk.reviewDesk(caseId, letter, 0.6)
    day = after(day, Math.ceil(pace / letters.length))
    yield at(day, '16:30')
    await desk.reviewDesk(caseId, letter)
    await desk.propose(caseId, letter, inspectionId ? '现场核查已完成，材料齐全' : '上两个校验期内已现场核查，材料齐全')
  }
  yield* atTheLead(telling, after(day, 1))
}

async function answerQuery({ course, caseId }: Telling): Promise<void> {
  const actor = applicantOf(course.one)
  const { id, version } = await database().query.findFirstOrThrow({ where: { caseId, status: 'OPEN' } })
  const input = { caseId, queryId: id, version, answer: '本年度新增一名医师，门诊量相应增加，登记簿可供查阅。' }
  done(await runCommand(answerQueryCommand, { actor, key: newKey(), input }))
}

async function* atTheLead({ course, caseId, letters, after }: Telling, firstDay: IsoDate): Story {
  let day = firstDay
  if (course.kind === 'returned') {
    yield at(day, '09:50')
    await desk.returnToReview(caseId, 'A')
    day = after(day, 2)
    yield at(day, '11:20')
    await desk.propose(caseId, 'A', '已补充上年度整改落实情况，材料齐全')
    day = after(day, 1)
  }
  yield at(day, '15:30')
  await desk.decide(caseId, letters, course.lead)
}

const FINDINGS: readonly (readonly site.Seen[])[] = [
  [{ code: 'CK-W02', fact: '医疗废物暂存间有两天以上未清运的医疗废物', standard: '暂时贮存时间不超过2天' }],
  [{ code: 'CK-I03', fact: '一台灭菌器没有当日生物监测记录', standard: '按规范监测并留存记录' }],
  [
    { code: 'CK-D02', fact: '急救药品柜内有一种药品超过有效期', standard: '不得使用过期药品' },
    { code: 'CK-Q02', fact: '三份门诊病历没有医师签名', standard: '病历书写及时、完整、签名' },
  ],
]

interface Wanted {
  readonly inspectionId: string
  readonly bookedOn: IsoDate
}

/** Planned, made, signed, and put right where something was found. Returns the day the desk goes on. */
async function* onSite(telling: Telling, wanted: Wanted): AsyncGenerator<Date, IsoDate> {
  const { course, caseId, after } = telling
  const visitOn = after(wanted.bookedOn, 2)
  const visitId = await site.planVisit(wanted.inspectionId, visitOn, '09:30')
  yield at(visitOn, '09:30')
  await site.arrive(visitId)
  yield at(visitOn, '11:00')
  const seen = course.kind === 'visit_findings' ? (FINDINGS[course.pace % FINDINGS.length] ?? []) : []
  await site.inspect(visitId, seen)
  yield at(visitOn, '11:40')
  await site.closeVisit(visitId, legalRepOf(course.one).name)
  if (seen.length === 0) return after(visitOn, 1)
  let day = after(visitOn, 1)
  yield at(day, '14:00')
  const orderId = await site.orderCorrection(caseId, visitId, 15)
  day = after(day, 4)
  yield at(day, '14:20')
  await site.answerOrder(applicantOf(course.one), orderId)
  day = after(day, 1)
  yield at(day, '10:20')
  await site.startRecheck(orderId)
  day = after(day, 1)
  yield at(day, '10:40')
  await site.concludeRecheck(orderId)
  return after(day, 1)
}
