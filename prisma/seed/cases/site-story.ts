import { legalRepOf } from '@/lib/connectors/simulated-district/people'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Course } from './courses'
import type { DeskLetter } from './desk'
import { applicantOf } from './office'
import * as site from './site'
import { moment, type Step } from './timeline'

/** What a story is about, from the window on. */
export interface Telling {
  readonly course: Course
  readonly caseId: string
  readonly letters: readonly DeskLetter[]
  readonly after: (day: IsoDate, workingDays: number) => IsoDate
  /** The hour, and the minutes after it at which this application's people come. */
  readonly at: (day: IsoDate, time: string) => Step
}

/** Work on one application that issues no number. */
export const afternoon = (day: IsoDate): Step => ({ at: moment(day, '16:00'), together: true })

const FINDINGS: readonly (readonly site.Seen[])[] = [
  [{ code: 'CK-W02', fact: '医疗废物暂存间有两天以上未清运的医疗废物', standard: '暂时贮存时间不超过2天' }],
  [{ code: 'CK-I03', fact: '一台灭菌器没有当日生物监测记录', standard: '按规范监测并留存记录' }],
  [
    { code: 'CK-D02', fact: '急救药品柜内有一种药品超过有效期', standard: '不得使用过期药品' },
    { code: 'CK-Q02', fact: '三份门诊病历没有医师签名', standard: '病历书写及时、完整、签名' },
  ],
]

/** One general point: the visit is passed all the same, and the point is advice for the next one. */
const ADVICE: readonly site.Seen[] = [
  { code: 'CK-P08', fact: '一名上岗人员未佩戴标牌', standard: '上岗人员佩戴载有姓名和职务的标牌' },
]

const seenAt = ({ kind, pace }: Course): readonly site.Seen[] => {
  if (kind === 'visit_unsigned') return []
  if (kind === 'visit') return pace === 4 ? ADVICE : []
  return FINDINGS[pace % FINDINGS.length] ?? []
}

interface Wanted {
  readonly inspectionId: string
  readonly bookedOn: IsoDate
}

/** The day the desk goes on; null when the story stands where it is. */
type GoesOn = AsyncGenerator<Step, IsoDate | null>

/** Planned, made, signed, and put right where something was found. */
export async function* onSite(telling: Telling, { inspectionId, bookedOn }: Wanted): GoesOn {
  const { course, after, at } = telling
  const { kind } = course
  const visitOn = after(bookedOn, 2)
  const visitId = await site.planVisit(inspectionId, visitOn, kind === 'visit_now' ? '08:30' : '09:30')
  if (kind === 'visit_called_off') {
    yield at(after(bookedOn, 1), '15:20')
    await site.callOff(visitId, course.lead)
    return after(bookedOn, 2)
  }
  if (kind === 'visit_nobody') return yield* nobodyThere(telling, { visitId, visitOn })
  yield kind === 'visit_now' ? { at: moment(visitOn, '08:40'), together: false } : at(visitOn, '09:30')
  await site.arrive(visitId)
  if (kind === 'visit_now') return null
  yield { at: moment(visitOn, '11:00'), together: true }
  const seen = seenAt(course)
  await site.inspect(visitId, seen)
  yield at(visitOn, '11:40')
  await site.closeRecord(visitId)
  if (kind === 'visit_unsigned') return null
  await site.signRecord(visitId, legalRepOf(course.one).name)
  if (kind === 'visit' || seen.length === 0) return after(visitOn, 1)
  return kind === 'visit_unordered' ? null : yield* putRight(telling, visitId, after(visitOn, 1))
}

/** I05 and then I34: found closed at both dates, which both officers note. */
async function* nobodyThere({ after, at }: Telling, on: { visitId: string; visitOn: IsoDate }): GoesOn {
  yield at(on.visitOn, '10:00')
  const second = after(on.visitOn, 1)
  await site.postpone(on.visitId, second, '14:30')
  yield at(second, '15:00')
  await site.noteNobodyThere(on.visitId)
  return null
}

/** What a re-check that is not passed leaves to be done, in days. */
const SECOND_TERM = 5

async function* putRight({ course, caseId, after, at }: Telling, visitId: string, orderedOn: IsoDate): GoesOn {
  const { kind } = course
  const applicant = applicantOf(course.one)
  yield at(orderedOn, '14:00')
  const orderId = await site.orderCorrection(caseId, visitId, kind === 'term_missed' ? 5 : 15)
  if (kind === 'term_missed') return null // I10 by the scanner
  let day = after(orderedOn, 4)
  yield at(day, '14:20')
  await site.answerOrder(applicant, orderId, 1)
  if (kind === 'evidence_sent') return null
  day = after(day, 1)
  yield at(day, '10:20')
  await site.startRecheck(orderId)
  if (kind === 'recheck_open') return null
  day = after(day, 1)
  yield at(day, '10:40')
  if (kind !== 'recheck_failed') {
    await site.concludeRecheck(orderId, { closed: true })
    return after(day, 1)
  }
  const next = await site.concludeRecheck(orderId, { closed: false, newTermDays: SECOND_TERM })
  if (!next) throw new Error('nothing was ordered again')
  day = after(day, 2)
  yield at(day, '14:20')
  await site.answerOrder(applicant, next, 2)
  day = after(day, 1)
  yield at(day, '10:20')
  await site.startRecheck(next)
  day = after(day, 1)
  yield at(day, '10:40')
  await site.concludeRecheck(next, { closed: false })
  return null
}
