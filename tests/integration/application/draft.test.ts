import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { beforeAsked } from '@/lib/domain/application/unfilled'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { chooseItemsCommand } from '@/lib/services/application/choose-items'
import { confirmUnchangedCommand } from '@/lib/services/application/confirm-unchanged'
import { discardDraftCommand } from '@/lib/services/application/discard-draft'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { getRoster } from '@/lib/services/application/get-roster'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getStartPage } from '@/lib/services/application/get-start-page'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { promiseMaterialCommand } from '@/lib/services/application/promise-material'
import { pullForCase, refreshRegistersCommand } from '@/lib/services/application/refresh-registers'
import { removeRowCommand, restoreRowCommand } from '@/lib/services/application/remove-row'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { startDraftCommand } from '@/lib/services/application/start-draft'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '../../support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft } from '../../support/filing'

testDatabase()

let clinic: Clinic
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

const start = (letters: readonly string[] = ['A', 'B'], key = newKey()) =>
  runCommand(startDraftCommand(), { actor: clinic.applicant, key, input: { letters } })

const page = async (caseId: string, section: string) => {
  const found = await getSectionPage(clinic.applicant, caseId, section)
  if (!found) throw new Error(`no page ${section}`)
  return found
}

const answer = async (caseId: string, section: string, values: Record<string, string | string[]>, version?: number) =>
  runCommand(answerSectionCommand, {
    actor: clinic.applicant,
    key: newKey(),
    input: { caseId, section, version: version ?? (await page(caseId, section)).version, change: 'changed', values },
  })

const auditCount = (caseId: string) => database().auditEntry.count({ where: { stream: `case:${caseId}` } })

