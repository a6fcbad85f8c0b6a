import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getRectification } from '@/lib/services/application/get-rectification'
import { extendTermCommand } from '@/lib/services/rectification/extend-term'
import { getOrderPage } from '@/lib/services/rectification/get-order'
import {
  askLongerTermCommand,
  declineLongerTermCommand,
  listLongerTerms,
} from '@/lib/services/rectification/longer-term'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeInstitution, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { lastEntry, tracesOf } from '@/tests/support/review'
import { arrivedAt, makeWanted, ordered, type OrderedSite, planned, recorded, signed } from '@/tests/support/site'

const db = testDatabase()
const REASON = '处置单位排期在十二月中旬'

const ask = (actor: Actor, orderId: string, until: string, reason = REASON) =>
  runCommand(askLongerTermCommand, { actor, key: newKey(), input: { orderId, until, reason } })
const decline = (actor: Actor, requestId: string, reason = '可以先签协议', version = 1) =>
  runCommand(declineLongerTermCommand, { actor, key: newKey(), input: { requestId, version, reason } })
const orderOf = (id: string) => database().rectificationOrder.findUniqueOrThrow({ where: { id } })
const termOf = async (id: string) => (await orderOf(id)).termOn.toISOString().slice(0, 10)

async function extend(actor: Actor, orderId: string, totalDays: number) {
  const { version } = await orderOf(orderId)
  const input = { orderId, version, totalDays, reason: '同意，处置单位排期属实' }
  return runCommand(extendTermCommand, { actor, key: newKey(), input })
}

const arrange = arranged(db, 'ordered', async () =>
  ordered(await signed(await recorded(await arrivedAt(await planned(await makeWanted()))))),
)
let site: OrderedSite
beforeEach(async () => {
  site = await arrange()
})

test('the institution asks for a day with a reason; the term stays, the supervisor’s list shows it (I28)', async () => {
  const { orderId, caseId, clinic, planner } = site
  const before = await termOf(orderId)
  done(await ask(clinic.applicant, orderId, '2026-12-18'))
  expect(await termOf(orderId)).toBe(before)
  expect(await lastEntry(caseId)).toEqual({
    action: 'rectification.longer_term_asked',
    actorId: clinic.applicant.userId,
  })
  expect(await listLongerTerms(planner)).toMatchObject([{ orderId, wantedOn: '2026-12-18', termOn: before }])
  expect(await getOrderPage(planner, orderId)).toMatchObject({ asked: { totalDays: 22, reason: REASON }, extend: null })
  expect((await getRectification(clinic.applicant, caseId))?.orders[0]?.requests).toMatchObject([{ status: 'ASKED' }])
  expect(await ask(clinic.applicant, orderId, '2026-12-20')).toMatchObject({
    refusal: { code: 'rectification.already_asked' },
  })
})

test('granting is extending the term: the wish is answered with it, and N24 tells the new day', async () => {
  const { orderId, caseId, clinic, planner } = site
  done(await ask(clinic.applicant, orderId, '2026-12-18'))
  expect(done(await extend(planner, orderId, 22)).termOn).toBe('2026-12-18')
  const [order] = (await getRectification(clinic.applicant, caseId))?.orders ?? []
  expect(order).toMatchObject({
    termOn: '2026-12-18',
    requests: [{ status: 'GRANTED', answer: '同意，处置单位排期属实' }],
  })
  expect(await listLongerTerms(planner)).toEqual([])
})

test('declining needs a reason, which the institution reads; the term stays and it may ask again', async () => {
  const { orderId, caseId, clinic, planner } = site
  const before = await termOf(orderId)
  const { requestId } = done(await ask(clinic.applicant, orderId, '2026-12-18'))
  const told = await database().notice.count({ where: { caseId, code: 'N24' } })
  expect(await decline(planner, requestId, ' ')).toMatchObject({ kind: 'invalid' })
  done(await decline(planner, requestId))
  expect(await termOf(orderId)).toBe(before)
  expect(await database().notice.count({ where: { caseId, code: 'N24' } })).toBe(told + 1)
  const [order] = (await getRectification(clinic.applicant, caseId))?.orders ?? []
  expect(order?.requests).toMatchObject([{ status: 'DECLINED', answer: '可以先签协议' }])
  expect(await lastEntry(caseId)).toEqual({ action: 'rectification.longer_term_declined', actorId: planner.userId })
  expect(await ask(clinic.applicant, orderId, '2026-12-15')).toMatchObject({ kind: 'done' })
})

test('thirty days in all, later than the term, before it is over, with a reason: otherwise nothing moves', async () => {
  const { orderId, caseId, clinic } = site
  const before = await tracesOf(caseId)
  const refusals = async (until: string) => ask(clinic.applicant, orderId, until)
  expect(await refusals('2027-01-20')).toMatchObject({ refusal: { code: 'rectification.term_out_of_range' } })
  expect(await refusals(await termOf(orderId))).toMatchObject({
    refusal: { code: 'rectification.extension_not_longer' },
  })
  expect(await refusals('')).toMatchObject({ kind: 'invalid' })
  expect(await ask(clinic.applicant, orderId, '2026-12-18', ' ')).toMatchObject({ kind: 'invalid' })
  await setOfficeTime('2026-12-20T09:00:00+08:00')
  expect(await refusals('2026-12-24')).toMatchObject({ refusal: { code: 'rectification.term_over' } })
  expect(await tracesOf(caseId)).toEqual(before)
})

test('strangers do not find the order; the supervisor does not ask, the window does not answer', async () => {
  const { orderId, clinic, planner } = site
  const stranger = await makeApplicant((await makeInstitution()).id)
  expect(await ask(stranger, orderId, '2026-12-18')).toEqual({ kind: 'not_found' })
  expect(await ask(planner, orderId, '2026-12-18')).toMatchObject({ refusal: { code: 'application.applicants_only' } })
  const { requestId } = done(await ask(clinic.applicant, orderId, '2026-12-18'))
  expect(await decline(await makeStaff('WIN'), requestId)).toMatchObject({
    refusal: { code: 'rectification.supervisors_only' },
  })
  expect(await decline(await makeStaff('SUP', { region: '370212' }), requestId)).toEqual({ kind: 'not_found' })
})

test('two colleagues ask at once: one wish; yes and no at once: one answer', async () => {
  const { orderId, clinic, planner } = site
  const colleague = await makeApplicant(clinic.institutionId, '同事')
  const asked = await Promise.all([ask(clinic.applicant, orderId, '2026-12-18'), ask(colleague, orderId, '2026-12-19')])
  expect(asked.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  const request = await database().termRequest.findFirstOrThrow({ where: { orderId } })
  const answers = await Promise.all([decline(planner, request.id), extend(planner, orderId, 22)])
  const { status } = await database().termRequest.findFirstOrThrow({ where: { orderId } })
  const [declined, extended] = answers
  if (status === 'DECLINED') expect(declined.kind).toBe('done')
  else expect([declined.kind, extended.kind]).toEqual(['refused', 'done'])
})
