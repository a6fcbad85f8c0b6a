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
import { attachPapers, BED_WORKLOAD, done, fillDraft, type Filling, signDraft } from './filing'
import { applicantOf } from './office'
import * as site from './site'
import { afternoon, onSite, type Telling } from './site-story'
import { moment, type Step, type Story } from './timeline'

/** Filling in issues no number, so all who sit over their drafts do it side by side. */
const fillingIn = (day: IsoDate): Step => ({ at: moment(day, '17:30'), together: true })

/** One application from its draft on, as far as the clock lets it. */
export async function* storyOf(course: Course, calendar: Calendar): Story {
  const after = (day: IsoDate, workingDays: number): IsoDate => calendar.addWorkingDays(day, workingDays)
  const at = (day: IsoDate, time: string): Step => ({
    at: new Date(moment(day, time).getTime() + course.minute * 60_000),
    together: false,
  })
  const { kind, one, startOn } = course
  const applicant = applicantOf(one)
  const letters: desk.DeskLetter[] = one.hasXray ? ['A', 'B'] : ['A']
  yield at(startOn, '09:20')
  const pulled = await pullForStart(applicant, null)
  const start = { actor: applicant, key: newKey(), input: { letters } }
  const { caseId } = done(await runCommand(startDraftCommand(pulled), start))
  if (kind === 'discarded') {
    yield at(after(startOn, 1), '15:10')
    const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
    done(await runCommand(discardDraftCommand, { ...start, key: newKey(), input: { caseId, version } }))
    return
  }
  yield fillingIn(startOn)
  await fillDraft(applicant, caseId, fillingOf(course))
  if (kind === 'draft') return
  await attachPapers(applicant, caseId, kind.startsWith('supplement') ? 2 : 0)
  yield at(after(startOn, 1), '10:10')
  await signDraft(applicant, caseId)
  done(await runCommand(submitApplicationCommand, { actor: applicant, key: newKey(), input: { caseId } }))
  yield* atTheWindow({ course, caseId, letters, after, at })
}

const fillingOf = ({ one, startOn }: Course): Filling => ({
  ...(one.beds > 0 ? { workload: BED_WORKLOAD } : {}),
  changed: {
    handler: { 'handler.mandateFrom': addDays(startOn, -10), 'handler.mandateTo': addDays(startOn, 300) },
    'a-safety': { 'a.selfCheck.date': addDays(startOn, -12) },
  },
})

async function* atTheWindow(telling: Telling): Story {
  const { course, caseId, letters, after, at } = telling
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
  if (kind === 'deemed') return yield* inReview(telling, after(day, 7)) // nothing in five working days: T07 by the scanner
  yield at(day, '11:00')
  if (kind === 'item_refused') await desk.refuseItem(caseId, 'B')
  await desk.accept(caseId)
  yield* inReview(
    kind === 'item_refused' ? { ...telling, letters: letters.filter((one) => one !== 'B') } : telling,
    day,
  )
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
  const { course, caseId, letters, after, at } = telling
  const { kind, pace } = course
  let day: IsoDate | null = after(acceptedOn, 1)
  if (kind === 'visit_called_off') {
    yield at(day, '09:40')
    await desk.orderVisit(caseId, 'A', course.lead)
  }
  const inspectionId = await site.findWanted(caseId)
  if (inspectionId) {
    if (letters.includes('B')) {
      yield at(day, '10:40')
      await desk.joinVisit(caseId, 'B')
    }
    yield at(day, '14:00')
    day = yield* onSite(telling, { inspectionId, bookedOn: day })
    if (!day) return
  }
  if (kind === 'desk_order') {
    yield at(day, '10:20')
    return void (await desk.orderFromDesk(caseId, 'A'))
  }
  if (kind.startsWith('query')) {
    yield at(day, '10:20')
    await desk.askQuery(caseId, 'A')
    if (kind === 'query') yield at(after(day, 1), '15:00')
    if (kind === 'query') await answerQuery(telling)
    day = after(day, kind === 'query' ? 1 : 4) // I30: not answered in three working days, the desk goes on with what is there
  }
  const seen = inspectionId && kind !== 'visit_called_off'
  for (const letter of letters) {
    yield afternoon(day)
    await desk.reviewDesk(caseId, letter, 0.6)
    day = after(day, Math.ceil(pace / letters.length))
    yield at(day, '16:30')
    await desk.reviewDesk(caseId, letter)
    await desk.propose(caseId, letter, seen ? '现场核查已完成，材料齐全' : '上两个校验期内已现场核查，材料齐全')
  }
  yield* atTheLead(telling, after(day, 1))
}

async function answerQuery({ course, caseId }: Telling): Promise<void> {
  const actor = applicantOf(course.one)
  const { id, version } = await database().query.findFirstOrThrow({ where: { caseId, status: 'OPEN' } })
  const input = { caseId, queryId: id, version, answer: '本年度新增一名医师，门诊量相应增加，登记簿可供查阅。' }
  done(await runCommand(answerQueryCommand, { actor, key: newKey(), input }))
}

async function* atTheLead({ course, caseId, letters, after, at }: Telling, firstDay: IsoDate): Story {
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
