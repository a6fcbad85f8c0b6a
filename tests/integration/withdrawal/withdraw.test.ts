import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { violations } from '@/lib/domain/application/case-progress'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { answerWithdrawalCommand } from '@/lib/services/withdrawal/answer-withdrawal'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import {
  getAskedWithdrawal,
  getWithdrawPage,
  listLeadWithdrawals,
} from '@/lib/services/withdrawal/get-withdrawal-pages'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { caseOf, CLEAN_SERIAL, decideAs, makeConsolidating, makeLead } from '@/tests/support/decision'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { type Clinic, done, makeClinic, makeDraft } from '@/tests/support/filing'
import { lastEntry, makeAccepted, makeComplete, type ReviewedCase, tracesOf } from '@/tests/support/review'
import { arrivedAt, makeWanted, planned, visitOf } from '@/tests/support/site'

const db = testDatabase()
const REASON = '设备更换，先不办了'

const ask = (actor: Actor, caseId: string, more: object = {}, key = newKey()) =>
  runCommand(askWithdrawalCommand, { actor, key, input: { caseId, scope: 'CASE', reason: REASON, ...more } })
const item = (letter: string) => ({ scope: 'ITEMS', letters: [letter] })
const respond = (actor: Actor, withdrawalId: string, verdict: 'confirm' | 'decline', reason = '', version = 1) =>
  runCommand(answerWithdrawalCommand, { actor, key: newKey(), input: { withdrawalId, version, verdict, reason } })

async function expectSound(caseId: string): Promise<void> {
  const row = await caseOf(caseId)
  const items = row.items.map((one) => ({ letter: one.item as 'A', status: one.status as ItemStatus })) // as stored by applySteps
  expect(violations({ status: row.status as CaseStatus, kind: 'COMBINED' }, items)).toEqual([])
}
const statuses = async (caseId: string) => {
  const row = await caseOf(caseId)
  return [row.status, ...row.items.map(({ status }) => status)]
}
const eventsOf = async (caseId: string) =>
  (await database().caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' }, select: { code: true } })).map(
    ({ code }) => code,
  )

