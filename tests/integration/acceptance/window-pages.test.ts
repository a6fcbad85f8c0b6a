import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { getNoticeDraft, previewNotice } from '@/lib/services/acceptance/get-notice-draft'
import { getWindowCase } from '@/lib/services/acceptance/get-window-case'
import { getWindowList } from '@/lib/services/acceptance/list-window-cases'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeStaff, REGION } from '@/tests/support/factories'
import { type Clinic, done, makeClinic, makeSubmitted } from '@/tests/support/filing'

testDatabase()

const READING = { locale: 'zh', reveal: false } as const

let clinic: Clinic
let clerk: Actor
let caseId: string
let caseNo: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  ;({ caseId, caseNo } = await makeSubmitted(clinic))
  clerk = await makeStaff('WIN')
})

const list = (search = '', after: string | null = null) => getWindowList(clerk, { queue: 'todo', search, after })
const found = async (search: string) => (await list(search))?.lines.map((line) => line.caseId)

describe('the window’s worklist', () => {
  test('shows what is to be answered with the day on which silence accepts', async () => {
    const page = await list()
    expect(page?.counts).toEqual({ todo: 1, waiting: 0, running: 0, over: null })
    expect(page?.lines[0]).toMatchObject({ caseId, caseNo, clock: { due: '2026-12-01', remaining: 5 }, round: 1 })
    expect(page?.lines[0]?.missing).toBeGreaterThan(0)
  })

  test.each([
    ['the number', () => caseNo],
    [
      'the number in groups',
      () => `${caseNo.slice(0, 4)} ${caseNo.slice(4, 10)} ${caseNo.slice(10, 18)} ${caseNo.slice(18)}`,
    ],
    ['its last figures', () => caseNo.slice(-6)],
    ['one character of the name', () => '棠'],
    ['two characters', () => '海棠'],
    ['a part of the name', () => '海棠湾口腔'],
    ['the credit code in small letters', async () => String((await institution()).uscc).toLowerCase()],
  ])('finds a case by %s', async (_what, search) => {
    expect(await found(await search())).toEqual([caseId])
  })

  test('finds a case by the mobile of the legal representative, and nothing by another', async () => {
    const { legalRepMobileHmac } = await institution()
    expect(legalRepMobileHmac).not.toBeNull()
    const { legalRepOf } = await import('@/lib/connectors/simulated-district/people')
    const { institutionBySerial, MAIN_SERIAL } = await import('@/lib/connectors/simulated-district/institutions')
    expect(await found(legalRepOf(institutionBySerial(MAIN_SERIAL)).mobile)).toEqual([caseId])
    expect(await found('13900000000')).toEqual([])
  })

  test('two characters that both occur, but not beside each other, find nothing', async () => {
    expect(await found('海湾')).toEqual([])
  })

  test('a clerk of another region finds nothing; other roles have no such list', async () => {
    const elsewhere = await makeStaff('WIN', { region: '370212' })
    expect((await getWindowList(elsewhere, { queue: 'todo', search: caseNo, after: null }))?.lines).toEqual([])
    for (const role of ['REV', 'LEAD', 'SUP', 'ADM'] as const) {
      expect(await getWindowList(await makeStaff(role), { queue: 'todo', search: '', after: null })).toBeNull()
    }
  })

  test('goes on where the page ended, without a gap or a repeat', async () => {
    const { id: institutionId, name } = await institution()
    await database().case.createMany({
      data: Array.from({ length: 60 }, () => ({
        region: REGION,
        institutionId,
        institutionName: name,
        status: 'SUBMITTED',
        createdById: clinic.applicant.userId,
        receivedOn: new Date('2026-11-24'),
        dueOn: new Date('2026-12-01'),
        changedAt: new Date('2026-11-24T01:00:00Z'),
      })),
    })
    const first = await list()
    const second = await list('', first?.next ?? null)
    const ids = [...(first?.lines ?? []), ...(second?.lines ?? [])].map((line) => line.caseId)
    expect([first?.lines.length, second?.lines.length, new Set(ids).size]).toEqual([50, 11, 61])
    expect(second?.next).toBeNull()
  })
})

