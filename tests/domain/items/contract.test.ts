import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeCatalogue, readCatalogue, unknownNames } from '@/lib/domain/items/catalogue'
import { itemSchema, type SectionDef } from '@/lib/domain/items/definition'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { MATERIALS } from '@/lib/domain/items/materials'
import { PLACE_NAMES } from '@/lib/domain/items/places'
import { PREDICATES } from '@/lib/domain/items/predicates'
import { PATTERNS } from '@/lib/domain/items/read-field'
import { catalogueJson, currentCatalogue, ITEMS, itemByLetter } from '@/lib/domain/items/registry'
import { RULE_CODE } from '@/lib/domain/items/rules'
import { SECTION_CHECKS } from '@/lib/domain/items/section-checks'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'

const catalogue = currentCatalogue()
const sections = catalogue.sectionsFor(ITEM_LETTERS)

/** The tables of DOMAIN §3.1–3.4, written out: every name must be asked for somewhere. */
const FIELDS = `
institution.name institution.uscc institution.usccAbsentReason institution.registrationNo institution.filingNo
institution.categoryCode institution.ownership institution.affiliation institution.serviceTarget
institution.managementNature institution.level institution.address.region6 institution.address.street
institution.address.detail legalRep.name legalRep.idType legalRep.idNo legalRep.mobile principal.name principal.idType
principal.idNo principal.mobile handler.name handler.idType handler.idNo handler.mobile handler.mandateFrom
handler.mandateTo contact.mobile contact.deliveryMode beds.approved beds.actual dentalChairs.approved
dentalChairs.actual firstVerification consent.dataSharing consent.truth channel
a.capital a.area.site a.area.build a.area.clinical a.tenure a.staff.total a.staff.healthTech a.staff.physician
a.staff.assistantPhysician a.staff.nurse a.staff.pharmacist a.staff.labTech a.staff.imagingTech a.staff.otherTech
a.staff.adminLogistics a.narcoticCard.no a.narcoticCard.validTo a.infection.committee a.infection.officers
a.infection.lastSelfCheck a.infection.outbreaks a.waste.company a.waste.contractNo a.waste.validTo a.waste.storageArea
a.waste.kgPerYear a.sewage.facility a.sewage.permitNo a.sewage.lastTest a.fire.docKind a.fire.docNo a.fire.date
a.fire.authority a.selfCheck.date a.selfCheck.issues a.selfCheck.closed
b.licenceNo b.issuedOn b.categories b.radSafety.no b.radSafety.validTo b.radSafety.scope b.officer.name
b.officer.fullTime b.qa.planDate b.qa.constancyTests b.drill.date b.drill.participants
mch.licenceNo mch.validTo mch.technologies
c.birthCert.received c.birthCert.issued c.birthCert.voided c.birthCert.stock
d.counts.medicalAbortion d.counts.surgicalAbortion d.counts.midTermInduction d.counts.tubalLigation d.counts.vasectomy
d.counts.complications d.midTermChecked
e.exams.male e.exams.female e.exams.abnormal e.exams.certificatesIssued e.chiefExaminer
f.counts.screened f.counts.highRisk f.counts.referred f.counts.followedUp f.partner.name f.partner.agreementNo
f.partner.validTo f.lab
`
  .trim()
  .split(/\s+/)

