import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '@/lib/db/client'
import { applySteps, lockCase } from '@/lib/db/cases'
import { addClockEvents } from '@/lib/db/clock-events'
import { recordCaseEvents } from '@/lib/db/case-events'
import { toDate } from '@/lib/db/dates'
import { stepCase } from '@/lib/domain/application/events'
import { SYSTEM_ACTOR, type Actor } from '@/lib/domain/shared/actor'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { answerQueryCommand } from '@/lib/services/application/answer-query'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { answerSupplementCommand } from '@/lib/services/application/answer-supplement'
import { getQueryPage } from '@/lib/services/application/get-query-page'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getSupplementPage } from '@/lib/services/application/get-supplement-page'
import { lapseDrafts, lapseSupplements } from '@/lib/services/application/lapse'
import { recheckRules } from '@/lib/services/application/recheck-rules'
import { readCaseClock } from '@/lib/services/clock/case-clock'
import { supplementClock } from '@/lib/domain/clock/acceptance'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff, setOfficeTime } from '../../support/factories'
import { type Clinic, done, makeClinic, makeDraft, makeSubmitted, signDraft } from '../../support/filing'

testDatabase()

let clinic: Clinic
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

const at = (day: string) => ({ now: new Date(startOfOfficeDay(day).getTime() + 9 * 3_600_000), today: day })

/** The window's list, as its own command leaves it (T03). */
async function askForSupplement(caseId: string, targets: readonly string[], clerk: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const subject = await lockCase(tx, caseId, SYSTEM_ACTOR)
    const step = stepCase('SUBMITTED', 'askForSupplement')
    if (!subject || !step.ok) throw new Error('not at the window')
    const moment = at('2026-11-25')
    const context = {
      ...moment,
      actor: clerk,
      recordEvents: async (drafts: Parameters<typeof recordCaseEvents>[1]) =>
        void (await recordCaseEvents(tx, drafts, clerk, { now: moment.now, last: new Map() })),
    }
    await applySteps(tx, subject, [step.value], context)
    await addClockEvents(tx, caseId, [
      {
        at: moment.now,
        on: moment.today,
        kind: 'SUPPLEMENT_ASKED',
        item: null,
        legalBasis: '第三十二条',
        documentNo: '〔2026〕0001号',
        actorName: clerk.name,
      },
    ])
    await tx.supplementNotice.create({
      data: {
        caseId,
        round: 1,
        askedById: clerk.userId,
        askedAt: moment.now,
        termOn: toDate('2026-12-25'),
        defects: {
          create: targets.map((target, position) => ({
            position,
            target,
            origin: 'CLERK',
            requirement: '要求',
            how: '做法',
          })),
        },
      },
    })
  })
}

async function waitingForSupplement(): Promise<string> {
  const { caseId } = await makeSubmitted(clinic)
  await askForSupplement(caseId, ['a.area.build', 'M15'], await makeStaff('WIN'))
  await setOfficeTime('2026-11-27T10:00:00+08:00')
  return caseId
}

const answerAll = async (caseId: string, texts: readonly string[] = ['已更正', '已上传'], actor = clinic.applicant) => {
  const shown = await getSupplementPage(clinic.applicant, caseId)
  const answers = (shown?.defects ?? []).map(({ defectId }, at) => ({
    defectId,
    text: texts[at] ?? '',
    answered: false,
  }))
  return runCommand(answerSupplementCommand, { actor, key: newKey(), input: { caseId, answers } })
}

