import { ok, refuse, type Refusal, type Result } from '../result'
import { normaliseIdentifier, toHalfWidth } from './normalise'

/** 放射诊疗许可证号 (DOMAIN §10.6). Full-width, half-width and 〔〕 brackets are equal; kept with half-width ones. */
export function parseRadiologyLicenceNo(raw: string): Result<string, Refusal> {
  const value = toHalfWidth(raw).trim().replace(/〔/g, '(').replace(/〕/g, ')')
  return /^.{1,6}卫放证字\(\d{4}\)第\d{3,6}号$/.test(value) ? ok(value) : refuse('identifier.radiology_licence_no')
}

/** 母婴保健技术服务执业许可证号: letters, digits, hyphen; no check character is known (DOMAIN §10.6). */
export function parseMchLicenceNo(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  return /^[A-Z0-9-]{6,30}$/.test(value) ? ok(value) : refuse('identifier.mch_licence_no')
}
