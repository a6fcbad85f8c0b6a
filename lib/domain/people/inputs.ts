import { z } from 'zod'
import { linkInput, mobile, personName } from '../account/inputs'
import { isIsoDate } from '../shared/dates'

export const REASON_MAX = 200

/** Invitations of one institution, and messages to one mobile, within the hour in which sendings are counted. */
export const INVITATIONS_PER_INSTITUTION = 10
export const INVITATIONS_PER_MOBILE = 3
export const INVITATION_DAYS = 7
/** An office of people, not a directory. */
export const OPEN_INVITATIONS_MAX = 20

const day = z.string().trim().refine(isIsoDate, 'people.date_missing')
const optionalDay = z
  .string()
  .trim()
  .refine((value) => value === '' || isIsoDate(value), 'people.date_missing')
  .transform((value) => (value === '' ? null : value))

const id = z.uuid()
const version = z.coerce.number().int().min(1)

/** The dates stay empty for the legal representative, who needs no mandate. */
export const inviteInput = z.object({ name: personName, mobile, mandateFrom: optionalDay, mandateTo: optionalDay })
export const invitationInput = z.object({ invitationId: id, version })
export const acceptInput = linkInput
export const joinInput = linkInput.extend({ password: z.string() })
export const mandateInput = z.object({ membershipId: id, version, mandateFrom: day, mandateTo: day })
export const endPlaceInput = z.object({ membershipId: id, version })
export const handOverInput = z.object({
  caseId: id,
  /** The handler the page showed; somebody may have been faster. Empty when there was none. */
  from: z.union([id, z.literal('')]).transform((value) => value || null),
  to: z.uuid('people.choose_successor'),
  reason: z.string().trim().max(REASON_MAX, 'field.too_long').default(''),
})
