import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { caseFacts, type CaseFacts } from './facts'
import type { VerificationForm } from './form'
import type { RuleParameters } from './parameters'

/**
 * “Which items do I need?” is answered before there is a case: from a few ticks and numbers an anonymous person gives. They
 * become the same facts a filed form gives, so that the catalogue's own predicates decide and no rule is written twice.
 */
export const NEEDED_TICKS = [
  'firstVerification',
  'otherHandler',
  'changed',
  'restricted',
  'premises',
  'leaseEnds',
  'noFireDocument',
  'sewage',
  'protection',
  'largeEquipment',
  'annotated',
] as const
export type NeededTick = (typeof NEEDED_TICKS)[number]

/** The items for which a tick can make a difference. */
export const TICK_LETTERS: Readonly<Record<NeededTick, readonly ItemLetter[]>> = {
  firstVerification: ['B'],
  otherHandler: ['A', 'B', 'C', 'D', 'E', 'F'],
  changed: ['A', 'B'],
  restricted: ['A'],
  premises: ['A'],
  leaseEnds: ['A'],
  noFireDocument: ['A'],
  sewage: ['A'],
  protection: ['B'],
  largeEquipment: ['B'],
  annotated: ['E'],
}

/** Papers asked per device, room, worker or person of a mother-and-child technology. */
export const NEEDED_COUNTS = ['devices', 'rooms', 'workers', 'people'] as const
export type NeededCount = (typeof NEEDED_COUNTS)[number]
export const MOST_ROWS = 99

export interface NeededQuestion {
  readonly letters: readonly ItemLetter[]
  readonly ticks: readonly NeededTick[]
  /** Null: not told, so one of each is assumed and the list says “one per device”. */
  readonly rows: Readonly<Record<NeededCount, number | null>>
  readonly dues: Readonly<Partial<Record<ItemLetter, IsoDate>>>
}

export const NOTHING_TOLD: Pick<NeededQuestion, 'ticks' | 'rows' | 'dues'> = {
  ticks: [],
  rows: { devices: null, rooms: null, workers: null, people: null },
  dues: {},
}

/** Any text stands for “there is one”: predicates look only whether it is filled. */
const THERE = '-'

export function factsOfQuestion(question: NeededQuestion, asOf: IsoDate, parameters: RuleParameters): CaseFacts {
  const has = (tick: NeededTick): boolean => question.ticks.includes(tick)
  const rows = (count: NeededCount): undefined[] => Array<undefined>(question.rows[count] ?? 1).fill(undefined)
  const form: VerificationForm = {
    firstVerification: has('firstVerification'),
    legalRep: { name: THERE },
    handler: { name: has('otherHandler') ? `${THERE}${THERE}` : THERE },
    // 婚前医学检查 may be noted on the practice licence instead of a licence of its own (实施办法 11).
    licences: has('annotated') ? [{ kind: 'PRACTICE' }] : [{ kind: 'PRACTICE' }, { kind: 'MCH' }],
    items: question.letters.map((code) => ({ code, due: question.dues[code] ?? asOf })),
    a: {
      tenure: has('leaseEnds') ? 'LEASED' : 'OWNED',
      leaseEnd: has('leaseEnds') ? asOf : null,
      fire: { docNo: has('noFireDocument') ? null : THERE },
      sewage: { facility: has('sewage') ? 'OWN' : 'NONE' },
      restrictedTech: has('restricted') ? [{ name: THERE }] : [],
      largeEquipment: has('largeEquipment') ? [{ name: THERE }] : [],
    },
    b: {
      qa: { changed: has('protection') },
      devices: rows('devices').map(() => ({ status: 'IN_USE' as const })),
      rooms: rows('rooms').map(() => ({})),
      workers: rows('workers').map(() => ({})),
    },
    mch: { staff: rows('people').map((_, at) => ({ personRef: String(at) })) },
  }
  const changedPaths = [...(has('changed') ? ['persons'] : []), ...(has('premises') ? ['a.area'] : [])]
  return caseFacts({ form, letters: question.letters, asOf, parameters, changedPaths })
}
