import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getRectification } from '@/lib/services/application/get-rectification'
import { concludeRecheckCommand } from '@/lib/services/rectification/conclude-recheck'
import { getLedger } from '@/lib/services/rectification/get-ledger'
import { getOrderPage } from '@/lib/services/rectification/get-order'
import { missTermCommand } from '@/lib/services/rectification/miss-term'
import { orderFromDeskCommand } from '@/lib/services/rectification/order-from-desk'
import { startRecheckCommand } from '@/lib/services/rectification/start-recheck'
import { getReviewCase } from '@/lib/services/review/get-review-case'
import { answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { proposeCommand } from '@/lib/services/review/propose'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { finishDesk, itemOf, lastEntry, makeAccepted, tracesOf } from '@/tests/support/review'
import {
  answerFindings,
  arrivedAt,
  findingsOf,
  makeWanted,
  planned,
  recorded,
  signed,
  siteTraces,
  submit,
} from '@/tests/support/site'

const db = testDatabase()
const NOTE = '两名放射工作人员没有列入剂量名单'

async function answerPoint(reviewer: Actor, caseId: string, code: string, answer = 'RECTIFY') {
  const point = await database().checkpoint.findFirst({ where: { code, caseItem: { caseId, item: 'B' } } })
  const input = { caseId, letter: 'B', code, answer, note: NOTE, version: point?.version ?? 0 }
  return done(await runCommand(answerCheckpointCommand, { actor: reviewer, key: newKey(), input }))
}

/** B is looked through at the desk; the list of workers (DR14) does not agree. */
const makeDesk = arranged(db, 'desk', async () => {
  await makeDistrict()
  const site = await makeAccepted()
  const supervisor = await makeStaff('SUP', { abilities: ['planner'] })
  await finishDesk(reviewerOf(site), site.caseId, 'B')
  await answerPoint(reviewerOf(site), site.caseId, 'DR14')
  return { ...site, planner: supervisor }
})

type Desk = Awaited<ReturnType<typeof makeDesk>>

function reviewerOf({ reviewers }: Pick<Desk, 'reviewers'>): Actor {
  if (!reviewers.B) throw new Error('nobody reviews B')
  return reviewers.B
}

const POINT = {
  code: 'DR14',
  fact: NOTE,
  standard: '四份名单一致',
  severity: 'KEY',
  wanted: '补齐的剂量名单',
}

async function orderInput({ caseId }: Pick<Desk, 'caseId'>, change: object = {}) {
  const { version } = await itemOf(caseId, 'B')
  return { caseId, letter: 'B', version, termDays: 15, points: [POINT], ...change }
}

async function order(desk: Pick<Desk, 'caseId' | 'reviewers'>, change: object = {}, actor = reviewerOf(desk)) {
  return runCommand(orderFromDeskCommand, { actor, key: newKey(), input: await orderInput(desk, change) })
}

const traces = async (caseId: string) => ({ ...(await tracesOf(caseId)), ...(await siteTraces(caseId)) })

describe('the reviewer’s own order (I08, DOC-08)', () => {
  test('is served at once by the approval bureau: the item waits for the institution and its clock stands', async () => {
    const desk = await makeDesk()
    const { orderId } = done(await order(desk))
    expect((await itemOf(desk.caseId, 'B')).status).toBe('RECTIFY_ORDERED')
    const paper = await database().document.findFirstOrThrow({ where: { caseId: desk.caseId, type: 'DOC-08' } })
    expect(paper).toMatchObject({ number: '青西审卫校整〔2026〕0001号', authorityId: 'approval-370211' })
    const row = await database().rectificationOrder.findUniqueOrThrow({ where: { id: orderId } })
    expect(row).toMatchObject({ visitId: null, round: 1, open: true, documentId: paper.id })
    // 24 November and 15 days is Wednesday 9 December.
    expect(row.termOn.toISOString().slice(0, 10)).toBe('2026-12-09')
    expect(await findingsOf(desk.caseId)).toMatchObject([
      {
        item: 'B',
        checkCode: 'DR14',
        severity: 'KEY',
        fact: NOTE,
        status: 'ORDERED',
        visitId: null,
        orderId,
        wanted: POINT.wanted,
      },
    ])
    const stops = await database().clockEvent.findMany({ where: { caseId: desk.caseId, kind: 'STOP' } })
    expect(stops).toMatchObject([{ item: 'B', stopKind: 'RECTIFICATION', stopRef: orderId, documentNo: paper.number }])
    expect(await database().caseEvent.count({ where: { caseId: desk.caseId, code: 'I08' } })).toBe(1)
    expect(await database().notice.count({ where: { caseId: desk.caseId, code: 'N24' } })).toBe(1)
    expect(await lastEntry(desk.caseId)).toEqual({
      action: 'rectification.ordered_from_desk',
      actorId: reviewerOf(desk).userId,
    })
  })

  test.each([
    ['more days than the law leaves', { termDays: 31 }, 'rectification.term_out_of_range'],
    ['no word on what to send', { points: [{ ...POINT, wanted: '' }] }, 'rectification.evidence_wanted_missing'],
    ['no word on what was found', { points: [{ ...POINT, fact: '' }] }, 'rectification.ground_missing'],
    ['a checkpoint nobody found wanting', { points: [{ ...POINT, code: 'DR12' }] }, 'review.changed_meanwhile'],
    ['an old page', { version: 0 }, 'review.changed_meanwhile'],
  ])('%s is refused and leaves nothing behind', async (_, change, code) => {
    const desk = await makeDesk()
    const before = await traces(desk.caseId)
    expect(await order(desk, change)).toMatchObject({ kind: 'refused', refusal: { code } })
    expect(await traces(desk.caseId)).toEqual(before)
  })

  test('a veto is never the desk’s: the severity is refused as a wrong choice', async () => {
    const desk = await makeDesk()
    const before = await traces(desk.caseId)
    expect(await order(desk, { points: [{ ...POINT, severity: 'VETO' }] })).toMatchObject({ kind: 'invalid' })
    expect(await traces(desk.caseId)).toEqual(before)
  })

  test('the other reviewer, the supervisor and the lead may not order from this desk', async () => {
    const desk = await makeDesk()
    const before = await traces(desk.caseId)
    for (const [actor, code] of [
      [desk.reviewers.A, 'review.other_item'],
      [desk.planner, 'review.reviewers_only'],
      [await makeStaff('LEAD'), 'review.reviewers_only'],
    ] as const) {
      expect(await order(desk, {}, actor)).toMatchObject({ kind: 'refused', refusal: { code } })
    }
    expect(await traces(desk.caseId)).toEqual(before)
  })

  test('a reviewer of another region and another institution do not find the case', async () => {
    const desk = await makeDesk()
    const before = await traces(desk.caseId)
    const elsewhere = await makeStaff('REV', { itemLetters: ['B'], region: '370212' })
    expect(await order(desk, {}, elsewhere)).toEqual({ kind: 'not_found' })
    expect(await traces(desk.caseId)).toEqual(before)
  })

  test('sent twice at once it is one order; the second is told that the item waits already', async () => {
    const desk = await makeDesk()
    const input = await orderInput(desk)
    const send = () => runCommand(orderFromDeskCommand, { actor: reviewerOf(desk), key: newKey(), input })
    const outcomes = await Promise.all([send(), send()])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().rectificationOrder.count({ where: { caseId: desk.caseId } })).toBe(1)
    expect(await database().document.count({ where: { caseId: desk.caseId, type: 'DOC-08' } })).toBe(1)
    expect(await findingsOf(desk.caseId)).toHaveLength(1)
  })

  test('ordered while the same checkpoint is being changed, one of the two is told', async () => {
    const desk = await makeDesk()
    const input = await orderInput(desk, { points: [POINT, { ...POINT, code: 'DR12' }] })
    const [ordered] = await Promise.all([
      runCommand(orderFromDeskCommand, { actor: reviewerOf(desk), key: newKey(), input }),
      answerPoint(reviewerOf(desk), desk.caseId, 'DR12'),
    ])
    const codes = (await findingsOf(desk.caseId)).map(({ checkCode }) => checkCode).sort()
    expect(codes).toEqual(ordered.kind === 'done' ? ['DR12', 'DR14'] : [])
  })
})

