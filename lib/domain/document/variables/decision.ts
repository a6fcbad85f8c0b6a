import { z } from 'zod'
import { ITEM_LETTERS } from '../../shared/item-letters'
import { contact, count, institution, instant, isoDate, remedies, text } from './common'

/** DOC-10, DOC-18, DOC-19: one answer for all items, its service, and the entry on each licence copy (DOMAIN §9). */
export const RESULT_CONCLUSIONS = [
  'QUALIFIED',
  'DEFERRED',
  'UNQUALIFIED',
  'PENDING',
  'WITHDRAWN',
  'NOT_ACCEPTED',
] as const
export type ResultConclusion = (typeof RESULT_CONCLUSIONS)[number]

const resultItem = z.strictObject({
  letter: z.enum(ITEM_LETTERS),
  name: text(60),
  licence: text(60),
  licenceNo: text(60).nullable(),
  conclusion: z.enum(RESULT_CONCLUSIONS),
  legalBasis: text(300),
  nextDueOn: isoDate.nullable(),
  /** Said to the holder when the conclusion is not QUALIFIED, or differs from what was proposed. */
  reason: text(1000).nullable(),
})

const ledgerLine = z.strictObject({
  from: isoDate,
  to: isoDate.nullable(),
  /** Working day of the committed clock on which it ended. */
  dayNo: count.nullable(),
  label: text(120),
  legalBasis: text(200).nullable(),
  documentNo: text(60).nullable(),
  item: text(60).nullable(),
  /** Working days taken out by a stop; null for a line that counts. */
  stoppedDays: count.nullable(),
})

export const isAdverseConclusion = (conclusion: ResultConclusion): boolean =>
  conclusion === 'DEFERRED' || conclusion === 'UNQUALIFIED'

export const resultNotice = z
  .strictObject({
    caseNo: text(24),
    institution,
    receivedOn: isoDate,
    acceptedOn: isoDate,
    decidedOn: isoDate,
    /** “之一” when other items follow; the last one lists all (DOMAIN §5.1). */
    part: z.enum(['WHOLE', 'FIRST_PART', 'FINAL']),
    steps: z.array(z.enum(['DESK', 'VISIT', 'EXPERT', 'RECTIFICATION', 'HEARING'])).min(1),
    items: z.array(resultItem).min(1),
    rectification: z
      .strictObject({ findings: z.array(text(60)).min(1), submittedOn: isoDate, recheckedOn: isoDate })
      .nullable(),
    time: z.strictObject({
      committedDays: count,
      usedDays: count,
      stops: z.array(z.strictObject({ kind: text(30), days: count, from: isoDate, to: isoDate })),
      /** Why the promise was missed, when it was. */
      missedReason: text(400).nullable(),
    }),
    hints: z.array(text(400)),
    ledger: z.array(ledgerLine),
    remedies: remedies.nullable(),
    contact,
  })
  .refine((v) => v.remedies !== null || !v.items.some((one) => isAdverseConclusion(one.conclusion)), {
    path: ['remedies'],
    message: 'document.remedies_missing',
  })

export const SERVICE_MODES = ['ELECTRONIC', 'WINDOW', 'EMS', 'LEFT', 'PUBLIC_NOTICE'] as const
export type ServiceMode = (typeof SERVICE_MODES)[number]

export const proofOfService = z.strictObject({
  caseNo: text(24).nullable(),
  institution,
  documents: z.array(z.strictObject({ title: text(60), number: text(60).nullable() })).min(1),
  mode: z.enum(SERVICE_MODES),
  servedAt: instant,
  receiver: text(60),
  /** What shows it: receipt number, postal number, log entry. */
  proof: text(300),
  server: text(60),
})

export const copyRecord = z.strictObject({
  caseNo: text(24),
  institution,
  licence: text(60),
  licenceNo: text(60).nullable(),
  item: text(60),
  periodFrom: isoDate,
  periodTo: isoDate,
  conclusion: z.enum(['QUALIFIED', 'DEFERRED', 'UNQUALIFIED']),
  decidedOn: isoDate,
  nextDueOn: isoDate.nullable(),
  /** DOC-10 or DOC-12 this record follows. */
  decisionNo: text(60),
})