const LISTS: Record<string, string> = {
  'institution.sites': 'name address.region6 address.street address.detail beds',
  licences: 'kind no issuedOn validFrom validTo status',
  items: 'code licenceId periodFrom periodTo due aligned',
  persons:
    'ref name idType idNo kind practiceNo category scope title departments registeredHere multiSite regValidTo fullTime from to source',
  'a.departments': 'code name beds physicians nurses outpatientOnly change remark',
  'a.work': 'outpatients emergencies discharges operations alos occupancy',
  'a.changes': 'matter from to date approvalNo',
  'a.inspections': 'date agency subject result rectifiedOn',
  'a.compensations': 'date kind amount responsibility',
  'a.staffViolations': 'date personRef matter handling',
  'a.restrictedTech': 'name filingNo cases adverseEvents',
  'a.largeEquipment': 'name class licenceNo installed',
  'a.waste.collections': 'from to',
  'a.adApprovals': 'no validTo',
  'b.devices':
    'name kind model serialNo maker kV mA room startUse status statusTest.date statusTest.reportNo statusTest.lab statusTest.labQualNo statusTest.result acceptanceTest.date configLicenceNo',
  'b.rooms': 'name areaM2 test.date test.reportNo test.result warningSign lamp',
  'b.workers': 'personRef post cardNo practiceNo training.date training.result exam.date exam.conclusion from to',
  'b.doses': 'from to mSv belowMdl lab investigationReportNo',
  'b.sealedSources': 'nuclide activityBq class use',
  'b.unsealed': 'nuclide activityBq class use',
  'b.incidents': 'date level reported',
  'mch.staff': 'personRef technology certNo certValidTo title years',
  'mch.rooms': 'name area qty present',
  'mch.equipment': 'name qty present',
  // `c.deliveries` and its like, one figure for each year.
  'c.work': 'deliveries caesareans maternalDeaths perinatalDeaths asphyxia birthDefects transfersOut',
}

describe('the form asks for what DOMAIN §3.1–3.4 lists', () => {
  it.each(FIELDS)('field %s', (path) => expect(catalogue.field(path)).not.toBeNull())
  it.each(Object.entries(LISTS))('list %s', (path, columns) => {
    const found = catalogue.list(path)?.columns.map((column) => column.path) ?? []
    expect(found).toEqual(expect.arrayContaining(columns.split(' ')))
  })
  it('no path is asked for twice', () => {
    const paths = sections.flatMap((section) => [
      ...section.fields.map(({ path }) => path),
      ...section.lists.map(({ path }) => path),
    ])
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  })
  it('ID numbers, mobiles, doses and exam conclusions are sealed', () => {
    const all = sections.flatMap((section) => [
      ...section.fields,
      ...section.lists.flatMap((list) =>
        list.columns.map((column) => ({ ...column, path: `${list.path}.${column.path}` })),
      ),
    ])
    const sealed = all.filter((field) => field.sealed).map(({ path }) => path)
    expect(sealed).toEqual(
      expect.arrayContaining([
        'handler.idNo',
        'contact.mobile',
        'persons.idNo',
        'b.doses.mSv',
        'b.workers.exam.conclusion',
      ]),
    )
    expect(all.filter((field) => (field.kind === 'idNo' || field.kind === 'mobile') && !field.sealed)).toEqual([])
  })
  it('A and B together are about a dozen pages', () => expect(catalogue.sectionsFor(['A', 'B'])).toHaveLength(13))
  it('all six are twenty pages', () => expect(sections).toHaveLength(20))
  it('what the mother-and-child items share is asked once, before the first of them', () => {
    const codes = (letters: string) =>
      catalogue.sectionsFor(ITEM_LETTERS.filter((letter) => letters.includes(letter))).map(({ code }) => code)
    expect(codes('EF').slice(4)).toEqual(['mch-licence', 'mch-standard', 'e-exams', 'f-screening'])
    expect(codes('AF').filter((code) => code.startsWith('mch'))).toEqual(['mch-licence', 'mch-standard'])
    expect(codes('AB').filter((code) => code.startsWith('mch'))).toEqual([])
    expect(catalogue.groupsFor(['B', 'C', 'D'])).toEqual(['base', 'B', 'mch', 'C', 'D'])
  })
})

const CHINESE = /\p{Script=Han}/u
/** Product names and units are the same word in both languages. */
const SAME_WORD = /^[\w\s.%²ⅠⅡⅢⅣⅤ-]+$/u

function wordings(value: unknown, path = ''): { path: string; zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return [{ path, zh: String(value.zh), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, entry]) => wordings(entry, `${path}/${key}`))
}

