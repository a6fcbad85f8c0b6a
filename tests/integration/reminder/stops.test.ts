import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { officeNow } from '@/lib/db/office-clock'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { getNoticeDraft } from '@/lib/services/acceptance/get-notice-draft'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { lapseSupplements } from '@/lib/services/application/lapse'
import { newKey, runCommand } from '@/lib/services/command'
import { moveLateLicences, moveLatenessCommand } from '@/lib/services/reminder/late-licences'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { testDatabase } from '@/tests/support/database'
import { makeDueInstitution, reminderRows } from '@/tests/support/due-institutions'
import { makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { HOSPITAL_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { type Clinic, done, makeClinic, makeDraft, makeSubmitted } from '@/tests/support/filing'

testDatabase()
afterAll(closeDatabase)
beforeEach(() => makeDistrict())

async function lookOn(day: string) {
  await setOfficeTime(`${day}T09:00:00+08:00`)
  const moment = await officeNow()
  await lapseSupplements(moment)
  await moveLateLicences(moment)
  return scanReminders(moment)
}

const ofItems = (rows: readonly string[]) => rows.filter((row) => /^[A-F] /.test(row))
const sentFor = async ({ institutionId }: Clinic) => ofItems(await reminderRows(institutionId))
const stoppedFor = async ({ institutionId }: Clinic) => ofItems(await reminderRows(institutionId, 'STOPPED'))

/** The window asks for one point and nobody answers. */
async function askedToMend(caseId: string): Promise<void> {
  const clerk = await makeStaff('WIN')
  const draft = await getNoticeDraft(clerk, caseId)
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  const defects = (draft?.points ?? []).slice(0, 1)
  const input = { caseId, version, defects, reason: '' }
  done(await runCommand(askForSupplementCommand, { actor: clerk, key: newKey(), input }))
}

describe('a case of the institution', () => {
  test('N41: a draft keeps the gentle reminders away and not the strong one', async () => {
    const clinic = await makeClinic()
    await makeDraft(clinic, ['A', 'B'])
    await lookOn('2026-12-06')
    expect(await sentFor(clinic)).toEqual([])
    await lookOn('2026-12-21')
    expect(await sentFor(clinic)).toEqual(['A N42/-30 2026-12-21', 'B N42/-30 2026-12-21'])
  })

  test('once submitted stops its ladder; when it lapses (T05) the step held back goes out', async () => {
    const clinic = await makeClinic()
    const { caseId } = await makeSubmitted(clinic)
    await askedToMend(caseId)
    await database().supplementNotice.updateMany({ data: { termOn: toDate('2026-12-24') } })
    await lookOn('2026-12-21')
    expect(await sentFor(clinic)).toEqual([])
    expect(await stoppedFor(clinic)).toContain('A N42/-30 2026-12-21')
    await lookOn('2026-12-25')
    expect(await database().case.findUnique({ where: { id: caseId } })).toMatchObject({ status: 'LAPSED' })
    expect(await sentFor(clinic)).toEqual(['A N42/-30 2026-12-25', 'B N42/-30 2026-12-25'])
    await lookOn('2026-12-26')
    expect(await sentFor(clinic)).toHaveLength(2)
  })
})

describe('a late licence', () => {
  const proceedings = async (institutionId: string) =>
    database().licenceProceeding.findMany({ where: { entry: { institutionId, item: 'A' } }, orderBy: { id: 'asc' } })

  test('L01, L03, L09: overdue, filed, and overdue again with N45 when that case came to nothing', async () => {
    const clinic = await makeClinic()
    const { institutionId } = clinic
    await database().licenceEntry.updateMany({ where: { institutionId }, data: { due: toDate('2026-11-20') } })
    await lookOn('2026-11-24')
    expect(await sentFor(clinic)).toEqual(['A N45/+1 2026-11-24', 'B N45/+1 2026-11-24'])
    expect(await proceedings(institutionId)).toMatchObject([{ status: 'OVERDUE', caseId: null }])
    const { caseId } = await makeSubmitted(clinic)
    await lookOn('2026-11-25')
    expect(await proceedings(institutionId)).toMatchObject([{ status: 'FILED', caseId }])
    await askedToMend(caseId)
    await database().supplementNotice.updateMany({ data: { termOn: toDate('2026-12-01') } })
    await lookOn('2026-12-02')
    expect(await proceedings(institutionId)).toMatchObject([{ status: 'OVERDUE', caseId: null }])
    expect((await sentFor(clinic)).slice(2)).toEqual([`A N45/+1@${caseId} 2026-12-02`, `B N45/+1@${caseId} 2026-12-02`])
    expect(await database().licenceEntry.findMany({ where: { institutionId }, select: { status: true } })).toEqual([
      { status: 'OVERDUE' },
      { status: 'OVERDUE' },
    ])
  })

  test('is not touched by people, nor without a cause', async () => {
    const { institutionId } = await makeDueInstitution({ due: { A: '2026-11-23', B: '2027-11-23' } })
    const [late, fine] = await database().licenceEntry.findMany({ where: { institutionId }, orderBy: { due: 'asc' } })
    const clerk = await makeStaff('WIN')
    const call = (entryId = '') => ({ key: newKey(), input: { entryId, institutionId } })
    expect(await runCommand(moveLatenessCommand, { ...call(late?.id), actor: clerk })).toMatchObject({
      refusal: { code: 'system.system_only' },
    })
    expect(await runCommand(moveLatenessCommand, { ...call(fine?.id), actor: SYSTEM_ACTOR })).toMatchObject({
      refusal: { code: 'proceeding.nothing_due' },
    })
    expect(await runCommand(moveLatenessCommand, { ...call(institutionId), actor: SYSTEM_ACTOR })).toEqual({
      kind: 'not_found',
    })
    expect(await database().licenceProceeding.count()).toBe(0)
    expect(await database().auditEntry.count()).toBe(0)
    const moment = await officeNow()
    await Promise.all([moveLateLicences(moment), moveLateLicences(moment)])
    expect(await database().licenceProceeding.count()).toBe(1)
    expect(await database().auditEntry.count()).toBe(1)
  })
})

describe('papers of the register', () => {
  test('N47, N48: device tests, exams, dose gaps, nurses and agreements, each once on its day, persons without a name', async () => {
    const clinic = await makeClinic()
    const { institutionId } = clinic
    const db = database()
    const [device] = await db.radiationDevice.findMany({ where: { institutionId } })
    const nurse = { institutionId, kind: 'NURSE' }
    await db.practitioner.updateMany({ where: nurse, data: { regValidTo: toDate('2027-02-01') } })
    const nurses = await db.practitioner.count({ where: nurse })
    const record = await db.verificationRecord.findFirstOrThrow({
      where: { institutionId, item: 'A' },
      orderBy: { decidedOn: 'desc' },
    })
    const facts = record.facts as { sections: Record<string, Record<string, unknown>>; rows: unknown } // as imported
    const [section = ''] = Object.keys(facts.sections).filter(
      (code) => 'a.waste.validTo' in (facts.sections[code] ?? {}),
    )
    await db.verificationRecord.update({
      where: { id: record.id },
      data: {
        facts: JSON.parse(
          JSON.stringify(facts).replace('"a.waste.validTo":"2027-12-31"', '"a.waste.validTo":"2027-01-15"'),
        ) as object,
      },
    })
    expect(section).not.toBe('')
    const days = ['2026-12-03', '2026-12-14', '2026-12-16', '2026-12-29']
    for (const day of days) await lookOn(day)
    const sent = (await reminderRows(institutionId)).filter((row) => !/^[A-F] /.test(row))
    expect(sent).toEqual(
      expect.arrayContaining([
        'NURSE_REGISTRATION N48/-60 2026-12-03',
        'DOSE N47/+75 2026-12-14',
        'WASTE_CONTRACT N48/-30 2026-12-16',
        'DOSE N47/+90 2026-12-29',
      ]),
    )
    const people = await db.practitioner.findMany({ where: { institutionId }, select: { name: true } })
    const told = JSON.stringify(await db.reminderMessage.findMany({ where: { institutionId } }))
    for (const { name } of people) expect(told).not.toContain(name)
    expect(told).toContain(`"count":${nurses}`)
    // A newer test begins a ladder of its own; a device out of use has none.
    const testedAgain = (data: object) =>
      db.radiationDevice.update({
        where: { id: device?.id ?? '' },
        data: { data: { ...(device?.data as object), ...data } },
      })
    await testedAgain({ 'statusTest.date': '2026-02-27' })
    await lookOn('2027-01-28')
    await testedAgain({ 'statusTest.date': '2027-01-28', status: 'STOPPED' })
    await lookOn('2027-12-29')
    const ofDevice = (await reminderRows(institutionId)).filter((row) =>
      row.startsWith(`DEVICE_TEST:${device?.serialNo}`),
    )
    expect(ofDevice.at(-1)).toBe(`DEVICE_TEST:${device?.serialNo} N47/-30 2027-01-28`)
  })

  test('N48: certificates that end on one day are one line with a number, whichever records hold them', async () => {
    const { institutionId } = await makeClinic(HOSPITAL_SERIAL)
    const until = '2027-02-22'
    const count = await database().$executeRaw`
      UPDATE "VerificationRecord" SET "facts" = regexp_replace("facts"::text, '"certValidTo": "[0-9-]+"', ${`"certValidTo": "${until}"`}, 'g')::jsonb
      WHERE "institutionId" = ${institutionId}::uuid AND "facts"::text LIKE '%certValidTo%'`
    expect(count).toBeGreaterThan(1)
    await lookOn('2026-11-24')
    expect(await reminderRows(institutionId)).toContain('MCH_CERTIFICATE N48/-90 2026-11-24')
    const { lines } = await database().reminderMessage.findFirstOrThrow({ where: { institutionId } })
    const held = (lines as { key: string; count: number }[]).filter(({ key }) => key === 'MCH_CERTIFICATE')
    const [record] = await database().$queryRaw<{ people: number }[]>`
      SELECT count(DISTINCT (m -> 'values' ->> 'personRef') || (m -> 'values' ->> 'technology'))::int AS people
      FROM "VerificationRecord" v CROSS JOIN jsonb_array_elements(v."facts" -> 'rows') m
      WHERE v."institutionId" = ${institutionId}::uuid AND m ->> 'list' = 'mch.staff'`
    expect(held).toMatchObject([{ count: record?.people }])
  })
})
