import { z } from 'zod'
import { isIsoDate } from '../../shared/dates'
import { ITEM_LETTERS } from '../../shared/item-letters'

/** Parts that several documents freeze. Strict objects: what is not listed cannot slip into a document. */
export const text = (max: number) => z.string().trim().min(1).max(max)
export const isoDate = z.string().refine(isIsoDate, 'document.not_a_date')
/** An instant with its offset, so that the frozen text says which clock it means. */
export const instant = z.iso.datetime({ offset: true })
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const count = z.int().min(0)

export const institution = z.strictObject({
  name: text(100),
  /** Null for the few institutions that have none (DOMAIN §3.1 `usccAbsentReason`). */
  uscc: text(18).nullable(),
  registrationNo: text(22).nullable(),
  address: text(200).nullable(),
})

export const item = z.strictObject({ letter: z.enum(ITEM_LETTERS), name: text(60) })
export const items = z.array(item).min(1)

export const contact = z.strictObject({ office: text(60), phone: text(40), address: text(120).nullable() })

/** Enforcement certificate numbers are shown in full: the inspected party has a right to them (行政处罚法第五十五条). */
export const officer = z.strictObject({ name: text(40), certNo: text(40).nullable() })

/** Which remedies text was given, and to whom one turns (DOMAIN §5.5; authority names are configuration). */
export const remedies = z.strictObject({ textVersion: text(40), reconsiderationTo: text(80), court: text(80) })

export const image = z.strictObject({ sha256, caption: text(200).nullable() })

export type InstitutionVariables = z.output<typeof institution>
export type ItemVariables = z.output<typeof item>
export type OfficerVariables = z.output<typeof officer>
export type ContactVariables = z.output<typeof contact>
