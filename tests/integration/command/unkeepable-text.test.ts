import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { refuseCaseCommand } from '@/lib/services/acceptance/refuse-acceptance'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '../../support/database'
import { makeDistrict, makeStaff } from '../../support/factories'
import { makeClinic, makeSubmitted } from '../../support/filing'

testDatabase()

let caseId: string
beforeEach(async () => {
  await makeDistrict()
  caseId = (await makeSubmitted(await makeClinic())).caseId
})

const refuse = async (reason: string, key = newKey()) =>
  runCommand(refuseCaseCommand, {
    actor: await makeStaff('WIN'),
    key,
    input: { caseId, ground: 'NOT_REQUIRED', reason, properAuthority: '' },
  })

test('a reason with characters the database cannot keep is taken without them, not lost with an error', async () => {
  expect(await refuse('不需要\u0000校验\uD83E')).toMatchObject({ kind: 'done' })
  expect(await database().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'NOT_ACCEPTED' })
  const event = await database().caseEvent.findFirstOrThrow({ where: { caseId, code: 'T08' } })
  expect(JSON.stringify(event)).toContain('不需要校验\uFFFD')
})

test('a reason of such characters alone is no reason, and changes nothing', async () => {
  const before = await database().auditEntry.count()
  expect(await refuse('\u0000')).toMatchObject({ kind: 'refused', refusal: { code: 'acceptance.reason_missing' } })
  expect(await database().auditEntry.count()).toBe(before)
})

test('a key the database cannot keep is no key', async () => {
  expect(await refuse('不需要校验', 'k\u0000')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'command.key_missing' },
  })
})
