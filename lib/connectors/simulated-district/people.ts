import { mobile, nurseNo, physicianNo, residentId } from './identities'
import type { SimulatedInstitution } from './institutions'

export interface SimulatedPerson {
  readonly ref: string
  readonly name: string
  readonly kind: 'PHYSICIAN' | 'NURSE'
  readonly idNo: string
  readonly mobile: string
  readonly practiceNo: string
  readonly category: string
  readonly scope: string
  readonly title: string
  readonly departments: readonly string[]
  readonly regValidTo: string | null
  readonly from: string
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const GIVEN = ['嘉宁', '明远', '思雨', '海波', '晓彤', '建国', '静怡', '文博', '雪梅', '志强', '雨桐', '子涵']

const nameOf = (n: number): string => `${SURNAMES.charAt(n % SURNAMES.length)}${GIVEN[(n * 7) % GIVEN.length] ?? '宁'}`

/** Physicians first; the first one is legal representative and principal, the last nurse handles applications. */
export function peopleOf(one: SimulatedInstitution): readonly SimulatedPerson[] {
  const [department = '02'] = one.departments[0] ?? []
  return Array.from({ length: one.physicians + one.nurses }, (_, index) => {
    const isNurse = index >= one.physicians
    const n = one.serial * 20 + index
    return {
      ref: `p${index + 1}`,
      name: nameOf(n),
      kind: isNurse ? 'NURSE' : 'PHYSICIAN',
      idNo: residentId(n),
      mobile: mobile(n),
      practiceNo: isNurse ? nurseNo(n) : physicianNo(n),
      category: isNurse ? 'NURSING' : one.practiceCategory,
      scope: isNurse ? '护理' : one.scope,
      title: isNurse ? '护师' : index === 0 ? '主治医师' : '医师',
      departments: [department],
      regValidTo: isNurse ? '2029-06-30' : null,
      from: '2021-03-01',
    }
  })
}

export const legalRepOf = (one: SimulatedInstitution): SimulatedPerson => at(peopleOf(one), 0)
export const handlerOf = (one: SimulatedInstitution): SimulatedPerson => at(peopleOf(one), -1)

/** Who works at the X-ray device: the first two people. */
export const radiationWorkersOf = (one: SimulatedInstitution): readonly SimulatedPerson[] =>
  one.hasXray ? peopleOf(one).slice(0, 2) : []

function at(people: readonly SimulatedPerson[], index: number): SimulatedPerson {
  const person = people.at(index)
  if (!person) throw new Error('an institution without staff')
  return person
}
