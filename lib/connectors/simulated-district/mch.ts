import type { RowValues, SectionValues } from '@/lib/domain/items/definition'
import type { MchTechnology } from '@/lib/domain/items/parameters'
import { currentCatalogue } from '@/lib/domain/items/registry'
import type { SimulatedInstitution } from './institution'
import { peopleOf, type SimulatedPerson } from './people'

/** What the registers know of the mother-and-child licence: technologies, certified people, rooms and equipment. */
const catalogue = currentCatalogue()

export const technologiesOf = (one: SimulatedInstitution): readonly MchTechnology[] =>
  one.technologies.flatMap((letter) => catalogue.parameters.mch.technologies[letter] ?? [])

export const mchLicenceNo = (serial: number): string => `M370211-${String(serial).padStart(5, '0')}`

interface Certified {
  readonly person: SimulatedPerson
  readonly technology: MchTechnology
  readonly certNo: string
}

const PEOPLE_PER_TECHNOLOGY = 2
export const CERTIFICATES_UNTIL = '2028-12-31'

/** Two physicians for each technology; the head is among them, as the chief examiner must be an attending physician. */
export function certifiedOf(one: SimulatedInstitution): readonly Certified[] {
  const physicians = peopleOf(one).filter(({ kind }) => kind === 'PHYSICIAN')
  return technologiesOf(one).flatMap((technology, at) =>
    Array.from({ length: Math.min(PEOPLE_PER_TECHNOLOGY, physicians.length) }, (_, nth) => nth).flatMap((nth) => {
      const person = physicians[(at * nth + nth) % physicians.length]
      return person ? [{ person, technology, certNo: `鲁母婴字${one.serial}-${at + 1}-${nth + 1}` }] : []
    }),
  )
}

export const mchSections = (one: SimulatedInstitution): Record<string, SectionValues> => ({
  'mch-licence': {
    'mch.licenceNo': mchLicenceNo(one.serial),
    'mch.validTo': '2036-02-28',
    'mch.technologies': technologiesOf(one),
  },
  'mch-standard': {},
  ...(one.technologies.includes('E') ? { 'e-exams': { 'e.chiefExaminer': peopleOf(one)[0]?.ref ?? null } } : {}),
  ...(one.technologies.includes('F') ? { 'f-screening': partner(one) } : {}),
})

const partner = ({ serial }: SimulatedInstitution): SectionValues => ({
  'f.partner.name': '示例市妇幼保健院',
  'f.partner.agreementNo': `ZZ-2024-${String(serial).padStart(4, '0')}`,
  'f.partner.validTo': '2027-12-31',
  'f.lab': 'OUTSOURCED',
})

/** Rows by list, as the last verification recorded them. */
export const mchRows = (
  one: SimulatedInstitution,
): readonly (readonly [list: string, rows: readonly RowValues[]])[] => [
  [
    'mch.staff',
    certifiedOf(one).map(({ person, technology, certNo }) => ({
      personRef: person.ref,
      technology,
      certNo,
      certValidTo: CERTIFICATES_UNTIL,
      title: person.title,
      years: 6,
    })),
  ],
  ['mch.rooms', standardOf(one, 'mch.rooms').map((values) => ({ ...values, present: true, qty: 1, area: 24 }))],
  ['mch.equipment', standardOf(one, 'mch.equipment').map((values) => ({ ...values, present: true, qty: 1 }))],
]

const standardOf = (one: SimulatedInstitution, path: string): readonly RowValues[] =>
  (catalogue.list(path)?.standardRows ?? [])
    .filter(({ letter }) => one.technologies.includes(letter))
    .map(({ values }) => values)
