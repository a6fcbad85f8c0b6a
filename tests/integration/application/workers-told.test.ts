import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { getWorkersTold } from '@/lib/services/application/get-workers-told'
import { confirmWorkersToldCommand, withdrawWorkersToldCommand } from '@/lib/services/application/workers-told'
import { newKey, runCommand } from '@/lib/services/command'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { type Clinic, makeClinic, makeDraft } from '@/tests/support/filing'

testDatabase()

let clinic: Clinic
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
})

const confirm = (actor: Actor = clinic.applicant) =>
  runCommand(confirmWorkersToldCommand, { actor, key: newKey(), input: { caseId } })
const withdraw = (actor: Actor = clinic.applicant) =>
  runCommand(withdrawWorkersToldCommand, { actor, key: newKey(), input: { caseId } })
const words = () => database().workersTold.findMany({ orderBy: { id: 'asc' } })
const audited = () => database().auditEntry.count({ where: { action: { startsWith: 'application.workers_told' } } })

describe('the word that the workers were told', () => {
  beforeEach(async () => {
    caseId = await makeDraft(clinic)
  })

  test('is kept with who, when and which text, and can be taken back and given again', async () => {
    expect(await getWorkersTold(clinic.applicant, caseId)).toMatchObject({ word: null })
    expect(await confirm()).toMatchObject({ kind: 'done' })
    expect(await words()).toMatchObject([{ confirmedById: clinic.applicant.userId, textVersion: '2026-11' }])
    expect(await getWorkersTold(clinic.applicant, caseId)).toMatchObject({ word: { textVersion: '2026-11' } })
    expect(await withdraw()).toMatchObject({ kind: 'done' })
    expect(await getWorkersTold(clinic.applicant, caseId)).toMatchObject({ word: null })
    expect(await confirm()).toMatchObject({ kind: 'done' })
    expect(await words()).toMatchObject([{ withdrawnById: clinic.applicant.userId }, { withdrawnAt: null }])
    expect(await audited()).toBe(3)
  })

  test('of two at once one stands', async () => {
    const both = await Promise.all([confirm(), confirm()])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(await words()).toHaveLength(1)
  })

  test('a refusal or a stranger leaves no change and no audit entry', async () => {
    expect(await withdraw()).toMatchObject({ refusal: { code: 'application.workers_not_told' } })
    expect(await confirm(await makeApplicant((await makeInstitution()).id))).toEqual({ kind: 'not_found' })
    expect((await confirm(await makeStaff('REV'))).kind).not.toBe('done')
    await database().case.update({ where: { id: caseId }, data: { status: 'IN_REVIEW' } })
    expect(await confirm()).toMatchObject({ kind: 'refused' })
    expect([await words(), await audited()]).toEqual([[], 0])
  })
})

test('without health data there is nothing to confirm', async () => {
  caseId = await makeDraft(clinic, ['A'])
  expect(await getWorkersTold(clinic.applicant, caseId)).toBeNull()
  expect(await confirm()).toMatchObject({ refusal: { code: 'application.no_health_data' } })
  expect(await words()).toEqual([])
})
