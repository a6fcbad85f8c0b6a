import { beforeEach, describe, expect, it } from 'vitest'
import { HOSPITAL_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { database } from '@/lib/db/client'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { chooseItemsCommand } from '@/lib/services/application/choose-items'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getStartPage } from '@/lib/services/application/get-start-page'
import { getTaskList } from '@/lib/services/application/get-task-list'
import { newKey, runCommand } from '@/lib/services/command'
import { getReviewCase } from '@/lib/services/review/get-review-case'
import { testDatabase } from '@/tests/support/database'
import { caseOf, decideAs, makeLead, propose, renderAll } from '@/tests/support/decision'
import { makeDistrict } from '@/tests/support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft, OF_THE_PERIOD } from '@/tests/support/filing'
import { finishDesk } from '@/tests/support/review'
import { arrivedAt, makeWanted, planned, recorded, signed } from '@/tests/support/site'

testDatabase()

const dateOf = (date: Date | null): string | undefined => date?.toISOString().slice(0, 10)

describe('a hospital’s draft with six items', () => {
  let hospital: Clinic
  beforeEach(async () => {
    await makeDistrict()
    hospital = await makeClinic(HOSPITAL_SERIAL)
  })

  const choose = async (caseId: string, letters: readonly ItemLetter[]) => {
    const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } })
    const input = { caseId, version, letters }
    return done(await runCommand(chooseItemsCommand, { actor: hospital.applicant, key: newKey(), input }))
  }
  const roomsOf = async (caseId: string) => {
    const rows = await database().caseRow.findMany({ where: { caseId, list: 'mch.rooms' }, select: { json: true } })
    return rows.map(({ json }) => (json as { technology: string }).technology)
  }

  it('is offered what is due, and the technologies due within 180 days along with it', async () => {
    const offered = await getStartPage(hospital.applicant)
    expect(offered?.items.map(({ letter, state, due }) => [letter, state, due])).toEqual([
      ['A', 'DUE', '2027-02-10'],
      ['B', 'DUE', '2027-02-10'],
      ...(['C', 'D', 'E', 'F'] as const).map((letter) => [letter, 'MAY_JOIN', '2027-06-30']),
    ])
  })

  it('asks for what the mother-and-child items share once, and for figures of this period anew unless a register has them', async () => {
    const caseId = await makeDraft(hospital, ITEM_LETTERS)
    const tasks = await getTaskList(hospital.applicant, caseId)
    expect(tasks?.groups.map(({ group }) => group)).toEqual(['base', 'A', 'B', 'mch', 'C', 'D', 'E', 'F'])
    expect(tasks?.progress.total).toBe(20)
    const open = tasks?.groups.flatMap(({ sections }) => sections).filter(({ confirmable }) => !confirmable)
    expect(open?.map(({ code }) => code)).toEqual([
      'a-operation',
      'c-deliveries',
      'd-procedures',
      'e-exams',
      'f-screening',
    ])
    const years = await database().caseRow.findMany({ where: { caseId, list: 'c.work' }, orderBy: { rowKey: 'asc' } })
    expect(years.map(({ rowKey }) => rowKey)).toEqual(['2024', '2025', '2026'])
  })

  it('needs 36 papers together instead of 77 one by one, and 20 of them by hand', async () => {
    const caseId = await makeDraft(hospital, ITEM_LETTERS)
    const papers = await getMaterialsPage(hospital.applicant, caseId)
    expect(papers?.counts).toMatchObject({ separate: 77, combined: 36, supplied: 20 })
    const yours = new Set(papers?.yours.map(({ code }) => code))
    expect([...yours]).toEqual(expect.arrayContaining(['M07', 'M34', 'M35']))
  })

  it('asks what the basic standard wants of the technologies filed, and no longer when they are taken out', async () => {
    const caseId = await makeDraft(hospital, ['A', 'B', 'C'])
    expect(new Set(await roomsOf(caseId))).toEqual(new Set(['MIDWIFERY']))
    await choose(caseId, ['A', 'C', 'E'])
    expect(new Set(await roomsOf(caseId))).toEqual(new Set(['MIDWIFERY', 'PREMARITAL_EXAM']))
    await choose(caseId, ['A', 'E'])
    expect(await roomsOf(caseId)).toEqual(['PREMARITAL_EXAM', 'PREMARITAL_EXAM', 'PREMARITAL_EXAM', 'PREMARITAL_EXAM'])
  })

  it.each([
    ['d-procedures', 'd.midTermChecked', '5', 'field.mid_term_checked'],
    ['e-exams', 'e.exams.certificatesIssued', '2983', 'field.exceeds_examined'],
    ['f-screening', 'f.counts.referred', '41', 'field.referred_exceeds'],
    ['f-screening', 'f.counts.highRisk', '861', 'field.high_risk_exceeds'],
  ])('says on page %s what is wrong with %s', async (section, path, value, code) => {
    const caseId = await makeDraft(hospital, ITEM_LETTERS)
    const { version } = (await getSectionPage(hospital.applicant, caseId, section)) ?? { version: -1 }
    const values = { ...OF_THE_PERIOD[section], [path]: value }
    const input = { caseId, section, version, change: 'changed', values }
    await runCommand(answerSectionCommand, { actor: hospital.applicant, key: newKey(), input })
    const page = await getSectionPage(hospital.applicant, caseId, section)
    const field = page?.fields.find(({ def }) => def.path === path)
    expect(field?.problems.map((problem) => problem.code)).toContain(code)
    const tasks = await getTaskList(hospital.applicant, caseId)
    const task = tasks?.groups.flatMap(({ sections }) => sections).find((one) => one.code === section)
    expect(task?.state).toBe('errors')
  })

  it('is complete when the figures are filled in', async () => {
    const caseId = await makeDraft(hospital, ITEM_LETTERS)
    await fillDraft(hospital, caseId)
    expect((await getTaskList(hospital.applicant, caseId))?.progress).toEqual({ done: 20, total: 20 })
    const papers = await getMaterialsPage(hospital.applicant, caseId)
    const missing = papers?.yours.map(({ code }) => code)
    for (const code of ['M29', 'M30', 'M31', 'M32', 'M33']) expect(missing).not.toContain(code) // rows, not files
  })
})

