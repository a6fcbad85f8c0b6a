import { normaliseIdentifier } from '../shared/identifiers/normalise'
import type { Wording } from '../shared/wording'
import type { VerificationForm } from './form'
import type { RuleParameters } from './parameters'

/** Who verifies an item, by the name its definition carries (DOMAIN §3.0 “Jurisdiction”, AV04). */
export type Jurisdiction =
  | { readonly kind: 'HERE' }
  | { readonly kind: 'ELSEWHERE'; readonly authority: Wording; readonly region: string | null }
  /** Neither a registration number nor an address to go by. */
  | { readonly kind: 'UNKNOWN' }

type JurisdictionRule = (form: VerificationForm, parameters: RuleParameters) => Jurisdiction

const REGISTRATION_LENGTH = 22

export function registrationNoOf(form: VerificationForm): string | null {
  const raw = form.institution?.registrationNo
  if (!raw) return null
  const value = normaliseIdentifier(raw)
  return value.length === REGISTRATION_LENGTH + 1 && value.charAt(8) === '-'
    ? value.slice(0, 8) + value.slice(9)
    : value
}

/** Positions 10–15 of the registration number; without one the practice address. */
export function regionOf(form: VerificationForm): string | null {
  const registrationNo = registrationNoOf(form)
  if (registrationNo?.length === REGISTRATION_LENGTH) return registrationNo.slice(9, 15)
  return form.institution?.address?.region6 ?? null
}

function authorityOf(region: string, { jurisdiction }: RuleParameters): Wording {
  const fitting = jurisdiction.authorities.filter(({ prefix }) => region.startsWith(prefix))
  const best = fitting.reduce<(typeof fitting)[number] | null>(
    (longest, candidate) => (longest && longest.prefix.length >= candidate.prefix.length ? longest : candidate),
    null,
  )
  return best?.name ?? { zh: region, en: region }
}

const registrar: JurisdictionRule = (form, parameters) => {
  const region = regionOf(form)
  if (!region) return { kind: 'UNKNOWN' }
  if (parameters.jurisdiction.regions.includes(region)) return { kind: 'HERE' }
  return { kind: 'ELSEWHERE', authority: authorityOf(region, parameters), region }
}

/** One category above county level takes the whole radiology licence with it. */
const radiologyCategory: JurisdictionRule = (form, parameters) => {
  const { provincialCategories, provincialAuthority } = parameters.jurisdiction
  const isProvincial = (form.b?.categories ?? []).some((category) => provincialCategories.includes(category))
  return isProvincial
    ? { kind: 'ELSEWHERE', authority: provincialAuthority, region: null }
    : registrar(form, parameters)
}

export const JURISDICTIONS: Readonly<Record<string, JurisdictionRule>> = {
  'registrar@1': registrar,
  'radiologyCategory@1': radiologyCategory,
}

/** Names of cycle rules an item may carry; the computation is `clock/cycle.ts`. */
export const CYCLE_RULES: readonly string[] = ['practiceCycle@1', 'threeYears@1']
