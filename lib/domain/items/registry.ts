import type { ItemLetter } from '../shared/item-letters'
import { practiceLicence } from './a-practice-licence'
import { radiologyLicence } from './b-radiology-licence'
import { BASE_DESK_CHECKS } from './base/desk-checks'
import { BASE_SECTIONS } from './base/sections'
import { midwifery } from './c-midwifery'
import { sterilisationAndTermination } from './d-sterilisation-termination'
import { premaritalExamination } from './e-premarital-examination'
import { prenatalScreening } from './f-prenatal-screening'
import { canonicalJson } from '../shared/canonical-json'
import { makeCatalogue, type Catalogue, type CatalogueData } from './catalogue'
import type { ItemDefinition, SharedGroup } from './definition'
import { MATERIALS } from './material-list'
import { MCH_GROUP } from './mch/sections'
import { DEFAULT_RULE_PARAMETERS, type RuleParameters } from './parameters'
import { RULES } from './rule-list'

export { readCatalogue, type Catalogue } from './catalogue'
export { ITEM_NAMES } from './item-names'
export { counts } from './materials'

/**
 * The only door to the item folders. A seventh item is a folder and one line here. Cases never read this list: they
 * read the version they were filed under (`catalogueOf`), which was made from it.
 */
export const ITEMS: readonly ItemDefinition[] = [
  practiceLicence,
  radiologyLicence,
  midwifery,
  sterilisationAndTermination,
  premaritalExamination,
  prenatalScreening,
]

/** Pages that more than one item asks for. */
const SHARED: readonly SharedGroup[] = [MCH_GROUP]

export const itemByLetter = (letter: ItemLetter): ItemDefinition | null =>
  ITEMS.find((item) => item.letter === letter) ?? null

const catalogueData = (parameters: RuleParameters): CatalogueData => ({
  format: 1,
  base: { sections: [...BASE_SECTIONS], deskChecks: [...BASE_DESK_CHECKS] },
  shared: [...SHARED],
  items: [...ITEMS],
  materials: [...MATERIALS],
  rules: [...RULES],
  parameters,
})

/** What is stored as a catalogue version: the same text for the same content, so its hash is its name. */
export const catalogueJson = (parameters: RuleParameters = DEFAULT_RULE_PARAMETERS): string =>
  canonicalJson(catalogueData(parameters))

/** The catalogue as the code has it now: for seeding a version, for guides and for tests; never for a filed case. */
export const currentCatalogue = (parameters: RuleParameters = DEFAULT_RULE_PARAMETERS): Catalogue =>
  makeCatalogue(catalogueData(parameters))