describe('six items in one case', () => {
  it('are reviewed side by side, seen in one visit and answered in one document', { timeout: 180_000 }, async () => {
    const wanted = await makeWanted(ITEM_LETTERS, HOSPITAL_SERIAL)
    const { caseId, reviewers, clinic } = wanted
    expect((await caseOf(caseId)).items.map(({ item, status }) => [item, status])).toEqual(
      ITEM_LETTERS.map((letter) => [letter, 'ONSITE_PLANNED']),
    )

    const midwifery = reviewers.C
    if (!midwifery) throw new Error('nobody carries C')
    const workspace = await getReviewCase(midwifery, caseId, { locale: 'zh', letter: 'C', reveal: false })
    const pages = workspace?.pages.map(({ code }) => code)
    expect(pages).toEqual(expect.arrayContaining(['institution', 'mch-licence', 'mch-standard', 'c-deliveries']))
    expect(pages).not.toContain('d-procedures')

    const site = await signed(await recorded(await arrivedAt(await planned(wanted)), []))
    const points = await database().visitCheck.findMany({ where: { visitId: site.visitId } })
    expect(points).toHaveLength(62)
    expect(ITEM_LETTERS.map((letter) => points.filter(({ item }) => item === letter).length)).toEqual([
      32, 14, 5, 4, 3, 4,
    ])

    for (const letter of ITEM_LETTERS) {
      const reviewer = reviewers[letter]
      if (!reviewer) throw new Error(`nobody carries ${letter}`)
      await finishDesk(reviewer, caseId, letter)
    }
    await Promise.all(ITEM_LETTERS.map((letter) => propose(reviewers[letter], caseId, letter)))
    expect((await caseOf(caseId)).status).toBe('CONSOLIDATING')

    const lead = await makeLead('吴主任')
    const choices = ITEM_LETTERS.map((letter) => ({ letter, conclusion: 'QUALIFIED', reason: '' }))
    const { number } = done(await decideAs(lead, caseId, { choices }))
    expect(number).toMatch(/^青西审卫校结〔2026〕\d{4}号$/)
    const decided = await caseOf(caseId)
    expect(decided.status).toBe('DECIDED')
    // A rider's next date is its old one and the cycle; B follows A (DOMAIN §3.0).
    expect(decided.items.map(({ item, nextDue }) => [item, dateOf(nextDue)])).toEqual([
      ['A', '2030-02-10'],
      ['B', '2030-02-10'],
      ...(['C', 'D', 'E', 'F'] as const).map((letter) => [letter, '2030-06-30']),
    ])
    const entries = await database().licenceEntry.findMany({
      where: { institutionId: clinic.institutionId },
      orderBy: { item: 'asc' },
    })
    expect(entries.map(({ item, status, due }) => [item, status, dateOf(due)])).toEqual(
      decided.items.map(({ item, nextDue }) => [item, 'VALID', dateOf(nextDue)]),
    )

    await renderAll(caseId, ['DOC-01', 'DOC-07', 'DOC-10', 'DOC-19'])
    const papers = await database().document.findMany({
      where: { caseId, type: { in: ['DOC-01', 'DOC-07', 'DOC-10', 'DOC-19'] } },
      select: { type: true, status: true },
    })
    expect(papers.every(({ status }) => status === 'READY')).toBe(true)
    expect(papers.filter(({ type }) => type === 'DOC-19')).toHaveLength(6)
    expect(papers.filter(({ type }) => type === 'DOC-10')).toHaveLength(1)
  })

  it('keep each its own clock: 30 days of the regulation for A, 20 working days for the others', async () => {
    const { caseId } = await makeWanted(ITEM_LETTERS, HOSPITAL_SERIAL)
    const rows = await database().caseItem.findMany({ where: { caseId }, orderBy: { item: 'asc' } })
    expect(
      rows.map(({ item, statutoryDue, committedDue }) => [item, dateOf(statutoryDue), dateOf(committedDue)]),
    ).toEqual([
      ['A', '2026-12-24', '2026-12-08'],
      ...(['B', 'C', 'D', 'E', 'F'] as const).map((letter) => [letter, '2026-12-22', '2026-12-08']),
    ])
  })
})
