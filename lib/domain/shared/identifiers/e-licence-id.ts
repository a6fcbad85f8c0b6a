import { ok, refuse, type Refusal, type Result } from '../result'
import { mod3736CheckCharacter, USCC_ALPHABET } from './check-characters'
import { firstOutside, normaliseIdentifier } from './normalise'

const ROOT = '1.2.156.3005.2.'
const USCC_SHAPE = new RegExp(`^[${USCC_ALPHABET}]{2}\\d{6}[${USCC_ALPHABET}]{10}$`)

export interface ELicenceId {
  readonly value: string
  /** USCC of the authority that defined the licence type, and three digits. */
  readonly typeCode: string
  readonly issuer: string
  readonly serial: string
  readonly version: string
}

/** 电子证照标识, GB/T 36904 (DOMAIN §10.5). The check character covers the parts without root and dots. */
export function parseELicenceId(raw: string): Result<ELicenceId, Refusal> {
  const value = normaliseIdentifier(raw)
  if (!value.startsWith(ROOT)) return refuse('identifier.e_licence_root', { root: ROOT })
  const parts = value.slice(ROOT.length).split('.')
  const [typeCode = '', issuer = '', serial = '', version = '', check = ''] = parts
  if (parts.length !== 5) return refuse('identifier.e_licence_parts', { expected: 5, actual: parts.length })
  const wrong = whyPartWrong({ typeCode, issuer, serial, version, check })
  if (wrong) return refuse(wrong.code, wrong.facts)
  if (mod3736CheckCharacter(typeCode + issuer + serial + version) !== check) return refuse('identifier.e_licence_check')
  return ok({ value, typeCode, issuer, serial, version })
}

/** True for the stored form only: nothing is normalised. */
export function isELicenceId(value: string): boolean {
  const parsed = parseELicenceId(value)
  return parsed.ok && parsed.value.value === value
}

function whyPartWrong(parts: Omit<ELicenceId, 'value'> & { check: string }): Refusal | null {
  const { typeCode, issuer, serial, version, check } = parts
  if (typeCode.length !== 21) {
    return { code: 'identifier.e_licence_type_length', facts: { expected: 21, actual: typeCode.length } }
  }
  if (!USCC_SHAPE.test(typeCode.slice(0, 18)) || !/^\d{3}$/.test(typeCode.slice(18))) {
    return { code: 'identifier.e_licence_type', facts: { typeCode } }
  }
  if (!USCC_SHAPE.test(issuer)) return { code: 'identifier.e_licence_issuer', facts: { issuer } }
  if (!/^[0-9A-Z]{1,64}$/.test(serial)) return { code: 'identifier.e_licence_serial', facts: { serial } }
  if (!/^\d{3}$/.test(version)) return { code: 'identifier.e_licence_version', facts: { version } }
  if (check.length !== 1 || firstOutside(check, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')) {
    return { code: 'identifier.e_licence_check' }
  }
  return null
}