describe('starting (T01)', () => {
  it('offers what is due, chosen beforehand, and greys what is not', async () => {
    const offered = await getStartPage(clinic.applicant)
    expect(offered?.items.map(({ letter, state, preselected }) => [letter, state, preselected])).toEqual([
      ['A', 'DUE', true],
      ['B', 'DUE', true],
    ])
    const early = await makeClinic(21)
    const items = (await getStartPage(early.applicant))?.items ?? []
    expect(items.map(({ state, opensOn, preselected }) => [state, opensOn, preselected])).toEqual([
      ['NOT_YET', '2027-03-30', false],
      ['NOT_YET', '2027-03-30', false],
    ])
    await expect(makeDraft(early)).rejects.toThrow('application.item_not_due')
    const late = await makeClinic(22)
    expect((await getStartPage(late.applicant))?.items).toMatchObject([
      { letter: 'A', state: 'LATE', preselected: true },
    ])
  })

  it('opens one draft however often it is started', async () => {
    const outcomes = await Promise.all([start(), start(), start()])
    const ids = outcomes.map((outcome) => done(outcome).caseId)
    expect(new Set(ids).size).toBe(1)
    expect(await database().case.count()).toBe(1)
    expect(done(await start()).reopened).toBe(true)
    expect(await database().caseEvent.count({ where: { code: 'T01' } })).toBe(1)
  })

  it('begins with every page unanswered and filled in from register and last verification, each with its source', async () => {
    const caseId = await makeDraft(clinic)
    const institution = await page(caseId, 'institution')
    expect(institution.change).toBe('unanswered')
    const name = institution.fields.find(({ def }) => def.path === 'institution.name')
    expect(name).toMatchObject({
      value: '青岛海棠湾口腔门诊部',
      readOnly: true,
      source: { kind: 'register', register: 'nhc', on: '2026-11-24' },
    })
    const level = institution.fields.find(({ def }) => def.path === 'institution.level')
    expect(level).toMatchObject({ value: 'NONE', changed: false, source: { kind: 'verification' } })
    const workers = await page(caseId, 'b-workers')
    expect(workers.lists.map(({ def, rows }) => [def.path, rows.length])).toEqual([
      ['b.workers', 2],
      ['b.doses', 8],
    ])
    const work = (await page(caseId, 'a-operation')).lists.find(({ def }) => def.path === 'a.work')
    expect(work?.rows.map(({ values }) => values)).toEqual([{ year: 2026 }])
    const tasks = await getTaskList(clinic.applicant, caseId)
    expect(tasks?.groups.map(({ group }) => group)).toEqual(['base', 'A', 'B'])
    expect(tasks?.progress.done).toBe(0)
    expect(tasks?.keptUntil).toBe('2027-02-22')
  })

  it('shows a page first seen without a word on what is still blank, and says it of a row that was saved so', async () => {
    const caseId = await makeDraft(clinic)
    const whole = await page(caseId, 'a-operation')
    const first = beforeAsked(whole)
    expect(whole.problems.map(({ path, code }) => [path, code])).toEqual([
      ['a.work[2026].outpatients', 'field.required'],
    ])
    expect([first.problems, first.lists.flatMap(({ rows }) => rows.flatMap(({ problems }) => problems))]).toEqual([
      [],
      [],
    ])
    expect(first.lists[0]?.rows.map(({ needsWork }) => needsWork)).toEqual([true])
    const [row] = whole.lists[0]?.rows ?? []
    const input = { caseId, list: 'a.work', rowKey: '2026', parentKey: null, version: row?.version, way: 'EDITED' }
    const values = { year: '2026', emergencies: '7' }
    done(await runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: { ...input, values } }))
    expect(beforeAsked(await page(caseId, 'a-operation')).problems.map(({ path }) => path)).toEqual([
      'a.work[2026].outpatients',
    ])
  })

  it('says at once what is wrong with an answer', async () => {
    const caseId = await makeDraft(clinic)
    done(await answer(caseId, 'handler', { 'handler.mobile': '123' }))
    expect(beforeAsked(await page(caseId, 'handler')).problems.map(({ path }) => path)).toEqual(['handler.mobile'])
  })

  it('begins for an institution whose register is silent, from what was imported before', async () => {
    const silent = await makeClinic(24)
    const caseId = await makeDraft(silent)
    const institution = await getSectionPage(silent.applicant, caseId, 'institution')
    expect(institution?.fields.find(({ def }) => def.path === 'institution.name')).toMatchObject({
      value: '青岛滨海路口腔门诊部',
    })
    const materials = await getMaterialsPage(silent.applicant, caseId)
    expect(materials?.yours.filter(({ pullFailed }) => pullFailed).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['M04', 'M05', 'M26']),
    )
  })

  it('refuses staff without papers to enter, and knows no other institution', async () => {
    const elsewhere = await makeClinic(31)
    const window = await makeStaff('WIN')
    const outcome = await runCommand(startDraftCommand(), {
      actor: window,
      key: newKey(),
      input: { letters: ['A'], institutionId: elsewhere.institutionId },
    })
    expect(outcome).toMatchObject({ kind: 'done' })
    expect(await database().case.findFirstOrThrow({ where: { institutionId: elsewhere.institutionId } })).toMatchObject(
      { channel: 'WINDOW' },
    )
    const lead = await makeStaff('LEAD')
    const refused = await runCommand(startDraftCommand(), {
      actor: lead,
      key: newKey(),
      input: { letters: ['A'], institutionId: clinic.institutionId },
    })
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'application.applicants_only' } })
    expect(await database().case.count({ where: { institutionId: clinic.institutionId } })).toBe(0)
  })
})

