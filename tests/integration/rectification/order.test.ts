import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getTracker } from '@/lib/services/application/get-tracker'
import { answerFindingCommand } from '@/lib/services/rectification/answer-finding'
import { concludeRecheckCommand } from '@/lib/services/rectification/conclude-recheck'
import { extendTermCommand } from '@/lib/services/rectification/extend-term'
import { missTermCommand, missTerms, warnTerms } from '@/lib/services/rectification/miss-term'
import { startRecheckCommand } from '@/lib/services/rectification/start-recheck'
import { officeNow } from '@/lib/db/office-clock'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { finishDesk, itemOf, lastEntry, tracesOf } from '@/tests/support/review'
import { proposeCommand } from '@/lib/services/review/propose'
import {
  answeredOrder,
  answerFindings,
  arrivedAt,
  findingsOf,
  makeWanted,
  order,
  ordered,
  type OrderedSite,
  planned,
  recorded,
  signed,
  siteTraces,
  submit,
} from '@/tests/support/site'

const db = testDatabase()
const makeSigned = arranged(db, 'signed', async () =>
  signed(await recorded(await arrivedAt(await planned(await makeWanted())))),
)
const makeOrdered = arranged(db, 'ordered', async () => ordered(await makeSigned()))
const makeAnswered = arranged(db, 'answered', async () => answeredOrder(await makeOrdered()))
const makeTwo = arranged(db, 'two', async () =>
  ordered(await signed(await recorded(await arrivedAt(await planned(await makeWanted())), ['CK-W02', 'CK-R04']))),
)

const traces = async (caseId: string) => ({ ...(await tracesOf(caseId)), ...(await siteTraces(caseId)) })
const orderOf = (orderId: string) => database().rectificationOrder.findUniqueOrThrow({ where: { id: orderId } })
const clockOf = (caseId: string, kind: 'STOP' | 'RESUME') =>
  database().clockEvent.findMany({ where: { caseId, kind }, orderBy: { seq: 'asc' } })
const day = (date: Date): string => date.toISOString().slice(0, 10)

