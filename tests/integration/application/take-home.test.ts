import { beforeEach, describe, expect, it } from 'vitest'
import { openZip } from '@/lib/files/zip'
import { sendArchive } from '@/lib/files/send-archive'
import { database } from '@/lib/db/client'
import { getCaseArchive } from '@/lib/services/application/get-case-archive'
import { getCaseCalendar } from '@/lib/services/application/get-case-calendar'
import { getTracker } from '@/lib/services/application/get-tracker'
import { newKey, runCommand } from '@/lib/services/command'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import { receiveForm } from '@/lib/services/files/plain-upload'
import { renderDocument } from '@/lib/services/document/render-document'
import { testDatabase } from '../../support/database'
import { decideAs, makeConsolidating, makeLead } from '../../support/decision'
import { makeDistrict, makeStaff } from '../../support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft, makeSubmitted, signDraft } from '../../support/filing'
import { makeAccepted } from '../../support/review'
import { samplePdf } from '../../support/samples'

testDatabase()

let clinic: Clinic
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

const IN_CHINESE = { locale: 'zh', link: 'http://localhost:3000/applicant/cases/1' } as const

async function handIn({ applicant }: Clinic, caseId: string, pdf: Buffer): Promise<void> {
  const form = new FormData()
  const target = { kind: 'material', caseId, code: 'M07', rowKey: '', replaces: null }
  for (const [name, value] of Object.entries({
    ...{ target: JSON.stringify(target), commandKey: newKey(), locale: 'zh', back: '/applicant' },
  }))
    form.set(name, value)
  form.set('file', new File([new Uint8Array(pdf)], '总结.pdf'))
  const { result } = await receiveForm(
    applicant,
    new Request('http://localhost:3000/api/files', { method: 'POST', body: form }),
  )
  if (!result.ok) throw new Error(result.error.code)
}

describe('what an institution takes home', () => {
  it('is one archive with every document and paper, and nobody else gets it', async () => {
    const caseId = await makeDraft(clinic)
    const pdf = await samplePdf({ title: '工作总结', lines: ['见各页'], pages: 2 })
    await handIn(clinic, caseId, pdf)
    await fillDraft(clinic, caseId)
    await signDraft(clinic, caseId)
    const call = { actor: clinic.applicant, key: newKey(), input: { caseId } }
    done(await runCommand(submitApplicationCommand, call))
    const receipt = await database().document.findFirstOrThrow({ where: { caseId, type: 'DOC-04' } })
    await renderDocument(receipt.id, 1)
    const archive = await getCaseArchive(clinic.applicant, caseId)
    if (!archive) throw new Error('no archive')
    const bytes = Buffer.from(await sendArchive(archive).arrayBuffer())
    const zip = openZip(bytes, 50_000_000)
    expect(archive.entries[0]?.path).toMatch(/^文书\/01 2026-11-24 收件凭证.*\.pdf$/)
    expect(archive.entries.at(-1)?.path).toBe('材料/M07 校验期工作总结（分专项章节）/总结.pdf')
    for (const { path, size } of archive.entries) expect(zip?.read(path)?.length, path).toBe(size)
    expect(
      zip
        ?.read(archive.entries[0]?.path ?? '')
        ?.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')

    const other = await makeClinic(31)
    expect(await getCaseArchive(other.applicant, caseId)).toBeNull()
    expect(await getCaseArchive(await makeStaff('WIN'), caseId)).toBeNull()
  })

  it('breaks off when a stored file is gone, so that half an archive does not look whole', async () => {
    const gone = { path: '文书/01.pdf', sha256: 'f'.repeat(64), size: 1 }
    await expect(sendArchive({ name: '档案', entries: [gone] }).arrayBuffer()).rejects.toThrow()
  })

  it('is a calendar with the days that matter', async () => {
    const { caseId, caseNo } = await makeSubmitted(clinic)
    const calendar = await getCaseCalendar(clinic.applicant, caseId, IN_CHINESE)
    expect(calendar?.name).toBe(caseNo)
    const lines = calendar?.text.replace(/\r\n[ \t]/g, '').split('\r\n') ?? []
    expect(lines).toContain('BEGIN:VCALENDAR')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261201')
    expect(lines).toContain('SUMMARY:校验申请最迟这天答复是否受理')
    expect(lines).toContain(`UID:${caseId}-supplement@verification-portal`)
    expect((await getCaseCalendar(clinic.applicant, caseId, { ...IN_CHINESE, locale: 'en' }))?.text).toContain(
      'acceptance due',
    )
    expect(await getCaseCalendar((await makeClinic(31)).applicant, caseId, IN_CHINESE)).toBeNull()
  })
})

describe('how long others took', () => {
  it('is kept with the decision, and shown to those who wait once five cases can be compared', async () => {
    const { caseId } = await makeConsolidating()
    const lead = await makeLead('赵建华')
    await decideAs(lead, caseId)
    const decided = await database().case.findUniqueOrThrow({ where: { id: caseId } })
    expect(decided.usedDays).toBe(0)
    const waiting = { ...(await makeAccepted(clinic)), applicant: clinic.applicant }
    expect((await getTracker(waiting.applicant, waiting.caseId))?.comparison).toBeNull()
    for (const [n, usedDays] of [3, 4, 5, 9].entries()) {
      const { id: _id, caseNo: _no, ...like } = decided
      await database().case.create({ data: { ...like, caseNo: `YLJY-TEST-${n}`, usedDays } })
    }
    expect((await getTracker(waiting.applicant, waiting.caseId))?.comparison).toEqual({
      cases: 5,
      median: 4,
      ninety: 9,
    })
  })
})
