import type { Wording } from '../shared/wording'
import { w } from './definition'
import { isActiveOn, type CaseFacts } from './facts'
import type { FormPerson } from './form'
import type { RuleParameters } from './parameters'
import { fill } from './rules/contract'

/** What is counted for a checkpoint, so that nobody has to count. The verdict stays the person’s. */
export interface Figure {
  readonly met: boolean
  readonly message: Wording
}

/** `null` where there is nothing to count: no roster, or no standard for the category. */
export type CountFigure = (facts: CaseFacts) => Figure | null

type Standard = RuleParameters['basicStandard']
type Staff = Readonly<Record<'physicians' | 'assistants' | 'nurses', number>>

/** Staff against the basic standard of the category (医疗机构基本标准; DR06, CK-P07). */
const basicStandard: CountFigure = ({ form, asOf, parameters }) => {
  const roster = (form.persons ?? []).filter((person) => isActiveOn(person, asOf))
  const category = form.institution?.categoryCode
  if (roster.length === 0 || !category) return null
  const standard = parameters.basicStandard
  const staff = countOf(roster)
  // More beds than approved need their nurses too, and approved ones may be filled any day.
  const beds = Math.max(form.beds?.approved ?? 0, form.beds?.actual ?? 0)
  if (isOf(standard.villageClinics, category)) return ofVillageClinic(staff, standard)
  if (isOf(standard.clinics, category)) return ofClinic(staff, standard)
  return isOf(standard.hospitals, category) && beds > 0 ? ofHospital(staff, beds, standard) : null
}

const isOf = ({ categories }: { readonly categories: readonly string[] }, category: string): boolean =>
  categories.some((prefix) => category.startsWith(prefix))

function countOf(roster: readonly FormPerson[]): Staff {
  const count = (kind: FormPerson['kind']) => roster.filter((person) => person.kind === kind).length
  return { physicians: count('PHYSICIAN'), assistants: count('ASSISTANT'), nurses: count('NURSE') }
}

function ofHospital({ nurses }: Staff, beds: number, { hospitals }: Standard): Figure {
  const ratio = nurses / beds
  return {
    met: ratio >= hospitals.nursesPerBed,
    message: fill(
      w(
        '按名单算：护士 {nurses} 名，床位 {beds} 张，护床比 {ratio}，标准不低于 {least}',
        'From the roster: {nurses} nurses, {beds} beds, {ratio} nurses per bed; at least {least}',
      ),
      { nurses, beds, ratio: (Math.floor(ratio * 100) / 100).toFixed(2), least: hospitals.nursesPerBed },
    ),
  }
}

function ofClinic({ physicians, nurses }: Staff, { clinics }: Standard): Figure {
  return {
    met: physicians >= clinics.physicians && nurses >= clinics.nurses,
    message: fill(
      w(
        '按名单算：医师 {physicians} 名、护士 {nurses} 名，标准不少于医师 {leastPhysicians} 名、护士 {leastNurses} 名',
        'From the roster: physicians {physicians}, nurses {nurses}; at least {leastPhysicians} and {leastNurses}',
      ),
      { physicians, nurses, leastPhysicians: clinics.physicians, leastNurses: clinics.nurses },
    ),
  }
}

function ofVillageClinic({ physicians, assistants }: Staff, { villageClinics }: Standard): Figure {
  const found = physicians + assistants
  const least = villageClinics.physiciansOrAssistants
  return {
    met: found >= least,
    message: fill(
      w(
        '按名单算：医师和助理医师 {found} 名，标准不少于 {least} 名',
        'From the roster: physicians and assistants {found}; at least {least}',
      ),
      { found, least },
    ),
  }
}

export const FIGURES: Readonly<Record<string, CountFigure>> = { 'basicStandard@1': basicStandard }

export const hasFigure = (name: string): boolean => Object.hasOwn(FIGURES, name)

/** The figure a checkpoint names; most name none. */
export const figureOf = ({ figure }: { readonly figure?: string | undefined }, facts: CaseFacts): Figure | null =>
  figure ? (FIGURES[figure]?.(facts) ?? null) : null
