import { answerSectionInput } from '@/lib/domain/application/inputs'
import { clashesOf } from '@/lib/domain/application/conflicts'
import { valueText } from '@/lib/domain/application/roster-table'
import { markOf, type SectionConflict } from '@/lib/domain/application/section-conflict'
import { isOpenField, keepTyped } from '@/lib/domain/application/typed'
import type { FieldDef, FieldValue } from '@/lib/domain/items/definition'
import type { Actor } from '@/lib/domain/shared/actor'
import { storableInput } from '@/lib/domain/shared/storable'
import type { Locale } from '@/lib/domain/shared/wording'
import { readApplication } from './case-head'
import { sectionDef, storedSection } from './editing'
import { refsOf } from './section-views'

interface Posted {
  /** The post that was refused. */
  readonly input: unknown
  /** Mark of each answer the form began with. */
  readonly was: Readonly<Record<string, string>>
}

/** Field by field what two people, or two tabs, left differently; null when the page did not change meanwhile. */
export async function getSectionConflict(
  actor: Actor,
  { input: given, was }: Posted,
  locale: Locale,
): Promise<SectionConflict | null> {
  const input = answerSectionInput.safeParse(storableInput(given))
  if (!input.success) return null
  const application = await readApplication(actor, input.data.caseId)
  const section = application && sectionDef(application, input.data.section)
  const stored = application && storedSection(application, input.data.section)
  if (!application || !section || !stored || stored.version === input.data.version) return null
  const baseline = application.baseline.sections[section.code] ?? {}
  const isOpen = (field: FieldDef): boolean => isOpenField(field, application.facts, baseline)
  const choose = input.data.change === 'changed'
  const mine = choose ? keepTyped(section.fields, input.data.values, { before: stored.values, isOpen }) : baseline
  const fields = section.fields.filter((field) => !field.setBySystem && isOpen(field))
  const clashes = clashesOf(fields.map(({ path }) => path), {
    base: (path) => was[path] ?? null,
    mine: (path) => markOf(mine[path]),
    theirs: (path) => markOf(stored.values[path]),
  }) // prettier-ignore
  const words = { refs: refsOf(application) }
  const shown = (def: FieldDef, value: FieldValue | undefined): string => valueText(words, def, { value, locale })
  return {
    version: stored.version,
    choose,
    fields: clashes.flatMap(({ path, side }) => {
      const def = fields.find((field) => field.path === path)
      if (!def) return []
      const label = def.wording.label[locale]
      return [{ path, side, label, mine: shown(def, mine[path]), theirs: shown(def, stored.values[path]) }]
    }),
  }
}
