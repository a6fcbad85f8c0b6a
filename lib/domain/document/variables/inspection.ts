import { z } from 'zod'
import { contact, count, image, institution, instant, isoDate, items, officer, sha256, text } from './common'

/** DOC-06 and DOC-07: notice and record of one visit for all items (DOMAIN §3.7, §9). */
export const visitNotice = z.strictObject({
  caseNo: text(24).nullable(),
  taskNo: text(40),
  institution,
  visitOn: isoDate,
  /** “上午9时” or a span; null when only the day is fixed. */
  visitTime: text(40).nullable(),
  officers: z.array(officer).min(2), // 行政许可法第三十四条: two or more
  items,
  scope: z.array(text(200)).min(1),
  preparations: z.array(text(200)),
  contact,
})

export const CHECK_ANSWERS = ['MET', 'MOSTLY_MET', 'NOT_MET', 'NOT_APPLICABLE'] as const
export const CHECK_SEVERITIES = ['VETO', 'KEY', 'GEN'] as const
export const VISIT_RESULTS = ['PASS', 'RECTIFY', 'FAIL'] as const

const point = z.strictObject({
  code: text(20),
  text: text(300),
  severity: z.enum(CHECK_SEVERITIES),
  answer: z.enum(CHECK_ANSWERS),
  note: text(1000).nullable(),
  /** Numbers in the photo index. */
  photos: z.array(count),
})

const photo = z.strictObject({ no: count, point: text(20).nullable(), takenAt: instant.nullable(), image })

/** Drawn on the inspectors' device, or the refusal is noted (DOMAIN I04). */
const institutionSignature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('SIGNED'),
    name: text(40),
    position: text(40).nullable(),
    signedAt: instant,
    sha256,
  }),
  z.strictObject({ kind: z.literal('REFUSED'), note: text(600), notedAt: instant }),
])

export const visitRecord = z.strictObject({
  caseNo: text(24).nullable(),
  taskNo: text(40),
  institution,
  items,
  checklistVersion: text(80),
  startedAt: instant,
  endedAt: instant,
  arrival: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('TASK_CODE') }),
    z.strictObject({ kind: z.literal('REASON'), reason: text(300) }),
  ]),
  points: z.array(point),
  results: z
    .array(z.strictObject({ item: text(60), result: z.enum(VISIT_RESULTS), remark: text(600).nullable() }))
    .min(1),
  photos: z.array(photo),
  institutionComment: text(2000).nullable(),
  institutionSignature,
  officers: z.array(officer.extend({ signedAt: instant })).min(2),
})

export type CheckAnswer = (typeof CHECK_ANSWERS)[number]
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number]
export type VisitResult = (typeof VISIT_RESULTS)[number]
