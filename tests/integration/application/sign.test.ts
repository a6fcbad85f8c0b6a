import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { CODE_TRIES } from '@/lib/domain/application/inputs'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getSignPage } from '@/lib/services/application/get-sign-page'
import { requestSignCodeCommand } from '@/lib/services/application/request-sign-code'
import { takeTry } from '@/lib/services/application/case-codes'
import { signApplicationCommand } from '@/lib/services/application/sign-application'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict } from '../../support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft, readSignCode } from '../../support/filing'

testDatabase()

let clinic: Clinic
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = await makeDraft(clinic)
  await fillDraft(clinic, caseId)
})

const request = () => runCommand(requestSignCodeCommand, { actor: clinic.applicant, key: newKey(), input: { caseId } })

async function sign(code: string, actor = clinic.applicant) {
  const taken = await takeTry('SIGN', actor, caseId)
  return runCommand(signApplicationCommand(taken), { actor, key: newKey(), input: { caseId, truth: true, code } })
}

const other = (code: string): string => (code === '000000' ? '000001' : '000000')

describe('signing by one-time code', () => {
  it('sends the code to the mobile on the register and stores signer, method, time and the hash of the answers', async () => {
    done(await request())
    const message = await database().outboxMessage.findFirstOrThrow({ where: { caseId, channel: 'SMS' } })
    expect(message.recipientMasked).toMatch(/^199\*{4}\d{4}$/)
    done(await sign(await readSignCode(caseId)))
    const shown = await getSignPage(clinic.applicant, caseId)
    expect(shown).toMatchObject({ signed: true, obstacles: [], mandate: 'fetched', code: null })
    const signatures = await database().signature.findMany({ where: { caseId }, orderBy: { subject: 'asc' } })
    expect(signatures.map(({ subject, method, capacity, hash }) => [subject, method, capacity, hash])).toEqual([
      ['M01', 'ONE_TIME_CODE', 'LEGAL_REP', shown?.hash],
      ['M36', 'ONE_TIME_CODE', 'LEGAL_REP', shown?.hash],
    ])
    expect(await database().auditEntry.count({ where: { action: 'application.signed' } })).toBe(1)
    const stored = JSON.stringify(await database().oneTimeSecret.findMany())
    expect(stored).not.toContain(await readSignCode(caseId))
  })

  it('refuses a wrong code, counts the tries, and stops after five', async () => {
    done(await request())
    const code = await readSignCode(caseId)
    for (let left = CODE_TRIES - 1; left >= 0; left -= 1) {
      expect(await sign(other(code))).toMatchObject({
        refusal: { code: 'application.code_wrong', facts: { left } },
      })
    }
    expect(await sign(code)).toMatchObject({ kind: 'refused', refusal: { code: 'application.code_over' } })
    expect(await database().signature.count()).toBe(0)
    expect(await database().auditEntry.count({ where: { action: 'application.signed' } })).toBe(0)
  })

  it('takes no code twice and none that is over', async () => {
    done(await request())
    const code = await readSignCode(caseId)
    const outcomes = await Promise.all([sign(code), sign(code)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    await database().oneTimeSecret.deleteMany()
    done(await request())
    await database().oneTimeSecret.updateMany({ data: { expiresAt: new Date(0) } })
    expect(await sign(await readSignCode(caseId))).toMatchObject({ refusal: { code: 'application.code_over' } })
  })

  it('does not sign answers that were changed after the code was sent', async () => {
    done(await request())
    const version = (await getSectionPage(clinic.applicant, caseId, 'a-premises'))?.version ?? 0
    const input = { caseId, section: 'a-premises', version, change: 'changed', values: { 'a.area.build': '321' } }
    done(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect(await sign(await readSignCode(caseId))).toMatchObject({
      refusal: { code: 'application.answers_changed_since_code' },
    })
  })

  it('waits a minute between two codes, and sends none for a form that is not complete', async () => {
    done(await request())
    expect(await request()).toMatchObject({ kind: 'refused', refusal: { code: 'application.code_just_sent' } })
    await database().oneTimeSecret.deleteMany()
    const version = (await getSectionPage(clinic.applicant, caseId, 'a-premises'))?.version ?? 0
    const input = { caseId, section: 'a-premises', version, change: 'changed', values: { 'a.area.build': '' } }
    done(await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input }))
    expect(await request()).toMatchObject({ refusal: { code: 'application.sections_incomplete', facts: { count: 1 } } })
  })

  it('does not let a stranger spend the tries of somebody else’s code', async () => {
    done(await request())
    const stranger = await makeClinic(31)
    expect(await takeTry('SIGN', stranger.applicant, caseId)).toBeNull()
    expect(await sign('123456', stranger.applicant)).toEqual({ kind: 'not_found' })
    expect((await getSignPage(clinic.applicant, caseId))?.code?.triesLeft).toBe(CODE_TRIES)
  })

  it('signs nothing without the declaration', async () => {
    done(await request())
    const taken = await takeTry('SIGN', clinic.applicant, caseId)
    const input = { caseId, truth: false, code: await readSignCode(caseId) }
    expect(
      await runCommand(signApplicationCommand(taken), { actor: clinic.applicant, key: newKey(), input }),
    ).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'truth', code: 'application.declare_first' }],
    })
  })
})