describe('after the order', () => {
  test('the institution answers it as any other, the supervisor closes it, and the reviewer gives the opinion (I09, I11, I12, I02)', async () => {
    const desk = await makeDesk()
    const { orderId } = done(await order(desk))
    const seen = await getRectification(desk.clinic.applicant, desk.caseId)
    expect(seen?.orders).toMatchObject([{ orderId, round: 1, findings: [{ checkCode: 'DR14', photos: [] }] }])
    const site = { ...desk, orderId }
    await answerFindings(site)
    done(await submit(site))
    const sup = { actor: desk.planner, key: newKey() }
    done(await runCommand(startRecheckCommand, { ...sup, input: { orderId, letter: 'B' } }))
    const page = await getOrderPage(desk.planner, orderId)
    expect(page?.items[0]?.findings[0]).toMatchObject({ checkCode: 'DR14', title: { zh: '放射工作人员四份名单一致' } })
    const opinions = [{ findingId: page?.items[0]?.findings[0]?.findingId, closed: true, opinion: '名单已补齐' }]
    const input = { orderId, letter: 'B', version: page?.version, opinions }
    done(await runCommand(concludeRecheckCommand, { ...sup, key: newKey(), input }))
    expect(await itemOf(desk.caseId, 'B')).toMatchObject({ status: 'DESK' })

    const view = await getReviewCase(reviewerOf(desk), desk.caseId, { locale: 'zh', letter: 'B', reveal: false })
    // Mended, so the checkpoint counts as met although its verdict stays on record.
    expect(view?.item?.suggestion).toMatchObject({ proposal: 'QUALIFIED', afterRectification: true })
    expect(view?.item?.corrections).toMatchObject({ toOrder: [], findings: [{ code: 'DR14', status: 'CLOSED' }] })
    const { version } = await itemOf(desk.caseId, 'B')
    const opinion = { caseId: desk.caseId, letter: 'B', version, conclusion: 'QUALIFIED', reason: '书面审查已清楚' }
    done(await runCommand(proposeCommand, { actor: reviewerOf(desk), key: newKey(), input: opinion }))
  })

  test('it stands in the supervisor’s ledger and counts among the findings of the year', async () => {
    const desk = await makeDesk()
    done(await order(desk))
    const ledger = await getLedger(desk.planner)
    expect(ledger).toMatchObject({ foundThisYear: 1, closedThisYear: 0 })
    expect(ledger.lines).toMatchObject([{ checkCode: 'DR14', stage: 'mending', visitId: null, from: '2026-11-24' }])
  })

  test('a term that passed is a ground of the suggestion of the reviewer’s own order (I10)', async () => {
    const desk = await makeDesk()
    const { orderId } = done(await order(desk))
    const query = { locale: 'zh', letter: 'B', reveal: false } as const
    const waiting = await getReviewCase(reviewerOf(desk), desk.caseId, query)
    expect(waiting?.item?.suggestion.reasons).toEqual(['FINDINGS_OPEN'])
    await setOfficeTime('2026-12-10T09:00:00+08:00')
    done(await runCommand(missTermCommand, { actor: SYSTEM_ACTOR, key: newKey(), input: { orderId } }))
    const view = await getReviewCase(reviewerOf(desk), desk.caseId, query)
    expect(view?.item?.suggestion).toMatchObject({ proposal: 'DEFER', reasons: ['TERM_MISSED', 'FINDINGS_OPEN'] })
    expect(view?.item?.corrections.findings).toMatchObject([{ code: 'DR14', termOn: '2026-12-09', termMissed: true }])
  })
})

describe('beside a visit', () => {
  const makeSigned = arranged(db, 'signed_beside', async () =>
    signed(await recorded(await arrivedAt(await planned(await makeWanted())), ['CK-R04'])),
  )

  test('what the visit found is ordered first, by the supervisor', async () => {
    const site = await makeSigned()
    await answerPoint(reviewerOf(site), site.caseId, 'DR14')
    const before = await traces(site.caseId)
    expect(await order(site)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'rectification.visit_order_first' },
    })
    expect(await traces(site.caseId)).toEqual(before)
  })
})