describe('the order (I08)', () => {
  test('the page of the case works out a day within the year, and this week’s last working day for any other', async () => {
    const { clinic, caseId } = await makeOrdered()
    const asked = async (answerOn?: string) =>
      (await getTracker(clinic.applicant, caseId, answerOn === undefined ? {} : { answerOn }))?.forecast?.answerOn
    const usual = await asked()
    expect(usual).toMatch(/^2026-11-2\d$/)
    expect(await asked('2026-12-15')).toBe('2026-12-15')
    expect(await asked('2026-11-01')).toBe(usual)
    expect(await asked('9999-12-31')).toBe(usual)
  })

  test('DOC-08 is served at once: the item waits for the institution and its committed clock stands', async () => {
    const site = await makeSigned()
    const outcome = await order(site)
    expect(outcome).toMatchObject({ kind: 'done' })
    const { orderId } = done(outcome)
    expect((await itemOf(site.caseId, 'A')).status).toBe('RECTIFY_ORDERED')
    expect((await itemOf(site.caseId, 'B')).status).toBe('ONSITE_DONE')
    const row = await orderOf(orderId)
    // 26 November and 15 days is Friday 11 December.
    expect(row).toMatchObject({ round: 1, open: true, visitId: site.visitId })
    expect(day(row.termOn)).toBe('2026-12-11')
    expect(row.servedAt).toEqual(row.orderedAt)
    const paper = await database().document.findFirstOrThrow({ where: { caseId: site.caseId, type: 'DOC-08' } })
    expect(paper).toMatchObject({
      id: row.documentId,
      number: '青西卫校整〔2026〕0001号',
      authorityId: 'health-370211',
    })
    expect(await clockOf(site.caseId, 'STOP')).toMatchObject([
      { item: 'A', stopKind: 'RECTIFICATION', stopRef: orderId, documentNo: paper.number },
    ])
    expect(await findingsOf(site.caseId)).toMatchObject([
      { status: 'ORDERED', orderId, wanted: '清运后的照片和新的转移联单' },
    ])
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N24' } })).toBe(1)
    expect(await lastEntry(site.caseId)).toEqual({ action: 'rectification.ordered', actorId: site.planner.userId })
  })

  test.each([
    ['more days than the law leaves', { termDays: 31 }, 'rectification.term_out_of_range'],
    ['no word on what to send', { wanted: [] }, 'rectification.evidence_wanted_missing'],
    ['a page from before somebody else’s step', { version: 1 }, 'visit.changed_meanwhile'],
  ])('not with %s', async (_what, input, code) => {
    const site = await makeSigned()
    const before = await traces(site.caseId)
    expect(await order(site, input)).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('two supervisors at once: one order per visit', async () => {
    const site = await makeSigned()
    const outcomes = await Promise.all([order(site), order(site, {}, await makeStaff('SUP'))])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().rectificationOrder.count()).toBe(1)
  })

  test('only a supervisor orders, and a stranger does not find the visit', async () => {
    const site = await makeSigned()
    const before = await traces(site.caseId)
    const clerk = await makeStaff('WIN')
    expect(await order(site, {}, clerk)).toMatchObject({ refusal: { code: 'rectification.supervisors_only' } })
    const elsewhere = await makeStaff('SUP', { region: '370212' })
    const stranger = await makeApplicant((await makeInstitution()).id)
    for (const actor of [elsewhere, stranger]) expect(await order(site, {}, actor)).toEqual({ kind: 'not_found' })
    expect(await traces(site.caseId)).toEqual(before)
  })
})

describe('the institution’s answer (I09)', () => {
  test('words and files for each finding: the item is handed in and the clock runs from today', async () => {
    const site = await makeOrdered()
    await setOfficeTime('2026-12-01T10:00:00+08:00')
    await answerFindings(site)
    expect(await submit(site)).toMatchObject({ kind: 'done', answer: { letters: ['A'], findings: 1 } })
    expect((await itemOf(site.caseId, 'A')).status).toBe('RECTIFY_SUBMITTED')
    expect(await findingsOf(site.caseId)).toMatchObject([{ status: 'SUBMITTED', answer: 'CK-W02 已清运' }])
    const [resume] = await clockOf(site.caseId, 'RESUME')
    expect(resume).toMatchObject({ item: 'A', stopRef: site.orderId })
    expect(day(resume?.onDate ?? new Date(0))).toBe('2026-12-01')
    // 26 November to 1 December takes three working days out of the ten: 8 December becomes 11 December.
    expect(day((await itemOf(site.caseId, 'A')).committedDue ?? new Date(0))).toBe('2026-12-11')
    expect(day((await itemOf(site.caseId, 'B')).committedDue ?? new Date(0))).toBe('2026-12-08')
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N25' } })).toBe(2)
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'rectification.submitted' })
  })

  test('nothing is handed in without words, without a file, or after the term', async () => {
    const site = await makeOrdered()
    const before = await traces(site.caseId)
    expect(await submit(site)).toMatchObject({ refusal: { code: 'rectification.answer_missing' } })
    expect(await traces(site.caseId)).toEqual(before)
    const [finding] = await findingsOf(site.caseId)
    const input = { findingId: finding?.id, version: finding?.version, answer: '已清运' }
    done(await runCommand(answerFindingCommand, { actor: site.clinic.applicant, key: newKey(), input }))
    expect(await submit(site)).toMatchObject({ refusal: { code: 'rectification.files_missing' } })
    await setOfficeTime('2026-12-12T08:00:00+08:00')
    expect(await submit(site)).toMatchObject({ refusal: { code: 'rectification.term_over' } })
  })

  test('an answer on an old page does not overwrite the colleague’s', async () => {
    const site = await makeOrdered()
    const [finding] = await findingsOf(site.caseId)
    const write = (answer: string) =>
      runCommand(answerFindingCommand, {
        actor: site.clinic.applicant,
        key: newKey(),
        input: { findingId: finding?.id, version: finding?.version, answer },
      })
    const outcomes = await Promise.all([write('甲'), write('乙')])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })

  test('each item moves with its own findings; the order stays open for the other', async () => {
    const site = await makeTwo()
    await answerFindings(site)
    expect(await submit(site, { letters: ['B'] })).toMatchObject({ kind: 'done', answer: { letters: ['B'] } })
    expect((await itemOf(site.caseId, 'B')).status).toBe('RECTIFY_SUBMITTED')
    expect((await itemOf(site.caseId, 'A')).status).toBe('RECTIFY_ORDERED')
    expect(await submit(site, { letters: ['B'] })).toMatchObject({ kind: 'refused' })
    expect(await submit(site)).toMatchObject({ kind: 'done', answer: { letters: ['A'] } })
  })

  test('handed in twice at once: once', async () => {
    const site = await makeOrdered()
    await answerFindings(site)
    const outcomes = await Promise.all([submit(site), submit(site)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await clockOf(site.caseId, 'RESUME')).toHaveLength(1)
  })

  test('staff do not answer for the institution; another institution does not find the order', async () => {
    const site = await makeOrdered()
    await answerFindings(site)
    const before = await traces(site.caseId)
    expect(await submit(site, {}, site.planner)).toMatchObject({ refusal: { code: 'application.applicants_only' } })
    const stranger = await makeApplicant((await makeInstitution()).id)
    expect(await submit(site, {}, stranger)).toEqual({ kind: 'not_found' })
    expect(await traces(site.caseId)).toEqual(before)
  })
})

