import { z } from 'zod'
import { contact, count, institution, isoDate, items, text } from './common'

/** DOC-20: what the institution took back, and what follows (DOMAIN §9 “reason, effect”). */
export const withdrawalNotice = z.strictObject({
  caseNo: text(24),
  institution,
  /** What was withdrawn. */
  items,
  /** True: nothing of the application goes on. */
  whole: z.boolean(),
  askedOn: isoDate,
  confirmedOn: isoDate,
  reason: text(500),
  /** What goes on. */
  others: z.array(text(60)),
  /** The due dates stay; the latest day to apply again is the earliest of them. */
  dueOn: isoDate,
  /** The answers lie in a draft of the institution. */
  kept: z.boolean(),
  contact,
})

/** DOC-22: a low rating, the call, and what was mended (DOMAIN §9 “rating, contact, fix”). Not numbered. */
export const callbackRecord = z.strictObject({
  caseNo: text(24),
  institution,
  ratedOn: isoDate,
  /** 1 … 5, and its word. */
  grade: count,
  gradeName: text(20),
  tags: z.array(text(20)),
  words: text(500).nullable(),
  calledOn: isoDate,
  caller: text(40),
  callNote: text(1000),
  fixedOn: isoDate,
  fixer: text(40),
  fix: text(1000),
  contact,
})
