import type { VerificationForm } from '@/lib/domain/items/form'
import type { MchTechnology } from '@/lib/domain/items/parameters'
import type { PrecheckInput } from '@/lib/domain/items/precheck'
import { DUE, form, nhc, OK, practiceFace, radiologyFace, registers } from './clinic'

/** The clinic of `clinic.ts` grown into a hospital with all six items; a test changes only what it is about. */

type Part<T> = NonNullable<T>
export type MchStaff = Part<Part<VerificationForm['mch']>['staff']>[number]

const PERIOD = { periodFrom: '2024-01-21', periodTo: DUE, due: DUE }

export const certified = (personRef: string, technology: MchStaff['technology'], change: Partial<MchStaff> = {}) => ({
  personRef,
  technology,
  certNo: `MB-${personRef}-${technology}`,
  certValidTo: '2028-06-30',
  title: '主治医师',
  ...change,
})

export const STAFF: MchStaff[] = (
  ['MIDWIFERY', 'STERILISATION', 'TERMINATION', 'PREMARITAL_EXAM', 'PRENATAL_SCREENING'] as const
).flatMap((technology) => [certified('p1', technology), certified('p2', technology)])

export const mchForm = (change: VerificationForm = {}): VerificationForm =>
  form({
    items: [...(form().items ?? []), ...(['C', 'D', 'E', 'F'] as const).map((code) => ({ code, ...PERIOD }))],
    mch: {
      licenceNo: 'M3702110-01',
      technologies: ['MIDWIFERY', 'STERILISATION', 'TERMINATION', 'PREMARITAL_EXAM', 'PRENATAL_SCREENING'],
      staff: STAFF,
    },
    c: { deliveries: 500, caesareans: 180, birthCert: { received: 520, issued: 500, voided: 4, stock: 16 } },
    d: { counts: { surgicalAbortion: 40, midTermInduction: 2 }, midTermChecked: 2 },
    e: { exams: { male: 300, female: 300, abnormal: 12, certificatesIssued: 600 }, chiefExaminer: 'p1' },
    f: { partner: { name: '示例市妇幼保健院', agreementNo: 'ZZ-2025-3', validTo: '2027-12-31' }, lab: 'OUTSOURCED' },
    ...change,
  })

export const mchFace = (
  technologies: readonly string[] | null,
  entries: readonly { item: 'C' | 'D' | 'E' | 'F' }[] = [],
) => ({
  kind: 'MCH' as const,
  no: 'M3702110-01',
  status: 'VALID' as const,
  technologies: technologies as MchTechnology[] | null, // names of the parameters' table
  entries: entries.map((entry) => ({ ...entry, status: 'VALID' as const, ...PERIOD })),
})

export const ALL_TECHNOLOGIES = ['MIDWIFERY', 'STERILISATION', 'TERMINATION', 'PREMARITAL_EXAM', 'PRENATAL_SCREENING']
const ENTRIES = [{ item: 'C' }, { item: 'D' }, { item: 'E' }, { item: 'F' }] as const

export const certificates = STAFF.map(({ certNo, technology, certValidTo }) => ({
  certNo,
  technology,
  validTo: certValidTo,
  status: 'VALID',
}))

export const mchRegisters = (change: Partial<PrecheckInput['registers']> = {}): PrecheckInput['registers'] =>
  registers({
    nhc: OK({ ...nhc, mchCertificates: certificates }),
    licence: OK({ licences: [practiceFace(), radiologyFace(), mchFace(ALL_TECHNOLOGIES, ENTRIES)] }),
    birthCert: OK({ received: 520, issued: 500, voided: 4, stock: 16 }),
    ...change,
  })