describe('answering the one list of defects (T04)', () => {
  it('leads straight to the field and the paper, and receives the papers anew', async () => {
    const caseId = await waitingForSupplement()
    const shown = await getSupplementPage(clinic.applicant, caseId)
    expect(shown?.defects.map(({ jump }) => jump)).toEqual([
      { kind: 'field', section: 'a-premises', path: 'a.area.build' },
      { kind: 'material', code: 'M15', rowKey: '' },
    ])
    done(await answerAll(caseId))
    const row = await database().case.findUniqueOrThrow({ where: { id: caseId }, include: { items: true } })
    expect(row).toMatchObject({ status: 'SUBMITTED', receivedOn: toDate('2026-11-27'), dueOn: toDate('2026-12-04') })
    const clock = await readCaseClock({ ...row, letters: ['A', 'B'] }, '2026-11-27')
    expect(clock.events.map(({ kind }) => kind)).toEqual(['RECEIVED', 'SUPPLEMENT_ASKED', 'RECEIVED'])
    expect(supplementClock(clock.events, clock)).toMatchObject({ start: '2026-11-27', due: '2026-12-04' })
    expect(await database().auditEntry.count({ where: { action: 'application.supplement_answered' } })).toBe(1)
    expect(
      await database().defect.findMany({ orderBy: { position: 'asc' }, select: { answer: true, answered: true } }),
    ).toEqual([
      { answer: '已更正', answered: true },
      { answer: '已上传', answered: true },
    ])
  })

  it('refuses while a point is left out, and keeps the case waiting', async () => {
    const caseId = await waitingForSupplement()
    expect(await answerAll(caseId, ['已更正'])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.points_unanswered', facts: { count: 1, points: ['M15'] } },
    })
    expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'SUPPLEMENT' })
    expect(await database().auditEntry.count({ where: { action: 'application.supplement_answered' } })).toBe(0)
  })

  it('wants changed answers signed again', async () => {
    const caseId = await waitingForSupplement()
    const version = (await getSectionPage(clinic.applicant, caseId, 'a-premises'))?.version ?? 0
    const input = { caseId, section: 'a-premises', version, change: 'changed', values: { 'a.area.build': '300' } }
    done(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect((await getSupplementPage(clinic.applicant, caseId))?.defects[0]?.touched).toBe(true)
    expect(await answerAll(caseId)).toMatchObject({ refusal: { code: 'application.unsigned' } })
    await signDraft(clinic, caseId)
    done(await answerAll(caseId))
  })

  it('answers once when sent twice at the same time, and is nobody else’s to answer', async () => {
    const caseId = await waitingForSupplement()
    const stranger = await makeClinic(31)
    expect(await answerAll(caseId, undefined, stranger.applicant)).toEqual({ kind: 'not_found' })
    const outcomes = await Promise.all([answerAll(caseId), answerAll(caseId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().caseEvent.count({ where: { caseId, code: 'T04' } })).toBe(1)
  })

  it('lapses the day after the term, once, and frees the items for a new application (T05)', async () => {
    const caseId = await waitingForSupplement()
    await setOfficeTime('2026-12-25T23:00:00+08:00')
    expect(await lapseSupplements(at('2026-12-25'))).toBe(0)
    await setOfficeTime('2026-12-26T01:00:00+08:00')
    expect(await lapseSupplements(at('2026-12-26'))).toBe(1)
    expect(await lapseSupplements(at('2026-12-26'))).toBe(0)
    const row = await database().case.findUniqueOrThrow({ where: { id: caseId }, include: { items: true } })
    expect(row.status).toBe('LAPSED')
    expect(row.items.map(({ status, open }) => [status, open])).toEqual([
      ['ITEM_WITHDRAWN', false],
      ['ITEM_WITHDRAWN', false],
    ])
    expect(await makeDraft(clinic)).not.toBe(caseId)
  })
})

describe('answering a reviewer (I30)', () => {
  async function asked(): Promise<{ caseId: string; queryId: string }> {
    const { caseId } = await makeSubmitted(clinic)
    const reviewer = await makeStaff('REV', { itemLetters: ['B'] })
    await database().case.update({ where: { id: caseId }, data: { status: 'IN_REVIEW' } })
    const { id } = await database().query.create({
      data: {
        caseId,
        item: 'B',
        target: 'b.devices[1].statusTest.date',
        question: '检测日期是哪一天？',
        status: 'OPEN',
        askedById: reviewer.userId,
        askedAt: new Date('2026-11-24T02:00:00Z'),
        termOn: toDate('2026-11-27'),
      },
    })
    return { caseId, queryId: id }
  }
  const answer = (caseId: string, queryId: string, text = '3月18日', actor = clinic.applicant) =>
    runCommand(answerQueryCommand, { actor, key: newKey(), input: { caseId, queryId, version: 1, answer: text } })

  it('shows what was answered where the question points, takes one answer and tells the reviewer', async () => {
    const { caseId, queryId } = await asked()
    const shown = await getQueryPage(clinic.applicant, caseId, queryId)
    expect(shown?.values.find(({ def }) => def.path === 'statusTest.date')?.value).toBe('2026-03-18')
    const outcomes = await Promise.all([answer(caseId, queryId), answer(caseId, queryId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await database().query.findUniqueOrThrow({ where: { id: queryId } })).toMatchObject({
      status: 'ANSWERED',
      answer: '3月18日',
    })
    expect(await database().notice.count({ where: { code: 'N35', caseId } })).toBe(1)
    expect(await database().auditEntry.count({ where: { action: 'application.query_answered' } })).toBe(1)
  })

  it('comes too late after the term, needs words, and is not a stranger’s to answer', async () => {
    const { caseId, queryId } = await asked()
    expect(await answer(caseId, queryId, ' ')).toMatchObject({ kind: 'invalid' })
    const stranger = await makeClinic(31)
    expect(await answer(caseId, queryId, 'x', stranger.applicant)).toEqual({ kind: 'not_found' })
    await setOfficeTime('2026-11-28T09:00:00+08:00')
    expect(await answer(caseId, queryId)).toMatchObject({ kind: 'refused', refusal: { code: 'review.query_expired' } })
    expect(await database().query.findUniqueOrThrow({ where: { id: queryId } })).toMatchObject({
      status: 'OPEN',
      answer: null,
    })
  })
})

describe('what time does', () => {
  it('warns seven days and one day before a draft goes, and erases it on day 91 (T23)', async () => {
    const caseId = await makeDraft(clinic)
    const warnings = () => database().notice.count({ where: { code: 'N01', caseId } })
    for (const [day, expected] of [
      ['2027-02-14', 1],
      ['2027-02-15', 2],
      ['2027-02-16', 2],
      ['2027-02-21', 3],
      ['2027-02-22', 3],
    ] as const) {
      await setOfficeTime(`${day}T09:00:00+08:00`)
      await lapseDrafts(at(day))
      await lapseDrafts(at(day))
      expect([day, await warnings()]).toEqual([day, expected])
    }
    await setOfficeTime('2027-02-23T09:00:00+08:00')
    expect(await lapseDrafts(at('2027-02-23'))).toBe(1)
    expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'LAPSED' })
    expect(await database().caseFact.count({ where: { caseId } })).toBe(0)
    expect(await database().caseEvent.count({ where: { caseId, code: 'T23' } })).toBe(1)
  })

  it('asks a silent register again the next day, once a day', async () => {
    await database().connectorState.create({ data: { system: 'ecology', available: false } })
    const { caseId } = await makeSubmitted(clinic)
    const unavailable = () =>
      database().ruleResult.findMany({
        where: { caseId, rule: 'AV28' },
        orderBy: { run: 'asc' },
        select: { run: true, result: true },
      })
    expect(await recheckRules(at('2026-11-24'))).toBe(0)
    await database().connectorState.update({ where: { system: 'ecology' }, data: { available: true } })
    await setOfficeTime('2026-11-25T02:00:00+08:00')
    expect(await recheckRules(at('2026-11-25'))).toBe(1)
    expect(await recheckRules(at('2026-11-25'))).toBe(0)
    expect((await unavailable()).map(({ run }) => run)).toEqual([1, 2])
    expect((await unavailable()).at(-1)?.result).toBe('PASS')
  })

  it('judges every undecided case anew each day, though every register answered, and none that is over', async () => {
    const { caseId } = await makeSubmitted(clinic)
    const runs = async () => (await database().ruleResult.groupBy({ by: ['run'], where: { caseId } })).length
    await setOfficeTime('2026-11-25T02:00:00+08:00')
    expect(await recheckRules(at('2026-11-25'))).toBe(1)
    expect(await runs()).toBe(2)
    await database().case.update({ where: { id: caseId }, data: { status: 'DECIDED' } })
    await setOfficeTime('2026-11-26T02:00:00+08:00')
    expect(await recheckRules(at('2026-11-26'))).toBe(0)
    expect(await runs()).toBe(2)
  })
})