describe('before acceptance', () => {
  const arrange = arranged(db, 'submitted', async () => {
    await makeDistrict()
    const clinic = await makeClinic()
    return { clinic, ...(await makeComplete(clinic)) }
  })
  let clinic: Clinic
  let caseId: string
  beforeEach(async () => {
    ;({ clinic, caseId } = await arrange())
  })

  test('the institution withdraws at once: the case ends, DOC-20 is issued, the answers become a new draft (T17, I31, N15)', async () => {
    const answer = done(await ask(clinic.applicant, caseId))
    expect(answer.status).toBe('DONE')
    expect(await statuses(caseId)).toEqual(['WITHDRAWN', 'ITEM_WITHDRAWN', 'ITEM_WITHDRAWN'])
    await expectSound(caseId)
    expect((await eventsOf(caseId)).slice(-3)).toEqual(['T17', 'I31', 'I31'])
    expect(await lastEntry(caseId)).toEqual({ action: 'withdrawal.done', actorId: clinic.applicant.userId })
    const paper = await database().document.findFirstOrThrow({ where: { caseId, type: 'DOC-20' } })
    expect(paper.number).toMatch(/校撤〔2026〕0001号$/)
    expect(await database().caseItem.count({ where: { caseId, open: true } })).toBe(0)
    expect((await caseOf(caseId)).dueOn).toBeNull()
    expect(await database().notice.count({ where: { caseId, code: 'N15' } })).toBe(1)

    const draftId = answer.draftId ?? ''
    expect(await statuses(draftId)).toEqual(['DRAFT', 'PENDING', 'PENDING'])
    expect(await eventsOf(draftId)).toEqual(['T01'])
    expect(await lastEntry(draftId)).toMatchObject({ action: 'application.draft_started' })
    for (const table of ['caseFact', 'caseRow', 'material'] as const) {
      const count = (id: string) =>
        (database()[table] as { count: (q: object) => Promise<number> }).count({ where: { caseId: id } }) // the three tables share this shape
      expect(await count(draftId)).toBe(await count(caseId))
    }
    const files = (id: string) =>
      database().materialFile.count({ where: { material: { caseId: id }, supersededAt: null } })
    expect(await files(draftId)).toBe(await files(caseId))
    const page = async (id: string) => (await getSectionPage(clinic.applicant, id, 'a-premises'))?.fields
    expect(await page(draftId)).toEqual(await page(caseId))
    expect(await database().signature.count({ where: { caseId: draftId } })).toBe(0)
  })

  test('one item is withdrawn, the other goes on with its case, and no draft is made (I23)', async () => {
    const answer = done(await ask(clinic.applicant, caseId, item('B')))
    expect(answer).toMatchObject({ status: 'DONE', draftId: null })
    expect(await statuses(caseId)).toEqual(['SUBMITTED', 'PENDING', 'ITEM_WITHDRAWN'])
    await expectSound(caseId)
    expect((await eventsOf(caseId)).at(-1)).toBe('I23')
    const ended = await database().clockEvent.findMany({ where: { caseId, kind: 'WITHDRAWN' }, select: { item: true } })
    expect(ended).toEqual([{ item: 'B' }])
    expect(await ask(clinic.applicant, caseId, item('B'))).toMatchObject({
      refusal: { code: 'withdrawal.nothing_open' },
    })
  })

  test('with a draft there already none is made of the answers, and the page says so', async () => {
    const other = await database().case.create({
      data: {
        ...{ region: '370211', institutionId: clinic.institutionId, institutionName: 'x', status: 'DRAFT' },
        ...{ createdById: clinic.applicant.userId, changedAt: new Date('2026-11-24T00:00:00Z') },
      },
    })
    expect(await getWithdrawPage(clinic.applicant, caseId)).toMatchObject({ draftId: other.id, needsAnswer: false })
    expect(done(await ask(clinic.applicant, caseId)).draftId).toBeNull()
    expect(await database().case.count({ where: { institutionId: clinic.institutionId, status: 'DRAFT' } })).toBe(1)
  })

  test('without a reason, without items, by the window or another institution: nothing moves', async () => {
    const before = await tracesOf(caseId)
    expect(await ask(clinic.applicant, caseId, { reason: '  ' })).toMatchObject({ kind: 'invalid' })
    expect(await ask(clinic.applicant, caseId, { scope: 'ITEMS', letters: [] })).toMatchObject({
      refusal: { code: 'withdrawal.choose_items' },
    })
    expect(await ask(clinic.applicant, caseId, item('F'))).toMatchObject({ refusal: { code: 'item.not_in_case' } })
    expect(await ask(await makeStaff('WIN'), caseId)).toMatchObject({
      refusal: { code: 'application.applicants_only' },
    })
    const stranger = await makeApplicant((await makeInstitution()).id)
    expect(await ask(stranger, caseId)).toEqual({ kind: 'not_found' })
    expect(await getWithdrawPage(stranger, caseId)).toBeNull()
    expect(await tracesOf(caseId)).toEqual(before)
    expect(await database().withdrawal.count()).toBe(0)
  })

  test('two colleagues withdraw at once: it is done once, with one draft', async () => {
    const colleague = await makeApplicant(clinic.institutionId, '同事')
    const outcomes = await Promise.all([ask(clinic.applicant, caseId), ask(colleague, caseId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().case.count({ where: { institutionId: clinic.institutionId, status: 'DRAFT' } })).toBe(1)
    expect(await database().document.count({ where: { caseId, type: 'DOC-20' } })).toBe(1)
  })
})

test('a draft is discarded, not withdrawn', async () => {
  await makeDistrict()
  const clinic = await makeClinic(CLEAN_SERIAL)
  const caseId = await makeDraft(clinic)
  expect(await ask(clinic.applicant, caseId)).toMatchObject({ refusal: { code: 'withdrawal.draft_is_discarded' } })
})

describe('after acceptance', () => {
  const arrange = arranged(db, 'accepted', async () => {
    await makeDistrict()
    return { subject: await makeAccepted(await makeClinic(CLEAN_SERIAL)), lead: await makeLead('吴主任') }
  })
  let subject: ReviewedCase
  let lead: Actor
  const asked = async (more: object = {}) =>
    done(await ask(subject.clinic.applicant, subject.caseId, more)).withdrawalId
  beforeEach(async () => {
    ;({ subject, lead } = await arrange())
  })

  test('the lead is asked, with one working day; nothing has moved yet', async () => {
    const { caseId, clinic } = subject
    const answer = done(await ask(clinic.applicant, caseId))
    expect(answer).toMatchObject({ status: 'ASKED', draftId: null, documents: [] })
    expect(await statuses(caseId)).toEqual(['IN_REVIEW', 'DESK', 'DESK'])
    expect(await lastEntry(caseId)).toEqual({ action: 'withdrawal.asked', actorId: clinic.applicant.userId })
    expect(await listLeadWithdrawals(lead)).toMatchObject([
      { caseId, dueOn: '2026-11-25', overdue: false, letters: [] },
    ])
    expect(await getAskedWithdrawal(lead, caseId)).toMatchObject({ reason: REASON, refusal: null })
    expect(await database().notice.count({ where: { caseId, code: 'N15', role: 'LEAD' } })).toBe(1)
    expect(await ask(clinic.applicant, caseId, item('B'))).toMatchObject({
      refusal: { code: 'withdrawal.already_asked' },
    })
  })

  test('the lead confirms: the case ends, its clocks with it, reviewers are told, the answers are a draft again', async () => {
    const { caseId, clinic, reviewers } = subject
    const withdrawalId = await asked()
    const answer = done(await respond(lead, withdrawalId, 'confirm'))
    expect(answer).toMatchObject({ status: 'DONE', caseId })
    expect(await statuses(caseId)).toEqual(['WITHDRAWN', 'ITEM_WITHDRAWN', 'ITEM_WITHDRAWN'])
    await expectSound(caseId)
    expect((await caseOf(caseId)).committedDue).toBeNull()
    expect(await lastEntry(caseId)).toEqual({ action: 'withdrawal.confirmed', actorId: lead.userId })
    const told = await database().notice.findMany({ where: { caseId, code: 'N15', userId: { not: null } } })
    expect(told.map(({ userId }) => userId).sort()).toEqual([reviewers.A?.userId, reviewers.B?.userId].sort())
    const draft = await database().case.findFirstOrThrow({
      where: { institutionId: clinic.institutionId, status: 'DRAFT' },
    })
    expect([draft.id, draft.createdById]).toEqual([answer.draftId, clinic.applicant.userId])
    expect(await getWithdrawPage(clinic.applicant, caseId)).toMatchObject({
      past: [{ status: 'DONE', draftId: draft.id }],
    })
    expect(await listLeadWithdrawals(lead)).toEqual([])
  })

  test('the lead declines with a reason: the case goes on and the institution reads why; it may ask again', async () => {
    const { caseId, clinic } = subject
    const withdrawalId = await asked(item('B'))
    expect(await respond(lead, withdrawalId, 'decline')).toMatchObject({
      refusal: { code: 'withdrawal.decline_reason_missing' },
    })
    done(await respond(lead, withdrawalId, 'decline', '正在整改，撤回不能免除整改'))
    expect(await statuses(caseId)).toEqual(['IN_REVIEW', 'DESK', 'DESK'])
    expect(await lastEntry(caseId)).toEqual({ action: 'withdrawal.declined', actorId: lead.userId })
    expect(await getWithdrawPage(clinic.applicant, caseId)).toMatchObject({
      past: [{ status: 'DECLINED', answer: '正在整改，撤回不能免除整改' }],
    })
    expect(await ask(clinic.applicant, caseId, item('B'))).toMatchObject({ kind: 'done' })
  })

  test('no window clerk, no reviewer, no lead of another region answers; an old page neither', async () => {
    const withdrawalId = await asked()
    const before = await tracesOf(subject.caseId)
    const refusedBy = async (actor: Actor) => respond(actor, withdrawalId, 'confirm')
    expect(await refusedBy(await makeStaff('WIN'))).toMatchObject({ refusal: { code: 'decision.leads_only' } })
    expect(await refusedBy({ ...lead, userId: subject.reviewers.A?.userId ?? '' })).toMatchObject({
      refusal: { code: 'decision.four_eyes' },
    })
    expect(await refusedBy(await makeStaff('LEAD', { region: '370212' }))).toEqual({ kind: 'not_found' })
    expect(await respond(lead, withdrawalId, 'confirm', '', 7)).toMatchObject({
      refusal: { code: 'withdrawal.answered_meanwhile' },
    })
    expect(await tracesOf(subject.caseId)).toEqual(before)
  })

  test('two leads answer at once, one yes, one no: the first word counts', async () => {
    const withdrawalId = await asked()
    const other = await makeLead('郑主任')
    const outcomes = await Promise.all([
      respond(lead, withdrawalId, 'confirm'),
      respond(other, withdrawalId, 'decline', '接着办'),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    await expectSound(subject.caseId)
    const row = await database().withdrawal.findUniqueOrThrow({ where: { id: withdrawalId } })
    expect((await caseOf(subject.caseId)).status).toBe(row.status === 'DONE' ? 'WITHDRAWN' : 'IN_REVIEW')
  })

  test('a question to the applicant about a withdrawn item is closed with it', async () => {
    await database().query.create({
      data: {
        ...{ caseId: subject.caseId, item: 'B', target: 'M19', question: '?', status: 'OPEN' },
        ...{ askedById: subject.reviewers.B?.userId ?? '', askedAt: new Date(), termOn: new Date('2026-11-27') },
      },
    })
    done(await respond(lead, await asked(item('B')), 'confirm'))
    expect(await statuses(subject.caseId)).toEqual(['IN_REVIEW', 'DESK', 'ITEM_WITHDRAWN'])
    expect((await database().query.findFirstOrThrow()).status).toBe('EXPIRED')
  })
})

describe('when everything is proposed', () => {
  test('a wish to withdraw is answered before anything is decided; then the rest is decided', async () => {
    await makeDistrict()
    const { caseId, clinic } = await makeConsolidating()
    const lead = await makeLead('吴主任')
    const { withdrawalId } = done(await ask(clinic.applicant, caseId, item('B')))
    expect(await decideAs(lead, caseId)).toMatchObject({ refusal: { code: 'decision.withdrawal_unanswered' } })
    done(await respond(lead, withdrawalId, 'confirm'))
    expect(await statuses(caseId)).toEqual(['CONSOLIDATING', 'PROPOSED', 'ITEM_WITHDRAWN'])
    done(await decideAs(lead, caseId, { choices: [{ letter: 'A', conclusion: 'QUALIFIED', reason: '' }] }))
    expect(await statuses(caseId)).toEqual(['DECIDED', 'QUALIFIED', 'ITEM_WITHDRAWN'])
    expect(await ask(clinic.applicant, caseId)).toMatchObject({ refusal: { code: 'case.wrong_status' } })
  })
})

describe('with a visit', () => {
  test('booked for both items it goes on with one; with none left it is cancelled and the officers are told (N21)', async () => {
    const site = await planned(await makeWanted())
    const lead = await makeLead('吴主任')
    const { caseId, clinic } = site
    const first = done(await ask(clinic.applicant, caseId, item('B')))
    done(await respond(lead, first.withdrawalId, 'confirm'))
    expect(await visitOf(site)).toMatchObject({ status: 'PLANNED', letters: ['A'] })
    expect(await database().visitCheck.count({ where: { visitId: site.visitId, item: 'B' } })).toBe(0)
    const second = done(await ask(clinic.applicant, caseId))
    done(await respond(lead, second.withdrawalId, 'confirm'))
    expect((await visitOf(site)).status).toBe('CANCELLED')
    expect(await statuses(caseId)).toEqual(['WITHDRAWN', 'ITEM_WITHDRAWN', 'ITEM_WITHDRAWN'])
    const told = await database().notice.findMany({ where: { caseId, code: 'N21', userId: { not: null } } })
    expect(told.map(({ userId }) => userId)).toEqual(expect.arrayContaining(site.officers.map(({ userId }) => userId)))
  })

  test('while officers are on site the record comes first', async () => {
    const site = await arrivedAt(await planned(await makeWanted(['A', 'B'])))
    const lead = await makeLead('吴主任')
    const { withdrawalId } = done(await ask(site.clinic.applicant, site.caseId, item('B')))
    const before = await tracesOf(site.caseId)
    expect(await respond(lead, withdrawalId, 'confirm')).toMatchObject({
      refusal: { code: 'withdrawal.officers_on_site' },
    })
    expect(await tracesOf(site.caseId)).toEqual(before)
  })
})
