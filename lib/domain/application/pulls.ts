import type { MaterialDef, RegisterCode } from '../items/definition'
import { dataOf, type Registers } from '../items/registers'

/**
 * Which system a fetched paper comes from. A paper whose source is not connected yet counts as a failed fetch: it is asked
 * for (DOMAIN §3.5 “when a pull fails, the paper is asked for”).
 */
const SOURCES: Readonly<Record<string, (registers: Registers) => boolean>> = {
  // The e-licence store keeps identity papers, legal-entity certificates and licence faces.
  M02: ({ licence }) => dataOf(licence) !== null,
  M03: ({ licence }) => dataOf(licence) !== null,
  M04: (registers) => hasLicence(registers, 'PRACTICE'),
  M05: (registers) => hasLicence(registers, 'RADIOLOGY'),
  M06: (registers) => hasLicence(registers, 'MCH'),
  M09: ({ nhc }) => Boolean(dataOf(nhc)?.persons),
  M10: ({ supervision }) => Boolean(dataOf(supervision)?.inspections),
  M21: ({ dose }) => (dataOf(dose)?.workers ?? []).some((worker) => (worker.doses ?? []).length > 0),
  M26: ({ ecology }) => Boolean(dataOf(ecology)?.no),
  M27: ({ licence }) => (dataOf(licence)?.configurationLicences ?? []).length > 0,
  M28: ({ nhc }) => (dataOf(nhc)?.mchCertificates ?? []).length > 0,
}

const hasLicence = ({ licence }: Registers, kind: 'PRACTICE' | 'RADIOLOGY' | 'MCH'): boolean =>
  (dataOf(licence)?.licences ?? []).some((face) => face.kind === kind)

export function pullsOf(materials: readonly MaterialDef[], registers: Registers): Record<string, 'OK' | 'FAILED'> {
  const fetched = materials.filter(({ exemption }) => exemption === 'ECERT' || exemption === 'SHARE')
  return Object.fromEntries(fetched.map(({ code }) => [code, SOURCES[code]?.(registers) ? 'OK' : 'FAILED']))
}

/** For “fetched from … on …”. */
export const SOURCE_REGISTER: Readonly<Record<string, RegisterCode>> = {
  M02: 'licence',
  M03: 'licence',
  M04: 'licence',
  M05: 'licence',
  M06: 'licence',
  M09: 'nhc',
  M10: 'supervision',
  M21: 'dose',
  M26: 'ecology',
  M27: 'licence',
  M28: 'nhc',
}
