import { describe, expect, it } from 'vitest'
import { SYSTEMS } from '@/lib/connectors/port'
import { simulatedAnswer } from '@/lib/connectors/simulated-district/answers'
import { HOSPITAL_SERIAL, institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { periodFrom, periodTo, recordedAnswers } from '@/lib/connectors/simulated-district/verification'
import { liveRows, rowsBelow, toFlatForm } from '@/lib/domain/application/answers'
import { changedPathsOf } from '@/lib/domain/application/delta'
import { frozenAnswers } from '@/lib/domain/application/frozen'
import { prefillDraft, type PrefillInput } from '@/lib/domain/application/prefill'
import { assembleForm } from '@/lib/domain/items/assemble'
import { caseFacts } from '@/lib/domain/items/facts'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { NO_REGISTERS, registersSchema } from '@/lib/domain/items/registers'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { validateSection } from '@/lib/domain/items/validation'

const catalogue = currentCatalogue()
const defs = catalogue.sectionsFor(['A', 'B'])
const main = institutionBySerial(MAIN_SERIAL)
const today = '2026-11-24'
const last = { on: '2026-01-15', ...recordedAnswers(main) }
const registers = registersSchema.parse(
  Object.fromEntries(
    (['nhc', 'licence', 'supervision', 'dose', 'ecology'] as const).map((system) => [
      system,
      { status: 'OK', data: simulatedAnswer(system, main) },
    ]),
  ),
)
const period = { licenceId: null, periodFrom: '2026-01-21', periodTo: '2027-01-20', due: '2027-01-20', aligned: false }
const input: PrefillInput = {
  defs,
  registers,
  last,
  known: { fields: {}, licences: [] },
  items: [
    { code: 'A', ...period },
    { code: 'B', ...period },
  ],
  licenceKinds: ['PRACTICE', 'RADIOLOGY'],
  channel: 'ONLINE',
  today,
}
const keyed = (rows: readonly { list: string; rowKey: string }[], list: string) =>
  rows.filter((row) => row.list === list).map((row) => row.rowKey)

describe('what a draft begins with', () => {
  it('leaves the main clinic this year’s workload to type and nothing else', () => {
    const answers = prefillDraft(input)
    const form = assembleForm(toFlatForm(answers), defs)
    const changedPaths = changedPathsOf(answers, last, defs)
    const facts = caseFacts({ form, letters: ['A', 'B'], asOf: today, parameters: catalogue.parameters, changedPaths })
    const rows = liveRows(answers.rows)
    const errors = defs.flatMap((section) =>
      validateSection(section, answers.sections[section.code] ?? {}, rows, facts)
        .filter(({ level }) => level === 'error')
        .map(({ path }) => path),
    )
    expect(errors).toEqual(['a.work[2026].outpatients'])
  })

  it('leaves a hospital with six items the figures of its years and its period to type, and nothing else', () => {
    const hospital = institutionBySerial(HOSPITAL_SERIAL)
    const all = catalogue.sectionsFor(ITEM_LETTERS)
    const own = registersSchema.parse(
      Object.fromEntries(
        SYSTEMS.map((system) => {
          const data = simulatedAnswer(system, hospital)
          return [system, data === undefined ? { status: 'UNAVAILABLE' } : { status: 'OK', data }]
        }),
      ),
    )
    const recorded = { on: '2024-02-05', ...recordedAnswers(hospital) }
    const items = ITEM_LETTERS.map((code) => ({
      code,
      licenceId: null,
      periodFrom: periodFrom(hospital, code),
      periodTo: periodTo(hospital, code),
      due: periodTo(hospital, code),
      aligned: false,
    }))
    const answers = prefillDraft({
      ...input,
      defs: all,
      registers: own,
      last: recorded,
      items,
      licenceKinds: ['PRACTICE', 'RADIOLOGY', 'MCH'],
    })
    const form = assembleForm(toFlatForm(answers), all)
    const facts = caseFacts({ form, letters: ITEM_LETTERS, asOf: today, parameters: catalogue.parameters })
    const blank = all.flatMap((section) =>
      validateSection(section, answers.sections[section.code] ?? {}, liveRows(answers.rows), facts).filter(
        ({ level }) => level === 'error',
      ),
    )
    const ofPeriod = all.flatMap(({ fields }) => fields.filter((field) => field.ofPeriod && !field.prefill))
    const scalars = blank.map(({ path }) => path).filter((path) => !path.includes('['))
    expect(scalars).toEqual(ofPeriod.map(({ path }) => path))
    const rows = new Set(
      blank
        .map(({ path }) => path)
        .filter((path) => path.includes('['))
        .map((path) => path.split('].')[0]),
    )
    expect([...rows]).toEqual(
      ['a.work', 'c.work'].flatMap((list) => [2024, 2025, 2026].map((year) => `${list}[${year}`)),
    )
    expect(blank.every(({ code }) => code === 'field.required')).toBe(true)
    expect(form.mch?.technologies).toHaveLength(5)
    expect(form.c?.birthCert).toEqual({ received: 900, issued: 850, voided: 8, stock: 42 })
  })

  it('takes the register before the last verification', () => {
    const moved = registersSchema.parse({
      ...registers,
      nhc: { status: 'OK', data: { ...registers.nhc.data, beds: { approved: 7 } } },
    })
    expect(prefillDraft({ ...input, registers: moved }).sections['institution']?.['beds.approved']).toBe(7)
    expect(prefillDraft({ ...input, registers: NO_REGISTERS }).sections['institution']?.['beds.approved']).toBe(0)
  })

  it('marks who came and who differs since last time, and keeps keys', () => {
    const persons = (registers.nhc.data?.persons ?? []).map((person) =>
      person.ref === 'p2' ? { ...person, title: '主任医师' } : person,
    )
    const nhc = {
      status: 'OK',
      data: { ...registers.nhc.data, persons: [...persons, { ref: 'p9', name: '新来的', kind: 'NURSE' }] },
    }
    const { rows } = prefillDraft({ ...input, registers: registersSchema.parse({ ...registers, nhc }) })
    const roster = rows.filter(({ list }) => list === 'persons')
    expect(roster.map(({ rowKey, change }) => [rowKey, change])).toEqual([
      ['p1', 'unchanged'],
      ['p2', 'changed'],
      ['p3', 'unchanged'],
      ['p4', 'unchanged'],
      ['p9', 'added'],
    ])
    expect(roster.find(({ rowKey }) => rowKey === 'p1')?.values['idNo']).toBeTruthy()
  })

  it('does not carry what belongs to the last period into this one', () => {
    const compensation = {
      list: 'a.compensations',
      parentKey: null,
      values: { kind: 'SETTLEMENT', amount: 1, responsibility: 'FULL' },
    }
    const rows = [
      ...last.rows,
      { ...compensation, rowKey: 'old', values: { ...compensation.values, date: '2025-06-01' } },
      { ...compensation, rowKey: 'new', values: { ...compensation.values, date: '2026-03-01' } },
    ]
    const answers = prefillDraft({ ...input, last: { ...last, rows } })
    expect(keyed(answers.rows, 'a.compensations')).toEqual(['new'])
    expect(keyed(answers.rows, 'a.work')).toEqual(['2026'])
  })

  it('ties each reading to its worker, with keys that begin with the worker’s', () => {
    const doses = prefillDraft(input).rows.filter(({ list }) => list === 'b.doses')
    expect(doses).toHaveLength(8)
    for (const dose of doses) expect(dose.rowKey.startsWith(`${dose.parentKey}.`)).toBe(true)
  })

  it('begins without a past: registers alone, or nothing at all', () => {
    const first = prefillDraft({ ...input, last: null })
    expect(first.rows.filter(({ change }) => change !== 'unchanged').map(({ list }) => list)).toEqual(['a.work'])
    expect(first.sections['institution']?.['institution.name']).toBe(main.name)
    const empty = prefillDraft({ ...input, last: null, registers: NO_REGISTERS })
    expect(empty.sections['institution']).toEqual({})
  })
})

describe('what is signed', () => {
  const answers = prefillDraft(input)
  const text = frozenAnswers(answers, ['A', 'B'], defs)

  it('is the same text for the same answers, whatever the order of rows and items', () => {
    expect(frozenAnswers({ ...answers, rows: answers.rows.toReversed() }, ['B', 'A'], defs)).toBe(text)
  })

  it('changes with every answer and every row, not with what the system fills in', () => {
    const premises = { ...answers.sections['a-premises'], 'a.area.build': 321 }
    expect(
      frozenAnswers({ ...answers, sections: { ...answers.sections, 'a-premises': premises } }, ['A', 'B'], defs),
    ).not.toBe(text)
    expect(frozenAnswers({ ...answers, rows: answers.rows.slice(1) }, ['A', 'B'], defs)).not.toBe(text)
    expect(frozenAnswers(answers, ['A'], defs)).not.toBe(text)
    const handler = { ...answers.sections['handler'], 'consent.truth': 'x', channel: 'WINDOW' }
    expect(frozenAnswers({ ...answers, sections: { ...answers.sections, handler } }, ['A', 'B'], defs)).toBe(text)
  })

  it('leaves out a worker marked as gone with all readings, while the person of the same key stays', () => {
    const workers = answers.rows.filter(({ list }) => list === 'b.workers')
    const gone = workers.map((row) => (row.rowKey === 'p1' ? { ...row, change: 'removed' as const } : row))
    const doses = answers.rows.filter(({ list }) => list === 'b.doses')
    const known = doses
    const below = rowsBelow(doses, { before: workers, after: gone, known })
    expect(keyed(liveRows(below), 'b.doses')).toEqual(['p2.1', 'p2.2', 'p2.3', 'p2.4'])
    expect(rowsBelow(below, { before: gone, after: workers, known })).toEqual(doses)
    const withNew = [
      ...doses,
      { ...doses[0], list: 'b.doses', rowKey: 'p1.n1', parentKey: 'p1', values: {}, change: 'added' as const },
    ]
    expect(keyed(rowsBelow(withNew, { before: workers, after: gone, known }), 'b.doses')).not.toContain('p1.n1')
  })
})

describe('what differs from last time', () => {
  it('names fields and lists by their paths', () => {
    const answers = prefillDraft(input)
    const before = changedPathsOf(answers, last, defs)
    const premises = { ...answers.sections['a-premises'], 'a.tenure': 'LEASED' }
    const after = changedPathsOf({ ...answers, sections: { ...answers.sections, 'a-premises': premises } }, last, defs)
    expect(after.filter((path) => !before.includes(path))).toEqual(['a.tenure'])
    expect(before).toEqual(['a.work']) // the figures of the new year are asked for, never carried on
  })
})