const institution = () =>
  database().institution.findUniqueOrThrow({
    where: { id: clinic.institutionId },
    select: { id: true, name: true, uscc: true, legalRepMobileHmac: true },
  })

describe('the case at the window', () => {
  test('says before the button why it cannot be accepted, and how many points a notice would have', async () => {
    const page = await getWindowCase(clerk, caseId, READING)
    expect(page?.may).toMatchObject({ ask: null, refuse: null, accept: { code: 'acceptance.papers_missing' } })
    expect(page?.points).toBe(page?.materials.filter(({ status }) => status === 'MISSING').length)
  })

  test('masks people until the clerk asks, and keeps a record of the asking', async () => {
    const masked = JSON.stringify((await getWindowCase(clerk, caseId, READING))?.pages)
    expect(masked).not.toMatch(/(?<![\dA-Z])1[3-9]\d{9}(?![\dA-Z])/)
    expect(await database().accessLog.count({ where: { what: 'personal_data' } })).toBe(0)
    const shown = JSON.stringify((await getWindowCase(clerk, caseId, { locale: 'zh', reveal: true }))?.pages)
    expect(shown).toMatch(/(?<![\dA-Z])1[3-9]\d{9}(?![\dA-Z])/)
    expect(
      await database().accessLog.count({ where: { what: 'personal_data', actorId: clerk.userId, subjectId: caseId } }),
    ).toBe(1)
  })

  test('is not there for another region, another institution or other roles', async () => {
    const strangers = [
      await makeStaff('WIN', { region: '370212' }),
      await makeStaff('LEAD'),
      await makeStaff('ADM'),
      await makeApplicant(clinic.institutionId),
    ]
    for (const actor of strangers) {
      expect(await getWindowCase(actor, caseId, READING)).toBeNull()
      expect(await getNoticeDraft(actor, caseId)).toBeNull()
      expect(await previewNotice(actor, { caseId, defects: [], reason: null })).toBeNull()
    }
  })
})

describe('the draft of the notice', () => {
  test('lists every missing paper with what to do, and previews exactly that', async () => {
    const draft = await getNoticeDraft(clerk, caseId)
    const missing = await database().material.findMany({ where: { caseId, status: 'MISSING' } })
    expect(draft?.points.map(({ target }) => target.slice(0, 3)).sort()).toEqual(missing.map(({ code }) => code).sort())
    expect(draft?.points.every(({ how, requirement }) => how !== '' && requirement !== '')).toBe(true)
    const table = draft?.preview?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows).toHaveLength(missing.length)
  })

  test('the preview follows the wording, marks what is unwritten and holds no mobile', async () => {
    const line = { target: 'M15', origin: 'CLERK', requirement: '协议过期', how: '' }
    const text = JSON.stringify(await previewNotice(clerk, { caseId, defects: [line], reason: null }))
    expect(text).toContain('协议过期')
    expect(text).toContain('还没有写')
    const leaking = { ...line, how: '打 13812345678' }
    expect(await previewNotice(clerk, { caseId, defects: [leaking], reason: null })).toBeNull()
  })

  test('what the notice sends can be sent as it was drafted', async () => {
    const draft = await getNoticeDraft(clerk, caseId)
    const defects = draft?.points.map(({ target, origin, requirement, how }) => ({ target, origin, requirement, how }))
    const input = { caseId, version: draft?.head.version, defects, reason: '' }
    done(await runCommand(askForSupplementCommand, { actor: clerk, key: newKey(), input }))
    expect((await getWindowList(clerk, { queue: 'waiting', search: '', after: null }))?.lines[0]).toMatchObject({
      caseId,
      termOn: '2026-12-24',
      clock: null,
    })
  })
})