describe('answering pages', () => {
  it('keeps half-typed answers, says what is wrong, and gives the typed text back', async () => {
    const caseId = await makeDraft(clinic)
    const outcome = await answer(caseId, 'a-premises', {
      'a.area.build': 'two hundred',
      'a.tenure': 'LEASED',
      'a.leaseEnd': '2028/1/5',
    })
    expect(done(outcome)).toMatchObject({ section: 'a-premises', errors: 1 })
    const shown = await page(caseId, 'a-premises')
    const build = shown.fields.find(({ def }) => def.path === 'a.area.build')
    expect(build).toMatchObject({ value: 'two hundred', changed: true, old: 320 })
    expect(build?.problems).toMatchObject([{ path: 'a.area.build', level: 'error', code: 'field.not_number' }])
    expect(shown.fields.find(({ def }) => def.path === 'a.leaseEnd')).toMatchObject({ value: '2028-01-05' })
    expect((await getTaskList(clinic.applicant, caseId))?.next).toMatchObject({
      kind: 'section',
      section: 'a-premises',
    })
  })

  it('never takes what belongs to the register from a form', async () => {
    const caseId = await makeDraft(clinic)
    await answer(caseId, 'institution', {
      'institution.name': '别人的名字',
      'beds.approved': '99',
      'institution.level': '1A',
    })
    const shown = await page(caseId, 'institution')
    const value = (path: string) => shown.fields.find(({ def }) => def.path === path)?.value
    expect([value('institution.name'), value('beds.approved'), value('institution.level')]).toEqual([
      '青岛海棠湾口腔门诊部',
      0,
      '1A',
    ])
  })

  it('refuses a page that was changed in another tab meanwhile', async () => {
    const caseId = await makeDraft(clinic)
    const { version } = await page(caseId, 'a-premises')
    done(await answer(caseId, 'a-premises', { 'a.area.build': '330' }, version))
    const before = await auditCount(caseId)
    expect(await answer(caseId, 'a-premises', { 'a.area.build': '340' }, version)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.changed_meanwhile', facts: { what: '场所和资金' } },
    })
    expect(await auditCount(caseId)).toBe(before)
    const [first, second] = await Promise.all([
      answer(caseId, 'a-premises', { 'a.area.build': '350' }, version + 1),
      answer(caseId, 'a-premises', { 'a.area.build': '360' }, version + 1),
    ])
    expect([first.kind, second.kind].sort()).toEqual(['done', 'refused'])
  })

  it('takes own changes back when the page is called unchanged', async () => {
    const caseId = await makeDraft(clinic)
    await answer(caseId, 'a-premises', { 'a.area.build': '999' })
    const { version } = await page(caseId, 'a-premises')
    const input = { caseId, sections: [{ code: 'a-premises', version }] }
    done(await runCommand(confirmUnchangedCommand, { actor: clinic.applicant, key: newKey(), input }))
    const shown = await page(caseId, 'a-premises')
    expect(shown.change).toBe('unchanged')
    expect(shown.fields.find(({ def }) => def.path === 'a.area.build')?.value).toBe(320)
  })

  it('keeps the figures of the new year when the questions of their page are called unchanged', async () => {
    const caseId = await makeDraft(clinic)
    const [row] = (await page(caseId, 'a-operation')).lists[0]?.rows ?? []
    const entry = { caseId, list: 'a.work', rowKey: '2026', version: row?.version, values: { outpatients: '4200' } }
    done(await runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: entry }))
    const { version } = await page(caseId, 'a-operation')
    const input = { caseId, section: 'a-operation', version, change: 'unchanged', values: {} }
    expect(
      done(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input })),
    ).toMatchObject({ errors: 0 })
    const shown = await page(caseId, 'a-operation')
    expect(shown.lists[0]?.rows[0]?.values).toMatchObject({ outpatients: 4200 })
    expect([shown.change, shown.problems]).toEqual(['changed', []])
  })

  it('seals identity numbers, mobiles, doses and exam conclusions, and never writes them into the audit trail', async () => {
    const caseId = await makeDraft(clinic)
    await answer(caseId, 'handler', { 'handler.mobile': '13812345678' })
    const stored = JSON.stringify([
      await database().caseFact.findMany({ where: { caseId } }),
      await database().caseRow.findMany({ where: { caseId } }),
      await database().auditEntry.findMany({ where: { stream: `case:${caseId}` } }),
    ])
    expect(stored).not.toContain('13812345678')
    expect(stored).not.toMatch(/37021118\d{9}/)
    expect(stored).not.toContain('"exam.conclusion":"FIT"')
    expect((await page(caseId, 'handler')).fields.find(({ def }) => def.path === 'handler.mobile')?.value).toBe(
      '13812345678',
    )
  })

  it('opens no page to a stranger, and to no staff', async () => {
    const caseId = await makeDraft(clinic)
    const stranger = await makeClinic(31)
    const lead = await makeStaff('LEAD')
    for (const actor of [stranger.applicant, lead, await makeStaff('WIN')]) {
      expect(await getTaskList(actor, caseId)).toBeNull()
      expect(await getSectionPage(actor, caseId, 'handler')).toBeNull()
      expect(await getRoster(actor, caseId, { list: 'persons', format: 'csv', locale: 'zh' })).toBeNull()
      const input = { caseId, section: 'a-premises', version: 1, change: 'changed', values: {} }
      expect(await runCommand(answerSectionCommand, { actor, key: newKey(), input })).toEqual({ kind: 'not_found' })
    }
  })
})

