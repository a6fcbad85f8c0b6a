import { FIRST_GENERATED, mobile, nurseNo, physicianNo, residentId } from './identities'
import type { SimulatedInstitution } from './institution'
import { personName } from './names'

type PersonKind = 'PHYSICIAN' | 'PHARMACIST' | 'LAB' | 'IMAGING' | 'NURSE'

export interface SimulatedPerson {
  readonly ref: string
  readonly name: string
  readonly kind: PersonKind
  readonly idNo: string
  readonly mobile: string
  readonly practiceNo: string | null
  readonly category: string
  readonly scope: string
  readonly title: string
  readonly departments: readonly string[]
  readonly regValidTo: string | null
  readonly from: string
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const GIVEN = ['嘉宁', '明远', '思雨', '海波', '晓彤', '建国', '静怡', '文博', '雪梅', '志强', '雨桐', '子涵']

const nameOf = (n: number): string =>
  n < FIRST_GENERATED
    ? `${SURNAMES.charAt(n % SURNAMES.length)}${GIVEN[(n * 7) % GIVEN.length] ?? '宁'}`
    : personName(n)

const OTHERS = ['PHARMACIST', 'LAB', 'IMAGING'] as const

const kindsOf = ({ physicians, others, nurses }: SimulatedInstitution): readonly PersonKind[] => [
  ...Array.from({ length: physicians }, () => 'PHYSICIAN' as const),
  ...Array.from({ length: others }, (_, nth) => OTHERS[nth % OTHERS.length] ?? 'PHARMACIST'),
  ...Array.from({ length: nurses }, () => 'NURSE' as const),
]

/** Physicians first; the first one is legal representative and principal, the last nurse handles applications. */
export function peopleOf(one: SimulatedInstitution): readonly SimulatedPerson[] {
  return kindsOf(one).map((kind, index) => {
    const n = one.firstPerson + index
    const [department = '02'] = one.departments[index % one.departments.length] ?? []
    return {
      ref: `p${index + 1}`,
      name: nameOf(n),
      kind,
      idNo: residentId(n),
      mobile: mobile(n),
      departments: [n < FIRST_GENERATED ? (one.departments[0]?.[0] ?? '02') : department],
      from: '2021-03-01',
      ...professionOf(kind, n, { one, isHead: index === 0 }),
    }
  })
}

type Profession = Pick<SimulatedPerson, 'practiceNo' | 'category' | 'scope' | 'title' | 'regValidTo'>

function professionOf(
  kind: PersonKind,
  n: number,
  { one, isHead }: { one: SimulatedInstitution; isHead: boolean },
): Profession {
  switch (kind) {
    case 'PHYSICIAN': {
      const title = isHead ? '主治医师' : '医师'
      return { practiceNo: physicianNo(n), category: one.practiceCategory, scope: one.scope, title, regValidTo: null }
    }
    case 'NURSE':
      return { practiceNo: nurseNo(n), category: 'NURSING', scope: '护理', title: '护师', regValidTo: '2029-06-30' }
    case 'PHARMACIST':
      return { practiceNo: null, category: 'PHARMACY', scope: '药学', title: '药师', regValidTo: null }
    case 'LAB':
      return { practiceNo: null, category: 'LAB', scope: '检验', title: '检验技师', regValidTo: null }
    case 'IMAGING':
      return { practiceNo: null, category: 'IMAGING', scope: '影像', title: '影像技师', regValidTo: null }
  }
}

export const legalRepOf = (one: SimulatedInstitution): SimulatedPerson => at(peopleOf(one), 0)
export const handlerOf = (one: SimulatedInstitution): SimulatedPerson => at(peopleOf(one), -1)

/** Who works at the X-ray devices: the imaging technicians and one physician, or simply the first two people. */
export function radiationWorkersOf(one: SimulatedInstitution): readonly SimulatedPerson[] {
  if (!one.hasXray) return []
  const people = peopleOf(one)
  const technicians = people.filter(({ kind }) => kind === 'IMAGING')
  return technicians.length > 0 ? [at(people, 0), ...technicians] : people.slice(0, 2)
}

function at(people: readonly SimulatedPerson[], index: number): SimulatedPerson {
  const person = people.at(index)
  if (!person) throw new Error('an institution without staff')
  return person
}
