import { beforeEach, describe, expect, it } from 'vitest'
import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { getProgress, openProgress, PROGRESS_TRIES } from '@/lib/services/application/get-progress'
import { getReceipt } from '@/lib/services/application/get-receipt'
import { getRectification } from '@/lib/services/application/get-rectification'
import { getTracker } from '@/lib/services/application/get-tracker'
import { getHome } from '@/lib/services/institution/get-home'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff } from '../../support/factories'
import { type Clinic, makeClinic, makeDraft, makeSubmitted } from '../../support/filing'

testDatabase()

let clinic: Clinic
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

describe('the front page of an institution', () => {
  it('offers what is due, then the draft, then where the case stands', async () => {
    expect((await getHome(clinic.applicant))?.call).toMatchObject({ kind: 'file', letters: ['A', 'B'] })
    const caseId = await makeDraft(clinic)
    expect((await getHome(clinic.applicant))?.call).toMatchObject({ kind: 'draft', caseId })
  })

  it('lists an application that was handed in, and offers its items no more', async () => {
    const { caseId } = await makeSubmitted(clinic)
    const home = await getHome(clinic.applicant)
    expect(home?.call).toMatchObject({ kind: 'running', caseId, status: 'SUBMITTED' })
    expect(home?.items.every(({ inCase }) => inCase)).toBe(true)
    expect(home?.past.map(({ letters }) => letters)).toContainEqual(['A', 'B'])
  })

  it('does not exist for staff', async () => {
    expect(await getHome(await makeStaff('WIN'))).toBeNull()
  })
})

describe('the tracker', () => {
  it('says who has the case, counts the window’s days and keeps the query code for the institution', async () => {
    const { caseId } = await makeSubmitted(clinic)
    const view = await getTracker(clinic.applicant, caseId)
    expect(view?.situation).toEqual({ kind: 'status', status: 'SUBMITTED' })
    expect(view?.waits).toEqual([{ who: 'office', kind: 'acceptance', since: '2026-11-24', days: 0 }])
    expect(view?.clock).toMatchObject({ name: 'supplement', used: 0, due: '2026-12-01' })
    expect(view?.ledger.map(({ label }) => label)).toEqual(['received'])
    expect(view?.documents.map(({ type }) => type)).toContain('DOC-04')
    expect(view?.signatures.map(({ subject }) => subject).sort()).toEqual(['M01', 'M36'])
    expect(view?.queryCode).toMatch(/^\d{8}$/)
    expect((await getTracker(await makeStaff('WIN'), caseId))?.queryCode).toBeNull()
  })

  it('is not found by another institution', async () => {
    const { caseId } = await makeSubmitted(clinic)
    const other = await makeClinic(31)
    expect(await getTracker(other.applicant, caseId)).toBeNull()
    expect(await getRectification(other.applicant, caseId)).toBeNull()
    expect(await getReceipt(other.applicant, caseId)).toBeNull()
  })
})

describe('progress without signing in', () => {
  const now = realNow()

  async function numbers(): Promise<{ caseNo: string; code: string }> {
    const { caseId } = await makeSubmitted(clinic)
    const receipt = await getReceipt(clinic.applicant, caseId)
    if (!receipt) throw new Error('no receipt')
    return { caseNo: receipt.caseNo, code: receipt.queryCode }
  }
  const otherThan = (code: string): string => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
  const open = (caseNo: string, code: string, at = now) => openProgress({ caseNo, code, ip: '192.0.2.7' }, at)

  it('number and code open the state, without a name, an answer or a document', async () => {
    const { caseNo, code } = await numbers()
    const opened = await open(caseNo, code)
    if (!opened.ok) throw new Error('not opened')
    const view = await getProgress(opened.value.ticket, now)
    expect(view).toMatchObject({ caseNo, status: 'SUBMITTED', waitsForApplicant: false })
    expect(JSON.stringify(view)).not.toMatch(/海棠湾|赵雪梅|199\d{8}/)
  })

  it('closes after half an hour and does not open with an altered ticket', async () => {
    const { caseNo, code } = await numbers()
    const opened = await open(caseNo, code)
    if (!opened.ok) throw new Error('not opened')
    const { ticket } = opened.value
    expect(await getProgress(ticket, new Date(now.getTime() + 31 * 60_000))).toBeNull()
    expect(await getProgress(`${ticket.slice(0, -4)}AAAA`, now)).toBeNull()
    expect(await getProgress('', now)).toBeNull()
  })

  it('after five wrong codes even the right one waits for fifteen minutes', async () => {
    const { caseNo, code } = await numbers()
    for (let n = 0; n < PROGRESS_TRIES; n += 1) {
      expect(await open(caseNo, otherThan(code))).toMatchObject({
        ok: false,
        error: { refusal: { code: 'progress.no_match' } },
      })
    }
    expect(await open(caseNo, code)).toMatchObject({ ok: false, error: { refusal: { code: 'progress.too_often' } } })
    expect((await open(caseNo, code, new Date(now.getTime() + 15 * 60_000 + 1))).ok).toBe(true)
  })

  it('a number that does not exist is answered like a wrong code', async () => {
    const { caseNo, code } = await numbers()
    await database().case.updateMany({ where: { caseNo }, data: { caseNo: null } })
    expect(await open(caseNo, code)).toMatchObject({ error: { refusal: { code: 'progress.no_match' } } })
  })

  it('a mistyped number is told which of its characters is wrong, and costs no try', async () => {
    const answer = await open('YLJY37021120261124', '1234')
    expect(answer).toMatchObject({ ok: false, error: { issues: [{ path: 'caseNo' }, { path: 'queryCode' }] } })
    expect(await database().rateLimit.count({ where: { key: { startsWith: 'progress:' } } })).toBe(0)
  })
})
