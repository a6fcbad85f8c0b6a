import { z } from 'zod'
import { ABILITIES } from '../shared/actor'
import { parseMobile } from '../shared/identifiers/mobile'
import { normaliseIdentifier, toHalfWidth } from '../shared/identifiers/normalise'
import { ITEM_LETTERS } from '../shared/item-letters'
import { storable } from '../shared/storable'
import { PASSWORD_MAX } from './password-rule'
import { STAFF_ROLES } from './staff-roles'

export const NAME_MAX = 50
export const LOGIN_MIN = 3
export const LOGIN_MAX = 40
export const EMAIL_MAX = 120
export const CERTIFICATE_MAX = 40
const IDENTIFIER_MAX = 60
const SECRET_MAX = 200

/** Login names are compared in small letters and half width. */
export const normaliseLogin = (raw: string): string =>
  storable(toHalfWidth(raw.normalize('NFKC')))
    .trim()
    .toLowerCase()

export const personName = z
  .string()
  .transform((raw) => raw.normalize('NFC').trim())
  .pipe(z.string().min(1, 'account.name_missing').max(NAME_MAX, 'account.name_long'))

const loginName = z
  .string()
  .transform(normaliseLogin)
  .pipe(z.string().min(LOGIN_MIN, 'account.login_short').max(LOGIN_MAX, 'account.login_long'))
  .refine((login) => /^[a-z][a-z0-9.-]*$/.test(login), 'account.login_characters')

const email = z
  .string()
  .transform((raw) => toHalfWidth(raw).trim())
  .pipe(z.email('account.email_form').max(EMAIL_MAX, 'account.email_form'))

const certNo = z
  .string()
  .transform((raw) => toHalfWidth(raw).trim())
  .pipe(z.string().max(CERTIFICATE_MAX, 'account.certificate_long'))
  .transform((value) => (value === '' ? null : value))
  .nullish()
  .transform((value) => value ?? null)

const id = z.uuid()
const version = z.coerce.number().int().min(1)

const grant = {
  itemLetters: z.array(z.enum(ITEM_LETTERS)).default([]),
  abilities: z.array(z.enum(ABILITIES)).default([]),
  certNo,
}

export const createStaffInput = z.object({
  name: personName,
  loginName,
  email,
  role: z.enum(STAFF_ROLES, 'account.no_role'),
  ...grant,
})

export const setGrantInput = z.object({ userId: id, membershipId: id, version, ...grant })
export const giveRoleInput = z.object({ userId: id, role: z.enum(STAFF_ROLES, 'account.no_role'), ...grant })
export const membershipInput = z.object({ userId: id, membershipId: id, version })
export const accountInput = z.object({ userId: id })
export const versionedAccountInput = z.object({ userId: id, version })
export const reasonedAccountInput = versionedAccountInput.extend({
  reason: z
    .string()
    .transform((raw) => raw.trim())
    .pipe(z.string().min(1, 'account.reason_missing').max(200, 'account.reason_long')),
})

export const sessionInput = z.object({ sessionId: id })
export const switchInput = z.object({ membershipId: id })

/** Kept long enough for any password that was ever allowed; only the new one must follow the rule. */
export const typedPassword = z
  .string()
  .min(1, 'account.password_missing')
  .max(PASSWORD_MAX * 4, 'account.password_long')

export const mobile = z.string().transform((raw, context) => {
  const parsed = parseMobile(raw)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.error.code, params: { ...parsed.error.facts } })
  return z.NEVER
})

const identifier = z
  .string()
  .overwrite(storable)
  .transform(normaliseIdentifier)
  .pipe(z.string().min(1, 'account.number_missing').max(IDENTIFIER_MAX, 'account.number_long'))

/** USCC with the registration number, or with the filing number of a filed clinic. */
export const firstAccessInput = z.object({ uscc: identifier, licenceNo: identifier })

const code = z
  .string()
  .transform((raw) => toHalfWidth(raw).replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'account.code_form'))

export const signInCodeRequest = z.object({ mobile })
export const signInCodeInput = z.object({ ticket: id, code })

export const openAccountInput = z.object({
  ticket: id,
  code,
  name: personName,
  mobile,
})

export const linkInput = z.object({ token: z.string().overwrite(storable).min(1).max(SECRET_MAX) })
export const resetInput = z.object({
  login: z
    .string()
    .overwrite(storable)
    .trim()
    .min(1, 'account.login_missing')
    .max(IDENTIFIER_MAX, 'account.login_long'),
})

export const emailInput = z.object({ email })
export const confirmEmailInput = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'application.code_shape'),
})
