import { z } from 'zod'
import { CHECK_SEVERITIES } from './inspection'
import { contact, count, image, institution, isoDate, officer, text } from './common'

/** DOC-08 and DOC-09: order and re-check (DOMAIN I08–I13, §9). */
export const rectificationOrder = z.strictObject({
  caseNo: text(24).nullable(),
  taskNo: text(40).nullable(),
  institution,
  foundOn: isoDate,
  findings: z
    .array(
      z.strictObject({
        checkpoint: text(20),
        item: text(60),
        fact: text(1000),
        standard: text(600),
        severity: z.enum(CHECK_SEVERITIES),
        evidence: text(600),
      }),
    )
    .min(1),
  term: z.strictObject({ days: count, dueOn: isoDate }),
  round: z.int().min(1).max(2), // at most two rounds (I13)
  /** What found it; orders written before desk orders existed came from a visit. */
  source: z.enum(['VISIT', 'DESK']).default('VISIT'),
  /** DOC-08 itself states the stop of the committed clock (DOMAIN §4.3 5e). */
  stopsCommittedClock: z.boolean(),
  contact,
})

export const recheckOpinion = z.strictObject({
  caseNo: text(24).nullable(),
  institution,
  orderNo: text(60),
  submittedOn: isoDate,
  recheckedOn: isoDate,
  mode: z.enum(['EVIDENCE', 'ON_SITE']),
  findings: z
    .array(
      z.strictObject({
        checkpoint: text(20),
        item: text(60),
        fact: text(1000),
        evidence: z.array(text(200)),
        outcome: z.enum(['CLOSED', 'OPEN']),
        opinion: text(600),
      }),
    )
    .min(1),
  photos: z.array(z.strictObject({ no: count, image })),
  officers: z.array(officer).min(1),
})
