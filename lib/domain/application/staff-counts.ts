import type { SectionValues } from '../items/definition'
import { isActiveOn } from '../items/facts'
import type { IsoDate } from '../shared/dates'
import type { AnswerRow } from './answers'

/** “人数由名单自动数出”: the numbers of §3.2 `a.staff` are counted from the one roster. */
const COUNTED = {
  'a.staff.physician': 'PHYSICIAN',
  'a.staff.assistantPhysician': 'ASSISTANT',
  'a.staff.nurse': 'NURSE',
  'a.staff.pharmacist': 'PHARMACIST',
  'a.staff.labTech': 'LAB',
  'a.staff.imagingTech': 'IMAGING',
  'a.staff.otherTech': 'OTHER',
} as const

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Empty while there is no roster: nothing was counted then. */
export function countStaff(rows: readonly AnswerRow[], today: IsoDate): SectionValues {
  const atWork = rows.filter(
    ({ list, change, values }) =>
      list === 'persons' &&
      change !== 'removed' &&
      isActiveOn({ from: textOf(values['from']), to: textOf(values['to']) }, today),
  )
  if (atWork.length === 0) return {}
  const count = (kind: string): number => atWork.filter(({ values }) => values['kind'] === kind).length
  const parts = Object.fromEntries(Object.entries(COUNTED).map(([path, kind]) => [path, count(kind)]))
  const healthTech = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const adminLogistics = count('ADMIN')
  return {
    ...parts,
    'a.staff.healthTech': healthTech,
    'a.staff.adminLogistics': adminLogistics,
    'a.staff.total': healthTech + adminLogistics,
  }
}
