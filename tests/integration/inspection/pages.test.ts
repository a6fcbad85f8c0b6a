import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { getPlanPage, listPlan } from '@/lib/services/inspection/get-plan'
import { getVisitPage } from '@/lib/services/inspection/get-visit'
import { listMyVisits } from '@/lib/services/inspection/list-visits'
import { getLedger } from '@/lib/services/rectification/get-ledger'
import { getOrderPage } from '@/lib/services/rectification/get-order'
import { getVisitFindings } from '@/lib/services/rectification/get-visit-findings'
import { arranged } from '@/tests/support/arranged'
import { testDatabase } from '@/tests/support/database'
import { makeStaff, setOfficeTime } from '@/tests/support/factories'
import {
  answeredOrder,
  arrivedAt,
  makeOfficer,
  makeWanted,
  ordered,
  planned,
  recorded,
  signed,
  VISIT_ON,
} from '@/tests/support/site'

const db = testDatabase()
const makeWantedOnce = arranged(db, 'wanted', makeWanted)
const makePlanned = arranged(db, 'planned', async () => planned(await makeWantedOnce()))
const makeArrived = arranged(db, 'arrived', async () => arrivedAt(await makePlanned()))
const makeSigned = arranged(db, 'signed', async () => signed(await recorded(await makeArrived())))
const makeOrdered = arranged(db, 'ordered', async () => ordered(await makeSigned()))
const makeAnswered = arranged(db, 'answered', async () => answeredOrder(await makeOrdered()))

describe('the planner', () => {
  test('sees what waits for a date, until it has one', async () => {
    const site = await makeWantedOnce()
    const list = await listPlan(site.planner, null)
    expect(list.wanted).toMatchObject([{ inspectionId: site.inspectionId, letters: ['A', 'B'], by: '2026-12-02' }])
    expect(list.planned).toEqual([])
    await makePlanned()
    const after = await listPlan(site.planner, null)
    expect(after.wanted).toEqual([])
    expect(after.planned).toMatchObject([
      { on: VISIT_ON, answered: 0, total: 46, officers: expect.arrayContaining(['马志强', '高婷']) },
    ])
  })

  test('is offered tomorrow at the earliest, told rest days and late days, and who cannot be sent', async () => {
    const site = await makeWantedOnce()
    const bare = await makeOfficer('无证')
    await database().membership.updateMany({ where: { userId: bare.userId }, data: { certNo: null } })
    const page = await getPlanPage(site.planner, site.inspectionId)
    expect(page?.refusal).toBeNull()
    expect(page?.days[0]).toEqual({ on: '2026-11-25', isWorkingDay: true, afterBy: false })
    expect(page?.days.find(({ on }) => on === '2026-11-28')?.isWorkingDay).toBe(false)
    expect(page?.days.find(({ on }) => on === '2026-12-03')?.afterBy).toBe(true)
    expect(page?.items).toMatchObject([
      { letter: 'A', points: 32 },
      { letter: 'B', points: 14 },
    ])
    const refusals = page?.candidates.map(({ name, refusal }) => [name, refusal?.code ?? null])
    expect(refusals).toEqual(
      expect.arrayContaining([
        ['无证', 'inspection.no_certificate'],
        ['高婷', null],
      ]),
    )
  })

  test('of another region sees nothing of it', async () => {
    const site = await makeWantedOnce()
    const elsewhere = await makeStaff('SUP', { abilities: ['planner'], region: '370212' })
    expect((await listPlan(elsewhere, null)).wanted).toEqual([])
    expect(await getPlanPage(elsewhere, site.inspectionId)).toBeNull()
  })
})

