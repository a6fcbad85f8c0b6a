import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '@/lib/db/client'
import { addProvedMobile } from '@/lib/db/proved-mobiles'
import { unseal, unsealMembers } from '@/lib/db/sealed'
import { CODE_TRIES } from '@/lib/domain/application/inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { takeTry } from '@/lib/services/application/case-codes'
import { getSectionPage } from '@/lib/services/application/get-section-page'
import { getSignPage } from '@/lib/services/application/get-sign-page'
import { proveContactCommand, requestContactCodeCommand } from '@/lib/services/application/prove-contact'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict } from '../../support/factories'
import { type Clinic, done, fillDraft, makeClinic, makeDraft } from '../../support/filing'

testDatabase()

const NEW_MOBILE = '19999998811'

let clinic: Clinic
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  caseId = await makeDraft(clinic)
  await fillDraft(clinic, caseId)
})

const page = async () => {
  const found = await getSectionPage(clinic.applicant, caseId, 'handler')
  if (!found) throw new Error('no page')
  return found
}

async function giveNumber(mobile: string) {
  const input = { caseId, section: 'handler', version: (await page()).version, change: 'changed' }
  const values = { 'contact.mobile': mobile }
  return done(
    await runCommand(answerSectionCommand, { actor: clinic.applicant, key: newKey(), input: { ...input, values } }),
  )
}

const request = (actor: Actor = clinic.applicant) =>
  runCommand(requestContactCodeCommand, { actor, key: newKey(), input: { caseId } })

async function prove(code: string, actor: Actor = clinic.applicant) {
  const taken = await takeTry('CONTACT', actor, caseId)
  return runCommand(proveContactCommand(taken), { actor, key: newKey(), input: { caseId, code } })
}

async function sentCode(): Promise<string> {
  const { body } = await database().outboxMessage.findFirstOrThrow({
    where: { caseId, key: { startsWith: 'CONTACT_CODE:' } },
    orderBy: { id: 'desc' },
  })
  return (JSON.parse(unseal((body as { sealed: string }).sealed)) as { oneTimeCode: string }).oneTimeCode // the sender's shape
}

const other = (code: string): string => (code === '000000' ? '000001' : '000000')
const audited = (action: string) => database().auditEntry.count({ where: { action } })
const problems = async () => (await page()).problems.map(({ path, code }) => [path, code])

describe('a contact mobile is proved by a code (DOMAIN 3.1 contact.mobile)', () => {
  it('asks no code for the number of the last verification, nor for the one on the register', async () => {
    expect(await problems()).toEqual([])
    expect((await page()).contact).toBeNull()
    expect(await request()).toMatchObject({ refusal: { code: 'application.contact_proved_already' } })
    const { legalRep } = await database().institution.findUniqueOrThrow({ where: { id: clinic.institutionId } })
    await giveNumber(String((unsealMembers(legalRep) as { mobile: string }).mobile)) // as institutions store it
    expect(await problems()).toEqual([])
    expect(await audited('application.contact_code_sent')).toBe(0)
  })

  it('stops a new number until the code sent to it is entered, and keeps only its HMAC', async () => {
    await giveNumber(NEW_MOBILE)
    expect(await problems()).toEqual([['contact.mobile', 'field.contact_not_proved']])
    expect((await getSignPage(clinic.applicant, caseId))?.obstacles).toContainEqual(
      expect.objectContaining({ kind: 'section', section: 'handler' }),
    )
    done(await request())
    expect((await page()).contact).toMatchObject({ mobileMasked: '199****8811', code: { triesLeft: CODE_TRIES } })
    const message = await database().outboxMessage.findFirstOrThrow({ where: { caseId, channel: 'SMS' } })
    expect(message.recipientMasked).toBe('199****8811')
    done(await prove(await sentCode()))
    expect(await problems()).toEqual([])
    expect((await page()).contact).toBeNull()
    expect(await audited('application.contact_proved')).toBe(1)
    expect(JSON.stringify(await database().provedMobile.findMany())).not.toContain(NEW_MOBILE)
  })

  it('knows a number the institution has proved before', async () => {
    await giveNumber(NEW_MOBILE)
    done(await request())
    done(await prove(await sentCode()))
    await giveNumber('19999998822')
    expect(await problems()).toEqual([['contact.mobile', 'field.contact_not_proved']])
    await giveNumber(NEW_MOBILE)
    expect(await problems()).toEqual([])
  })

  it('refuses a wrong code, counts the tries, and stops after five', async () => {
    await giveNumber(NEW_MOBILE)
    done(await request())
    const code = await sentCode()
    for (let left = CODE_TRIES - 1; left >= 0; left -= 1) {
      expect(await prove(other(code))).toMatchObject({ refusal: { code: 'application.code_wrong', facts: { left } } })
    }
    expect(await prove(code)).toMatchObject({ refusal: { code: 'application.code_over' } })
    expect([await database().provedMobile.count(), await audited('application.contact_proved')]).toEqual([0, 0])
  })

  it('does not prove a number by the code of another, nor by the code of a signature', async () => {
    await giveNumber(NEW_MOBILE)
    done(await request())
    await giveNumber('19999998822')
    expect(await prove(await sentCode())).toMatchObject({
      refusal: { code: 'application.contact_changed_since_code' },
    })
    expect(await takeTry('SIGN', clinic.applicant, caseId)).toBeNull()
    expect(await database().provedMobile.count()).toBe(0)
  })

  it('sends none without a number, and waits a minute between two', async () => {
    await giveNumber('')
    expect(await request()).toMatchObject({ refusal: { code: 'application.contact_mobile_first' } })
    await giveNumber(NEW_MOBILE)
    done(await request())
    expect(await request()).toMatchObject({ refusal: { code: 'application.code_just_sent' } })
    expect(await audited('application.contact_code_sent')).toBe(1)
  })

  it('is proved once when entered twice at once', async () => {
    await giveNumber(NEW_MOBILE)
    done(await request())
    const code = await sentCode()
    const outcomes = await Promise.all([prove(code), prove(code)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect([await database().provedMobile.count(), await audited('application.contact_proved')]).toEqual([1, 1])
  })

  it('stays proved when another application of the institution proves it at the same moment', async () => {
    const proved = { institutionId: clinic.institutionId, mobileHmac: 'x', caseId, provedAt: new Date(0) }
    await Promise.all([1, 2].map(() => inTransaction((tx) => addProvedMobile(tx, proved))))
    expect(await database().provedMobile.count()).toBe(1)
  })

  it('is not there for a stranger, who cannot spend its tries either', async () => {
    await giveNumber(NEW_MOBILE)
    done(await request())
    const stranger = await makeClinic(31)
    expect(await request(stranger.applicant)).toEqual({ kind: 'not_found' })
    expect(await takeTry('CONTACT', stranger.applicant, caseId)).toBeNull()
    expect(await prove('123456', stranger.applicant)).toEqual({ kind: 'not_found' })
    expect((await page()).contact?.code?.triesLeft).toBe(CODE_TRIES)
  })
})
