import { z } from 'zod'
import { institution, instant, items, sha256, text } from './common'

/** DOC-21 (= M36) and M01: what the applicant signs. Values arrive worded and masked (DOMAIN §8). */
const signer = z.strictObject({
  name: text(40),
  /** 法定代表人, 主要负责人 … */
  capacity: text(40),
  signedAt: instant,
  /** “登记手机138****0000的一次性验证码” */
  method: text(120),
  /** Hash of the frozen answers that were on the screen when signing. */
  answersHash: sha256,
})

export const undertaking = z.strictObject({
  caseNo: text(24).nullable(),
  institution,
  items,
  textVersion: text(40),
  statements: z.array(text(600)).min(1),
  signer,
})

const valueSection = z.strictObject({
  kind: z.literal('VALUES'),
  title: text(80),
  rows: z.array(z.strictObject({ label: text(80), value: z.string().max(1000) })),
})

const tableSection = z.strictObject({
  kind: z.literal('TABLE'),
  title: text(80),
  columns: z
    .array(z.strictObject({ label: text(40), share: z.number().positive() }))
    .min(1)
    .max(8),
  rows: z.array(z.array(z.string().max(400))),
  empty: text(120),
})

export const applicationForm = z
  .strictObject({
    caseNo: text(24).nullable(),
    institution,
    items,
    sections: z.array(z.discriminatedUnion('kind', [valueSection, tableSection])).min(1),
    materials: z.array(z.strictObject({ code: text(10), name: text(120), how: text(60) })),
    signer: signer.nullable(),
  })
  .refine(
    (form) =>
      form.sections.every(
        (section) => section.kind === 'VALUES' || section.rows.every((row) => row.length === section.columns.length),
      ),
    { path: ['sections'], message: 'document.ragged_table' },
  )