describe('an inspector', () => {
  test('sees the own visits and no others; everything in the list may be opened, everything else may not', async () => {
    const site = await makePlanned()
    const stranger = await makeOfficer('没派')
    for (const officer of site.officers) {
      const home = await listMyVisits(officer)
      expect(home.open.map(({ visitId }) => visitId)).toEqual([site.visitId])
      expect(await getVisitPage(officer, site.visitId)).not.toBeNull()
    }
    expect((await listMyVisits(stranger)).open).toEqual([])
    expect(await getVisitPage(stranger, site.visitId)).toBeNull()
    expect(
      await database().accessLog.count({ where: { actorId: stranger.userId, kind: 'DENIED', what: 'visit' } }),
    ).toBe(1)
  })

  test('reads the checklist place by place, and what may be done now is what the commands allow', async () => {
    const site = await makePlanned()
    const before = await getVisitPage(site.officers[0], site.visitId)
    expect(before?.may.arrive).toBeNull()
    expect(before?.may.check?.code).toBe('visit.wrong_status')
    await makeArrived()
    const page = await getVisitPage(site.officers[0], site.visitId)
    expect(page?.points).toHaveLength(46)
    expect(page?.points.find(({ code }) => code === 'CK-P02')?.offers).toEqual(['MET', 'NOT_MET', 'NA'])
    expect(page?.may.check).toBeNull()
    expect(page?.gaps.unanswered).toHaveLength(46)
    expect(page?.sheet).toMatchObject({ chairs: 4, licences: [{ letters: ['A'] }, { letters: ['B'] }] })
  })

  test('is told when the record waits for the own signature', async () => {
    const site = await makeArrived()
    await recorded(site)
    expect((await listMyVisits(site.officers[1])).open).toMatchObject([{ mySignature: true, answered: 46 }])
  })
})

describe('the supervisor', () => {
  const stages = async (actor: Actor) =>
    (await getLedger(actor)).lines.map(({ checkCode, stage }) => [checkCode, stage])

  test('sees a finding from the signed record to the re-check, and when it is late', async () => {
    const site = await makeSigned()
    expect(await stages(site.planner)).toEqual([['CK-W02', 'to_order']])
    await makeOrdered()
    expect(await stages(site.planner)).toEqual([['CK-W02', 'mending']])
    await setOfficeTime('2026-12-12T09:00:00+08:00')
    expect(await stages(site.planner)).toEqual([['CK-W02', 'late']])
    await makeAnswered()
    expect(await stages(site.planner)).toEqual([['CK-W02', 'to_recheck']])
    // Three working days after 26 November is 1 December.
    await setOfficeTime('2026-12-02T09:00:00+08:00')
    expect(await stages(site.planner)).toEqual([['CK-W02', 'late']])
    expect(await stages(await makeStaff('SUP', { region: '370212' }))).toEqual([])
  })

  test('orders from what the visit found, with the catalogue’s words offered', async () => {
    const site = await makeSigned()
    const page = await getVisitFindings(site.planner, site.visitId)
    expect(page).toMatchObject({ refusal: null, defaultDays: 15, termIfDefault: '2026-12-11', orders: [] })
    expect(page?.open).toMatchObject([{ checkCode: 'CK-W02', letter: 'A', before: [{ isPicture: true }] }])
    expect(page?.open[0]?.wanted.length).toBeGreaterThan(0)
  })

  test('does not see findings before the record is signed', async () => {
    const site = await makeArrived()
    expect(await getVisitFindings(site.planner, site.visitId)).toBeNull()
  })

  test('sees before beside after once the evidence is there', async () => {
    const site = await makeAnswered()
    const page = await getOrderPage(site.planner, site.orderId)
    expect(page?.items).toMatchObject([
      {
        letter: 'A',
        start: null,
        conclude: { code: 'item.wrong_status' },
        findings: [{ before: [{ isPicture: true }], after: [{ isPicture: true }], answer: 'CK-W02 已清运' }],
      },
    ])
    expect(page?.recheckBy).toBe('2026-12-01')
    expect(await getOrderPage(await makeStaff('SUP', { region: '370212' }), site.orderId)).toBeNull()
  })
})
