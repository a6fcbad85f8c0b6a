import { alignItems, type FilingState } from '../clock/cycle'
import type { IsoDate } from '../shared/dates'
import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import type { Wording } from '../shared/wording'
import type { Catalogue } from './catalogue'
import type { MaterialDef } from './definition'
import type { MaterialCounts, Supply } from './materials'
import { factsOfQuestion, type NeededQuestion } from './needed-facts'

/** One paper of the personal list. */
export interface NeededPaper {
  readonly def: MaterialDef
  readonly supply: Supply
  /** How many of them; null when it is asked per device, room or person and nobody said how many there are. */
  readonly copies: number | null
}

export interface NeededPapers {
  /** S, C, N of DOMAIN §4.1: from the matrix, the same for everybody with these items. */
  readonly counts: MaterialCounts
  /** What the applicant sees to: uploads, fills in, signs, promises. */
  readonly yours: readonly NeededPaper[]
  /** Arrives by itself; asked for only when fetching fails. */
  readonly fetched: readonly NeededPaper[]
  /** On the combined list, but not asked in the situation that was told. */
  readonly onlyIf: readonly MaterialDef[]
}

export const isFetchedMaterial = ({ exemption }: MaterialDef): boolean => exemption === 'ECERT' || exemption === 'SHARE'

export function neededPapers(catalogue: Catalogue, question: NeededQuestion, asOf: IsoDate): NeededPapers {
  const { letters } = question
  const facts = factsOfQuestion(question, asOf, catalogue.parameters)
  const byCode = Map.groupBy(catalogue.materialsFor(letters, facts), ({ code }) => code)
  const papers = [...byCode].flatMap(([code, instances]): NeededPaper[] => {
    const def = catalogue.material(code)
    const [first] = instances
    return def && first ? [{ def, supply: first.supply, copies: copiesOf(def, instances.length, question) }] : []
  })
  return {
    counts: catalogue.counts(letters),
    yours: papers.filter(({ def }) => !isFetchedMaterial(def)),
    fetched: papers.filter(({ def }) => isFetchedMaterial(def)),
    onlyIf: catalogue.data.materials.filter(
      (def) => def.letters.some((letter) => letters.includes(letter)) && !byCode.has(def.code),
    ),
  }
}

const ROWS_OF = { perDevice: 'devices', perRoom: 'rooms', perWorker: 'workers', perPerson: 'people' } as const

function copiesOf({ multiplicity }: MaterialDef, instances: number, { rows }: NeededQuestion): number | null {
  if (multiplicity === 'one') return 1
  return rows[ROWS_OF[multiplicity]] === null ? null : instances
}

export interface NeededItem {
  readonly letter: ItemLetter
  readonly due: IsoDate | null
  readonly opensOn: IsoDate | null
  readonly state: FilingState | null
  /** Another authority verifies it. */
  readonly elsewhere: Wording | null
}

interface ItemsAsked extends Pick<NeededQuestion, 'letters' | 'dues'> {
  readonly elsewhere?: Readonly<Partial<Record<ItemLetter, Wording>>>
}

/** When each item may be filed: the window opens before its own due date, or it rides along with an earlier one (DOMAIN §3.0). */
export function neededItems(catalogue: Catalogue, asked: ItemsAsked, today: IsoDate): NeededItem[] {
  const { letters, dues, elsewhere = {} } = asked
  const ours = letters.flatMap((letter) => {
    const due = dues[letter]
    return due && !elsewhere[letter] ? [{ letter, due }] : []
  })
  const filing = new Map(alignItems(ours, today, catalogue.parameters.cycle).map((item) => [item.letter, item]))
  return ITEM_LETTERS.filter((letter) => letters.includes(letter)).map((letter) => {
    const item = filing.get(letter)
    return {
      letter,
      due: dues[letter] ?? null,
      opensOn: item?.opensOn ?? null,
      state: item?.state ?? null,
      elsewhere: elsewhere[letter] ?? null,
    }
  })
}
