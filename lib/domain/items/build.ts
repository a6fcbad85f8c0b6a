import type { Wording } from '../shared/wording'
import type { FieldDef, FieldKind, OptionDef } from './definition'

/** Short hands for the catalogue files: one line per field, so that a section reads like the table of DOMAIN §3. */

type Rest = Omit<FieldDef, 'path' | 'kind' | 'wording'> & { readonly hint?: Wording; readonly unit?: Wording }

const field =
  (kind: FieldKind, defaults: Partial<FieldDef> = {}) =>
  (path: string, zh: string, en: string, { hint, unit, ...rest }: Rest = {}): FieldDef => ({
    ...defaults,
    ...rest,
    path,
    kind,
    wording: { label: { zh, en }, ...(hint ? { hint } : {}), ...(unit ? { unit } : {}) },
  })

export const text = field('text', { maxLength: 100 })
export const longText = field('longText', { maxLength: 500 })
export const int = field('int', { min: 0, max: 9_999_999 })
export const decimal = field('decimal', { min: 0, max: 9_999_999_999.99, decimals: 2 })
export const date = field('date')
export const bool = field('bool')
export const choice = field('choice')
export const choices = field('choices')
export const uscc = field('uscc')
export const registrationNo = field('registrationNo')
export const idNo = field('idNo', { sealed: true, mask: 'idNo' })
export const mobile = field('mobile', { sealed: true, mask: 'mobile' })
export const region = field('region')
export const personRef = field('personRef')
export const roomRef = field('roomRef')
export const departmentRefs = field('departmentRefs')
export const signature = field('signature')

export const option = (value: string, zh: string, en: string): OptionDef => ({ value, wording: { zh, en } })

export const PAST = { when: 'past' } as const
export const OPTIONAL = { optional: true } as const
export const OF_PERIOD = { ofPeriod: true } as const
export const FROM_REGISTER = { readOnlyFromRegister: true } as const
