import { z } from 'zod'
import { contact, count, institution, instant, isoDate, items, item, remedies, text } from './common'

/** DOC-01–04: what the window hands over (DOMAIN §9 “Key fields”). */
const limit = z.strictObject({
  item,
  committedDays: count,
  committedDue: isoDate,
  /** “30日” for item A, “20个工作日” for others: the unit is part of the law (DOMAIN §4.3). */
  statutoryLimit: text(40),
  statutoryDue: isoDate,
  /** Beyond the loaded calendar (DOMAIN §4.4). */
  provisional: z.boolean(),
})

export const acceptanceNotice = z.strictObject({
  caseNo: text(24),
  institution,
  items,
  receivedOn: isoDate,
  acceptedOn: isoDate,
  /** No answer within five working days (行政许可法第三十二条). */
  deemed: z.boolean(),
  limits: z.array(limit).min(1),
  /** Minor papers still to be delivered under tolerant acceptance. */
  outstanding: z.array(z.strictObject({ name: text(120), dueOn: isoDate })),
  contact,
})

export const supplementNotice = z.strictObject({
  caseNo: text(24),
  institution,
  items,
  receivedOn: isoDate,
  defects: z.array(z.strictObject({ subject: text(200), requirement: text(600), how: text(600) })).min(1),
  term: z.strictObject({ days: count, dueOn: isoDate }),
  /** Why a second notice is allowed (T03: “again only for points unmet or raised by the answer, with reason”). */
  repeatReason: text(400).nullable(),
  contact,
})

export const refusalToAccept = z.strictObject({
  caseNo: text(24),
  institution,
  items,
  receivedOn: isoDate,
  reasonCode: text(60),
  reason: text(1000),
  legalBases: z.array(text(200)).min(1),
  properAuthority: text(100).nullable(),
  remedies,
  contact,
})

export const RECEIPT_FORMS = ['UPLOADED', 'FILLED_IN', 'FETCHED', 'SIGNED', 'PAPER'] as const

export const receipt = z.strictObject({
  caseNo: text(24),
  institution,
  items,
  receivedAt: instant,
  channel: z.enum(['ONLINE', 'WINDOW', 'SELF', 'VIDEO']),
  materials: z.array(z.strictObject({ code: text(10), name: text(120), form: z.enum(RECEIPT_FORMS), copies: count })),
  /** The window answers by this date (five working days, 行政许可法第三十二条). */
  answerDueOn: isoDate,
  contact,
})

export type ReceiptForm = (typeof RECEIPT_FORMS)[number]
