import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { parseCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { getReceipt } from '@/lib/services/application/get-receipt'
import { getSignPage } from '@/lib/services/application/get-sign-page'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeApplicant, makeDistrict, makeStaff } from '../../support/factories'
import { type Clinic, fillDraft, makeClinic, makeDraft, makeSubmitted, signDraft } from '../../support/filing'

testDatabase()

let clinic: Clinic
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

const submit = (caseId: string, key = newKey(), actor = clinic.applicant) =>
  runCommand(submitApplicationCommand, { actor, key, input: { caseId } })

const auditOf = (caseId: string) =>
  database().auditEntry.findMany({
    where: { stream: `case:${caseId}` },
    orderBy: { seq: 'asc' },
    select: { action: true },
  })

async function readyDraft(): Promise<string> {
  const caseId = await makeDraft(clinic)
  await fillDraft(clinic, caseId)
  await signDraft(clinic, caseId)
  return caseId
}

describe('handing in (T02)', () => {
  it('gives number, query code, three documents, the open mark, the first clock event and the rule run', async () => {
    const { caseId, caseNo } = await makeSubmitted(clinic)
    expect(parseCaseNo(caseNo)).toMatchObject({
      ok: true,
      value: { region: '370211', date: '2026-11-24', sequence: 1 },
    })
    const row = await database().case.findUniqueOrThrow({
      where: { id: caseId },
      include: {
        items: true,
        documents: true,
        clockEvents: true,
        events: { orderBy: { seq: 'asc' } },
        ruleResults: true,
        materials: true,
      },
    })
    expect(row).toMatchObject({
      status: 'SUBMITTED',
      caseNo,
      receivedOn: new Date('2026-11-24'),
      dueOn: new Date('2026-12-01'),
    })
    expect(row.items.map(({ item, open }) => [item, open])).toEqual(
      [
        ['A', true],
        ['B', true],
      ].sort(),
    )
    expect(row.documents.map(({ type, number }) => [type, number]).sort()).toEqual([
      ['DOC-04', '青西审卫校收〔2026〕0001号'],
      ['DOC-21', null],
      ['M01', null],
    ])
    expect(row.clockEvents.map(({ kind }) => kind)).toEqual(['RECEIVED'])
    expect(row.events.map(({ code }) => code)).toEqual(['T01', 'T02'])
    expect(row.catalogueHash).toMatch(/^[0-9a-f]{64}$/)
    expect(row.frozenHash).toMatch(/^[0-9a-f]{64}$/)
    const failing = row.ruleResults.filter(({ result }) => result === 'FAIL').map(({ rule }) => rule)
    expect(failing).toEqual(['AV20'])
    expect(row.materials.filter(({ status }) => status === 'MISSING').map(({ code }) => code)).toContain('M07')
    expect((await auditOf(caseId)).at(-1)?.action).toBe('application.submitted')
  })

  it('shows number, query code and next date on the receipt, to the institution alone', async () => {
    const { caseId, caseNo } = await makeSubmitted(clinic)
    const receipt = await getReceipt(clinic.applicant, caseId)
    expect(receipt).toMatchObject({ caseNo, answerDue: '2026-12-01', visitExpected: true })
    expect(receipt?.queryCode).toMatch(/^\d{8}$/)
    expect(await getReceipt(await makeStaff('WIN'), caseId)).toBeNull()
    const stranger = await makeClinic(31)
    expect(await getReceipt(stranger.applicant, caseId)).toBeNull()
  })

  it('makes one case of twenty posts with the same key', async () => {
    const caseId = await readyDraft()
    const key = newKey()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(caseId, key)))
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']))
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1)
    expect(await database().document.count({ where: { caseId, type: 'DOC-04' } })).toBe(1)
  })

  it('lets one of two tabs win and tells the other', async () => {
    const caseId = await readyDraft()
    const outcomes = await Promise.all([submit(caseId), submit(caseId)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })

  it('refuses while a page is not answered, and changes nothing', async () => {
    const caseId = await makeDraft(clinic)
    const before = await auditOf(caseId)
    expect(await submit(caseId)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.sections_incomplete' },
    })
    expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'DRAFT',
      caseNo: null,
    })
    expect(await auditOf(caseId)).toEqual(before)
    expect(await database().caseCounter.count()).toBe(0)
  })

  it('refuses an application that nobody signed', async () => {
    const caseId = await makeDraft(clinic)
    await fillDraft(clinic, caseId)
    expect(await submit(caseId)).toMatchObject({ kind: 'refused', refusal: { code: 'application.unsigned' } })
  })

  it('voids the signature when an answer changes afterwards', async () => {
    const caseId = await readyDraft()
    const fact = await database().caseFact.findUniqueOrThrow({
      where: { caseId_section: { caseId, section: 'a-premises' } },
    })
    const values = { 'a.area.build': '333' }
    await runCommand(answerSectionCommand, {
      actor: clinic.applicant,
      key: newKey(),
      input: { caseId, section: 'a-premises', version: fact.version, change: 'changed', values },
    })
    expect((await getSignPage(clinic.applicant, caseId))?.signatures.map(({ stale }) => stale)).toEqual([true, true])
    expect(await submit(caseId)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.unsigned', facts: { count: 2 } },
    })
    await signDraft(clinic, caseId)
    expect(await submit(caseId)).toMatchObject({ kind: 'done' })
  })

  it('refuses while a file of it is still coming, from whatever browser, and not for one that was given up', async () => {
    const caseId = await readyDraft()
    const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000)
    await database().uploadRun.create({ data: { id: 'moving', caseId, lastAt: ago(5) } })
    await database().uploadRun.create({ data: { id: 'given-up', caseId, lastAt: ago(600) } })
    expect(await submit(caseId)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'application.uploads_running', facts: { count: 1 } },
    })
    await database().uploadRun.delete({ where: { id: 'moving' } })
    expect(await submit(caseId)).toMatchObject({ kind: 'done' })
  })

  it('does not know the case for a stranger, and the window may not hand in what was filled in online', async () => {
    const caseId = await readyDraft()
    const stranger = await makeClinic(31)
    expect(await submit(caseId, newKey(), stranger.applicant)).toEqual({ kind: 'not_found' })
    expect(await submit(caseId, newKey(), await makeStaff('WIN'))).toEqual({ kind: 'not_found' })
    const colleague = await makeApplicant(clinic.institutionId, '另一位经办人')
    expect(await submit(caseId, newKey(), colleague)).toMatchObject({ kind: 'done' })
  })

  it('files no item twice: a second draft of the same period cannot be begun', async () => {
    await makeSubmitted(clinic)
    await expect(makeDraft(clinic)).rejects.toThrow('application.already_open')
  })
})