const startRecheck = (site: OrderedSite, actor: Actor, orderId = site.orderId) =>
  runCommand(startRecheckCommand, { actor, key: newKey(), input: { orderId, letter: 'A' } })

async function conclude(site: OrderedSite, closed: boolean, input: object = {}, actor = site.planner) {
  const orderId = 'orderId' in input ? String(input.orderId) : site.orderId
  const { version } = await orderOf(orderId)
  const findings = (await findingsOf(site.caseId)).filter((finding) => finding.orderId === orderId)
  const opinions = findings.map(({ id }) => ({
    findingId: id,
    closed,
    opinion: closed ? '已清运，登记连续' : '联单还缺一份',
  }))
  return runCommand(concludeRecheckCommand, {
    actor,
    key: newKey(),
    input: { orderId, letter: 'A', version, opinions, ...input },
  })
}

describe('the re-check', () => {
  test('closed: DOC-09, back to the desk, and the reviewer can propose (I11, I12, I02)', async () => {
    const site = await makeAnswered()
    await setOfficeTime('2026-12-02T10:00:00+08:00')
    done(await startRecheck(site, site.planner))
    expect((await itemOf(site.caseId, 'A')).status).toBe('RECHECK')
    expect(await conclude(site, true)).toMatchObject({ kind: 'done', answer: { outcome: 'CLOSED', nextOrderId: null } })
    expect((await itemOf(site.caseId, 'A')).status).toBe('DESK')
    expect(await findingsOf(site.caseId)).toMatchObject([{ status: 'CLOSED' }])
    expect(await orderOf(site.orderId)).toMatchObject({ open: false })
    expect(await database().recheck.findMany()).toMatchObject([{ round: 1, closed: true, opinion: '已清运，登记连续' }])
    const paper = await database().document.findFirstOrThrow({ where: { caseId: site.caseId, type: 'DOC-09' } })
    expect(paper.number).toBe('青西卫校复〔2026〕0001号')
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N27' } })).toBe(2)
    expect(await lastEntry(site.caseId)).toMatchObject({ action: 'rectification.rechecked' })
    const reviewer = site.reviewers.A
    if (!reviewer) throw new Error('no reviewer')
    await finishDesk(reviewer, site.caseId, 'A')
    const { version } = await itemOf(site.caseId, 'A')
    const input = { caseId: site.caseId, letter: 'A', version, conclusion: 'QUALIFIED', reason: '整改已复核' }
    expect(await runCommand(proposeCommand, { actor: reviewer, key: newKey(), input })).toMatchObject({ kind: 'done' })
  })

  test('an officer of the visit may begin it, but the opinion is the supervisor’s', async () => {
    const site = await makeAnswered()
    done(await startRecheck(site, site.officers[0]))
    const before = await traces(site.caseId)
    expect(await conclude(site, true, {}, site.officers[0])).toMatchObject({
      refusal: { code: 'rectification.supervisors_only' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('every finding needs its words, and what stays open needs a new term', async () => {
    const site = await makeAnswered()
    expect(await conclude(site, true)).toMatchObject({ kind: 'refused' })
    done(await startRecheck(site, site.planner))
    const before = await traces(site.caseId)
    expect(await conclude(site, true, { opinions: [] })).toMatchObject({
      refusal: { code: 'rectification.opinion_missing' },
    })
    expect(await conclude(site, false)).toMatchObject({ refusal: { code: 'rectification.new_term_missing' } })
    expect(await conclude(site, false, { newTermDays: 40 })).toMatchObject({
      refusal: { code: 'rectification.term_out_of_range' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })

  async function secondRound(): Promise<{ site: OrderedSite; second: string }> {
    const site = await makeAnswered()
    done(await startRecheck(site, site.planner))
    const { nextOrderId } = done(await conclude(site, false, { newTermDays: 7 }))
    return { site, second: nextOrderId ?? '' }
  }

  test('still open: ordered once more with a new notice, and the clock stands again (I13)', async () => {
    const { site, second } = await secondRound()
    expect((await itemOf(site.caseId, 'A')).status).toBe('RECTIFY_ORDERED')
    expect(await orderOf(second)).toMatchObject({ round: 2, open: true })
    expect(await orderOf(site.orderId)).toMatchObject({ open: false })
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-08' } })).toBe(2)
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-09' } })).toBe(1)
    expect(await clockOf(site.caseId, 'STOP')).toMatchObject([{ stopRef: site.orderId }, { stopRef: second }])
    expect(await findingsOf(site.caseId)).toMatchObject([{ status: 'ORDERED', orderId: second }])
  })

  test('files of the first round are no answer to the second', async () => {
    const { site, second } = await secondRound()
    const again = { ...site, orderId: second }
    expect(await submit(again)).toMatchObject({ refusal: { code: 'rectification.files_missing' } })
    await answerFindings(again)
    expect(await submit(again)).toMatchObject({ kind: 'done' })
  })

  test('open after the second round: proposed for deferral, with the reason on record (I27)', async () => {
    const { site, second } = await secondRound()
    const again = { ...site, orderId: second }
    await answerFindings(again)
    done(await submit(again))
    done(await startRecheck(again, site.planner))
    expect(await conclude(again, false, { orderId: second })).toMatchObject({
      kind: 'done',
      answer: { outcome: 'FAILED' },
    })
    const item = await itemOf(site.caseId, 'A')
    expect(item.status).toBe('PROPOSED')
    expect(await database().proposal.findFirstOrThrow({ where: { caseItemId: item.id } })).toMatchObject({
      conclusion: 'DEFER',
      byId: null,
    })
    expect(await orderOf(second)).toMatchObject({ open: false })
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N26' } })).toBe(1)
  })

  test('two verdicts at once: one counts', async () => {
    const site = await makeAnswered()
    done(await startRecheck(site, site.planner))
    const outcomes = await Promise.all([conclude(site, true), conclude(site, true)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().document.count({ where: { caseId: site.caseId, type: 'DOC-09' } })).toBe(1)
  })
})

describe('the term', () => {
  const extend = async (site: OrderedSite, input: object = {}, actor = site.planner) =>
    runCommand(extendTermCommand, {
      actor,
      key: newKey(),
      input: {
        orderId: site.orderId,
        version: (await orderOf(site.orderId)).version,
        totalDays: 25,
        reason: '处置单位排期',
        ...input,
      },
    })

  test('is made longer once asked for, and never past thirty days (I28)', async () => {
    const site = await makeOrdered()
    // 26 November and 25 days is Monday 21 December.
    expect(await extend(site)).toMatchObject({ kind: 'done', answer: { termOn: '2026-12-21' } })
    expect(await database().caseEvent.count({ where: { caseId: site.caseId, code: 'I28' } })).toBe(1)
    const before = await traces(site.caseId)
    expect(await extend(site, { totalDays: 31 })).toMatchObject({
      refusal: { code: 'rectification.term_out_of_range' },
    })
    expect(await extend(site, { totalDays: 20 })).toMatchObject({
      refusal: { code: 'rectification.extension_not_longer' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })

  test('missed: the day after it the scanner proposes deferral and the clock runs again from its last day (I10)', async () => {
    const site = await makeOrdered()
    await setOfficeTime('2026-12-11T23:00:00+08:00')
    expect(await missTerms(await officeNow())).toBe(0)
    await setOfficeTime('2026-12-14T08:00:00+08:00')
    expect(await missTerms(await officeNow())).toBe(1)
    expect(await missTerms(await officeNow())).toBe(0)
    const item = await itemOf(site.caseId, 'A')
    expect(item.status).toBe('PROPOSED')
    expect(await database().proposal.findFirstOrThrow({ where: { caseItemId: item.id } })).toMatchObject({
      conclusion: 'DEFER',
    })
    const [resume] = await clockOf(site.caseId, 'RESUME')
    expect(day(resume?.onDate ?? new Date(0))).toBe('2026-12-11')
    expect(await orderOf(site.orderId)).toMatchObject({ open: false })
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N26' } })).toBe(1)
    expect(await lastEntry(site.caseId)).toEqual({ action: 'rectification.term_missed', actorId: 'SYS' })
  })

  test('missed for the last open item: the case goes to the lead in the same step (T10)', async () => {
    const site = await makeOrdered()
    const reviewer = site.reviewers.B
    if (!reviewer) throw new Error('no reviewer')
    await finishDesk(reviewer, site.caseId, 'B')
    const { version } = await itemOf(site.caseId, 'B')
    const input = { caseId: site.caseId, letter: 'B', version, conclusion: 'QUALIFIED', reason: '' }
    done(await runCommand(proposeCommand, { actor: reviewer, key: newKey(), input }))
    await setOfficeTime('2026-12-14T08:00:00+08:00')
    await missTerms(await officeNow())
    expect(await database().case.findUniqueOrThrow({ where: { id: site.caseId } })).toMatchObject({
      status: 'CONSOLIDATING',
    })
    expect(await database().notice.count({ where: { caseId: site.caseId, code: 'N09' } })).toBe(1)
  })

  test('is said again three days and one day before, each once', async () => {
    const site = await makeOrdered()
    const told = () => database().notice.count({ where: { caseId: site.caseId, code: 'N24' } })
    expect(await warnTerms(await officeNow())).toBe(0)
    await setOfficeTime('2026-12-08T09:00:00+08:00')
    expect(await warnTerms(await officeNow())).toBe(1)
    expect(await warnTerms(await officeNow())).toBe(0)
    await setOfficeTime('2026-12-11T09:00:00+08:00')
    expect(await warnTerms(await officeNow())).toBe(1)
    expect(await told()).toBe(3)
  })

  test('nobody but the system misses a term', async () => {
    const site = await makeOrdered()
    await setOfficeTime('2026-12-14T08:00:00+08:00')
    const call = (actor: Actor) =>
      runCommand(missTermCommand, { actor, key: newKey(), input: { orderId: site.orderId } })
    expect(await call(site.planner)).toMatchObject({ refusal: { code: 'system.system_only' } })
    expect(await call(SYSTEM_ACTOR)).toMatchObject({ kind: 'done' })
  })
})