describe('rows', () => {
  const row = async (caseId: string, section: string, list: string, rowKey: string) => {
    const found = (await page(caseId, section)).lists
      .find(({ def }) => def.path === list)
      ?.rows.find((one) => one.rowKey === rowKey)
    if (!found) throw new Error(`no row ${list} ${rowKey}`)
    return found
  }
  const save = (caseId: string, input: Record<string, unknown>) =>
    runCommand(saveRowCommand, { actor: clinic.applicant, key: newKey(), input: { caseId, version: 0, ...input } })

  it('shows a changed device with its old values beside the new', async () => {
    const caseId = await makeDraft(clinic)
    const before = await row(caseId, 'b-devices', 'b.devices', '1')
    done(
      await save(caseId, {
        list: 'b.devices',
        rowKey: '1',
        version: before.version,
        values: { 'statusTest.date': '2026-10-08' },
      }),
    )
    const after = await row(caseId, 'b-devices', 'b.devices', '1')
    expect(after).toMatchObject({ change: 'changed', changedColumns: ['statusTest.date'], version: before.version + 1 })
    expect([after.old?.['statusTest.date'], after.values['statusTest.date']]).toEqual(['2026-03-18', '2026-10-08'])
    expect(await save(caseId, { list: 'b.devices', rowKey: '1', version: before.version, values: {} })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.changed_meanwhile' },
    })
  })

  it('adds, takes off and brings back rows with keys that stay', async () => {
    const caseId = await makeDraft(clinic)
    const added = done(
      await save(caseId, {
        list: 'persons',
        rowKey: '',
        values: { name: '周新', kind: 'ADMIN', idType: 'RESIDENT_ID' },
      }),
    )
    expect(added).toMatchObject({ rowKey: 'n1', section: 'persons' })
    expect((await row(caseId, 'persons', 'persons', 'n1')).values['ref']).toBe('n1')
    const gone = await row(caseId, 'persons', 'persons', 'p4')
    const input = { caseId, list: 'persons', rowKey: 'p4', version: gone.version }
    done(await runCommand(removeRowCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect((await row(caseId, 'persons', 'persons', 'p4')).change).toBe('removed')
    expect((await page(caseId, 'persons')).refs.persons.map(({ value }) => value)).not.toContain('p4')
    done(await runCommand(restoreRowCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect((await row(caseId, 'persons', 'persons', 'p4')).change).toBe('unchanged')
    const own = { caseId, list: 'persons', rowKey: 'n1', version: 1 }
    done(await runCommand(removeRowCommand, { actor: clinic.applicant, key: newKey(), input: own }))
    expect((await page(caseId, 'persons')).lists[0]?.rows.map(({ rowKey }) => rowKey)).not.toContain('n1')
  })

  it('adds a reading to the worker it belongs to, and to nobody else', async () => {
    const caseId = await makeDraft(clinic)
    const values = { from: '2026-10-01', to: '2026-11-20', mSv: '0.03', lab: '示例个人剂量监测中心' }
    expect(done(await save(caseId, { list: 'b.doses', rowKey: '', parentKey: 'p1', values }))).toMatchObject({
      rowKey: 'p1.n1',
      errors: 0,
    })
    expect(await save(caseId, { list: 'b.doses', rowKey: '', parentKey: 'nobody', values })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'list.parent_missing' },
    })
  })

  it('takes a worker off with all readings, and brings both back', async () => {
    const caseId = await makeDraft(clinic)
    const doses = async () =>
      (await page(caseId, 'b-workers')).lists.find(({ def }) => def.path === 'b.doses')?.rows ?? []
    const worker = await row(caseId, 'b-workers', 'b.workers', 'p1')
    const input = { caseId, list: 'b.workers', rowKey: 'p1', version: worker.version }
    done(await runCommand(removeRowCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect((await doses()).filter(({ change }) => change === 'removed').map(({ parentKey }) => parentKey)).toEqual([
      'p1',
      'p1',
      'p1',
      'p1',
    ])
    done(await runCommand(restoreRowCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect((await doses()).every(({ change }) => change !== 'removed')).toBe(true)
  })

  it('refuses to edit what the register or the system holds', async () => {
    const caseId = await makeDraft(clinic)
    for (const list of ['licences', 'items']) {
      expect(await save(caseId, { list, rowKey: '', values: { kind: 'PRACTICE' } })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'application.list_from_register' },
      })
    }
    expect(await save(caseId, { list: 'nothing', rowKey: '', values: {} })).toMatchObject({
      refusal: { code: 'application.list_unknown' },
    })
  })
})

describe('items, papers, registers', () => {
  it('takes an item out and brings it back with its answers', async () => {
    const caseId = await makeDraft(clinic)
    await answer(caseId, 'b-licence', { 'b.drill.participants': '9' })
    const choose = async (letters: readonly string[]) => {
      const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } })
      return runCommand(chooseItemsCommand, {
        actor: clinic.applicant,
        key: newKey(),
        input: { caseId, version, letters },
      })
    }
    done(await choose(['A']))
    expect((await getTaskList(clinic.applicant, caseId))?.groups.map(({ group }) => group)).toEqual(['base', 'A'])
    done(await choose(['A', 'B']))
    const participants = (await page(caseId, 'b-licence')).fields.find(({ def }) => def.path === 'b.drill.participants')
    expect(participants?.value).toBe(9)
    expect(await choose(['A', 'F'])).toMatchObject({ kind: 'refused', refusal: { code: 'application.item_unknown' } })
  })

  it('sorts papers by whose move it is and lets “no change” stand in for a paper', async () => {
    const caseId = await makeDraft(clinic)
    const papers = await getMaterialsPage(clinic.applicant, caseId)
    expect(papers?.fetched.map(({ code }) => code)).toEqual(expect.arrayContaining(['M01', 'M04', 'M05', 'M26', 'M36']))
    expect(papers?.yours.map(({ code }) => code)).toEqual(expect.arrayContaining(['M07', 'M08', 'M15', 'M19', 'M20']))
    expect(papers?.counts).toMatchObject({ separate: 35, combined: 27, supplied: 15 })
    const promise = (code: string, promised = true) =>
      runCommand(promiseMaterialCommand, { actor: clinic.applicant, key: newKey(), input: { caseId, code, promised } })
    done(await promise('M08'))
    expect((await getMaterialsPage(clinic.applicant, caseId))?.there.find(({ code }) => code === 'M08')?.status).toBe(
      'PROMISED',
    )
    expect(await promise('M19')).toMatchObject({ kind: 'refused', refusal: { code: 'application.no_promise_here' } })
    done(await promise('M08', false))
    expect((await getMaterialsPage(clinic.applicant, caseId))?.yours.map(({ code }) => code)).toContain('M08')
  })

  it('asks the registers again and begins unanswered pages anew, answered ones not', async () => {
    const caseId = await makeDraft(clinic)
    await answer(caseId, 'a-premises', { 'a.area.build': '777' })
    await setOfficeTime('2026-11-25T09:00:00+08:00')
    const pulled = await pullForCase(clinic.applicant, caseId)
    const outcome = await runCommand(refreshRegistersCommand(pulled), {
      actor: clinic.applicant,
      key: newKey(),
      input: { caseId },
    })
    expect(done(outcome)).toMatchObject({ answered: 7, silent: 1 })
    expect((await page(caseId, 'a-premises')).fields.find(({ def }) => def.path === 'a.area.build')?.value).toBe(777)
    const name = (await page(caseId, 'institution')).fields.find(({ def }) => def.path === 'institution.name')
    expect(name?.source).toEqual({ kind: 'register', register: 'nhc', on: '2026-11-25' })
    const stranger = await makeClinic(31)
    expect(await pullForCase(stranger.applicant, caseId)).toEqual([])
  })

  it('throws a draft away with its content', async () => {
    const caseId = await makeDraft(clinic)
    await fillDraft(clinic, caseId)
    done(await runCommand(discardDraftCommand, { actor: clinic.applicant, key: newKey(), input: { caseId } }))
    expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'WITHDRAWN' })
    expect(await database().caseFact.count({ where: { caseId } })).toBe(0)
    expect(await makeDraft(clinic)).not.toBe(caseId)
  })
})