describe('every word exists in both languages', () => {
  const all = wordings(catalogue.data)
  it('there are many of them', () => expect(all.length).toBeGreaterThan(1300))
  it('Chinese is Chinese, English is English', () => {
    const wrong = all.filter(
      ({ zh, en }) => (!CHINESE.test(zh) && !SAME_WORD.test(zh)) || (CHINESE.test(en) && !/鲁卫放证字/.test(en)),
    )
    expect(wrong).toEqual([])
  })
  it('no empty courtesy, no exclamation, no leftover blanks', () => {
    const wrong = all.filter(({ zh, en }) => /[!！{}]|温馨提示|请注意|尽快/.test(zh) || /[!{}]|please note/i.test(en))
    expect(wrong).toEqual([])
  })
  it('places and item names too', () => {
    expect(Object.values(PLACE_NAMES).every(({ zh, en }) => zh && en)).toBe(true)
    expect(Object.values(ITEM_NAMES).map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })
})

describe.each(ITEMS.map((item) => [item.letter, item] as const))('item %s', (letter, item) => {
  it('has the shape of an item and the names of the strip', () => {
    expect(itemSchema.parse(item)).toEqual(item)
    expect(ITEM_NAMES[letter]).toMatchObject({
      code: item.code,
      licenceKind: item.licenceKind,
      name: item.copy.name,
      short: item.copy.short,
    })
    expect(itemByLetter(letter)).toBe(item)
  })
  it('asks for the materials of its column of the matrix', () => {
    expect(item.materials).toEqual(
      MATERIALS.filter((material) => material.letters.includes(letter)).map(({ code }) => code),
    )
  })
  it('declares the rules that apply to it', () => {
    expect(item.rules).toEqual(catalogue.rulesFor([letter]).map(({ code }) => code))
  })
  it('checkpoints point at rules, materials and pages that exist', () => {
    for (const check of catalogue.deskChecksFor(letter)) {
      expect(check.rules.filter((code) => !catalogue.rule(code))).toEqual([])
      expect(check.materials.filter((code) => !catalogue.material(code))).toEqual([])
      expect(check.sections.filter((code) => !catalogue.section(code))).toEqual([])
    }
  })
  it('has pages of its own only', () => expect(item.sections.every((section) => section.items === letter)).toBe(true))
})

describe('limits and cycles', () => {
  it('item A has 30 calendar days by law and 10 working days by promise', () => {
    expect(itemByLetter('A')?.limits).toMatchObject({
      statutory: { unit: 'DAY', days: 30 },
      committed: { unit: 'WORKING_DAY', days: 10 },
    })
  })
  it('item B has 20 working days by law, and is due with item A', () => {
    expect(itemByLetter('B')).toMatchObject({
      limits: {
        statutory: { unit: 'WORKING_DAY', days: 20 },
        committed: { unit: 'WORKING_DAY', days: 10 },
        extensionWorkingDays: 10,
      },
      cycle: { kind: 'withItem', letter: 'A' },
    })
  })
  it.each(['C', 'D', 'E', 'F'] as const)(
    'item %s has 20 working days by law and is due every three years',
    (letter) => {
      expect(itemByLetter(letter)).toMatchObject({
        limits: {
          statutory: { unit: 'WORKING_DAY', days: 20 },
          committed: { unit: 'WORKING_DAY', days: 10 },
          extensionWorkingDays: 10,
        },
        cycle: { kind: 'own', rule: 'threeYears@1' },
        powerType: 'PERMIT',
        jurisdiction: 'registrar@1',
        uses: ['mch'],
      })
    },
  )
  it('every item there is a name for can be applied for', () => {
    expect(ITEMS.map(({ letter }) => letter)).toEqual(Object.keys(ITEM_NAMES))
  })
})

const numbered = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(2, '0')}`)

/** DOMAIN §3.5, column by column. */
const MATRIX = {
  A: 'M01 M02 M03 M04 M07 M08 M09 M10 M11 M12 M13 M14 M15 M16 M17 M36',
  B: 'M01 M02 M03 M04 M05 M07 M08 M09 M18 M19 M20 M21 M22 M23 M24 M25 M26 M27 M36',
  C: 'M01 M02 M04 M06 M07 M09 M28 M29 M30 M31 M36',
  D: 'M01 M02 M04 M06 M07 M09 M28 M29 M32 M36',
  E: 'M01 M02 M04 M06 M07 M09 M28 M29 M33 M36',
  F: 'M01 M02 M04 M06 M07 M09 M28 M29 M34 M35 M36',
}
const EXEMPTIONS = {
  ECERT: 'M02 M03 M04 M05 M06 M26 M27',
  SHARE: 'M09 M10 M13 M14 M17 M21 M28 M30 M33',
  PROMISE: 'M08 M24',
}
const MULTIPLE = {
  M19: 'perDevice',
  M20: 'perRoom',
  M21: 'perWorker',
  M22: 'perWorker',
  M23: 'perWorker',
  M28: 'perPerson',
}

describe('the 36 materials', () => {
  it.each(numbered('M', 1, 36))(
    'material %s is asked for by the items of its row and exempted as the row says',
    (code) => {
      const material = MATERIALS.find((candidate) => candidate.code === code)
      const has = (list: string): boolean => list.split(' ').includes(code)
      expect(material?.letters).toEqual(ITEM_LETTERS.filter((letter) => has(MATRIX[letter])))
      const exemption = Object.entries(EXEMPTIONS).find(([, codes]) => has(codes))?.[0] ?? 'NONE'
      expect(material?.exemption).toBe(exemption)
      expect(material?.multiplicity).toBe(Object.entries(MULTIPLE).find(([one]) => one === code)?.[1] ?? 'one')
    },
  )
  it('are each there once', () => expect(MATERIALS.map(({ code }) => code)).toEqual(numbered('M', 1, 36)))

  const KINDS = {
    STRUCTURED: ['M08', 'M09', 'M10', 'M11', 'M12', 'M18', 'M29', 'M30', 'M31', 'M32', 'M33'],
    GENERATED: ['M01', 'M36'],
  }
  it.each(Object.entries(KINDS))('%s materials are %s', (kind, expected) => {
    expect(MATERIALS.filter((material) => material.kind === kind).map(({ code }) => code)).toEqual(expected)
  })

  it.each([
    ['A', [...numbered('DR', 1, 11), 'DR22']],
    ['B', [...numbered('DR', 1, 4), ...numbered('DR', 12, 16), 'DR22']],
    ['C', [...numbered('DR', 1, 4), 'DR17', 'DR18', 'DR22']],
    ['D', [...numbered('DR', 1, 4), 'DR17', 'DR19', 'DR22']],
    ['E', [...numbered('DR', 1, 4), 'DR17', 'DR20', 'DR22']],
    ['F', [...numbered('DR', 1, 4), 'DR17', 'DR21', 'DR22']],
  ] as const)('item %s has the checkpoints %s', (letter, expected) => {
    expect(catalogue.deskChecksFor(letter).map(({ code }) => code)).toEqual(expected)
  })

  const SEVERITY = {
    VETO: 'CK-P02 CK-P03 CK-P06 CK-F03 CK-I03 CK-R01 CK-R02 CK-R06 CK-C01 CK-S01 CK-S03 CK-N04',
    KEY: 'CK-P04 CK-P05 CK-P07 CK-F01 CK-F02 CK-E01 CK-E02 CK-Q01 CK-Q03 CK-Q04 CK-I01 CK-I02 CK-I04 CK-W01 CK-W02 CK-W03 CK-D01 CK-D02 CK-R03 CK-R04 CK-R05 CK-R07 CK-R09 CK-R12 CK-R13 CK-C02 CK-C03 CK-C04 CK-C05 CK-S02 CK-S04 CK-PE01 CK-PE02 CK-N01 CK-N02 CK-N03',
    GEN: 'CK-P01 CK-P08 CK-F04 CK-E03 CK-Q02 CK-D03 CK-A01 CK-A02 CK-A03 CK-R08 CK-R10 CK-R11 CK-R14 CK-PE03',
  }
  const points = Object.entries(SEVERITY).flatMap(([severity, codes]) =>
    codes.split(' ').map((code) => [code, severity] as const),
  )
  it.each(points)('on-site point %s is %s', (code, severity) =>
    expect(catalogue.onSiteCheck(code)?.severity).toBe(severity),
  )
  it('are 62 on-site points: 32 of A, 14 of B, 5 of C, 4 of D, 3 of E, 4 of F', () => {
    expect(points).toHaveLength(62)
    expect(ITEM_LETTERS.map((letter) => catalogue.onSiteChecksFor([letter]).length)).toEqual([32, 14, 5, 4, 3, 4])
    expect(
      catalogue
        .onSiteChecksFor(ITEM_LETTERS)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(points.map(([code]) => code).toSorted())
  })

  it('are the rules AV01 to AV36, each once', () => {
    expect(catalogue.data.rules.map(({ code }) => code)).toEqual(numbered('AV', 1, 36))
  })
})

describe('a stored catalogue version', () => {
  it('reads back as it was written', () => {
    const read = readCatalogue(catalogueJson())
    expect(read.ok && read.value.data).toEqual(catalogue.data)
  })
  it('is the same text for the same content, whatever the order of keys', () => {
    expect(catalogueJson()).toBe(catalogueJson(structuredClone(catalogue.parameters)))
    const other = { ...catalogue.parameters, bedsOverPercent: 120 }
    expect(catalogueJson(other)).not.toBe(catalogueJson())
  })
  it('answers by its own thresholds, not by those of today', () => {
    const read = readCatalogue(catalogueJson({ ...catalogue.parameters, bedsOverPercent: 120 }))
    expect(read.ok && read.value.parameters.bedsOverPercent).toBe(120)
  })
  it('refers only to predicates, checks and rules that exist', () => expect(unknownNames(catalogue.data)).toEqual([]))
  it('is refused when it refers to code that is gone', () => {
    const changed = catalogueJson().replace('handlerIsNotLegalRep@1', 'somethingElse@1')
    expect(readCatalogue(changed)).toEqual({
      ok: false,
      error: { code: 'catalogue.unknown_names', facts: { names: ['somethingElse@1'] } },
    })
  })
  it.each([
    ['no JSON', 'catalogue.not_json'],
    ['{}', 'catalogue.wrong_shape'],
    ['{"format":2}', 'catalogue.wrong_shape'],
  ])('%s is refused with %s', (json, code) => expect(readCatalogue(json)).toMatchObject({ ok: false, error: { code } }))
  it('names every predicate, check and rule the code has, or it is dead code', () => {
    const json = catalogueJson()
    const unused = (names: string[]) => names.filter((name) => !json.includes(`"${name}"`))
    expect(unused(Object.keys(PREDICATES))).toEqual([])
    expect(unused(Object.keys(SECTION_CHECKS))).toEqual([])
    expect(Object.keys(RULE_CODE)).toEqual(catalogue.data.rules.map(({ code, version }) => `${code}@${version}`))
  })
  it('uses only patterns the reader knows', () => {
    const used = new Set(fieldsOf(sections).flatMap((field) => field.pattern ?? []))
    expect([...used].toSorted()).toEqual([...PATTERNS].toSorted())
  })
  it('finds nothing of an unknown code', () => {
    const empty = makeCatalogue({ ...catalogue.data, rules: [] })
    expect([
      empty.rule('AV01'),
      empty.material('M99'),
      empty.onSiteCheck('CK-X01'),
      empty.section('x'),
      empty.list('x'),
    ]).toEqual([null, null, null, null, null])
  })
})

const fieldsOf = (all: readonly SectionDef[]) =>
  all.flatMap((section) => [...section.fields, ...section.lists.flatMap((list) => list.columns)])

describe('item folders', () => {
  const folders = readdirSync('lib/domain/items').filter((name) => /^[a-z]-/.test(name))
  it('are one for each item', () => expect(folders).toHaveLength(ITEMS.length))
  it.each([...folders, 'base', 'mch'])('%s imports no other item', (folder) => {
    const files = ['index', 'sections', 'desk-checks', 'on-site-checks', 'checks', 'copy', 'options', 'standard']
    const imports = files.flatMap((file) => {
      try {
        return readFileSync(`lib/domain/items/${folder}/${file}.ts`, 'utf8').match(/from '[^']+'/g) ?? []
      } catch {
        return []
      }
    })
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter((line) => /\/[a-z]-[a-z-]+\//.test(line))).toEqual([])
  })
})
