import { beforeEach, describe, expect, test } from 'vitest'
import { logAccess } from '@/lib/db/access-log'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { getWindowCase } from '@/lib/services/acceptance/get-window-case'
import { listViews } from '@/lib/services/application/list-views'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeInstitution, makeStaff } from '@/tests/support/factories'
import { type Clinic, makeClinic, makeSubmitted } from '@/tests/support/filing'

testDatabase()

let clinic: Clinic
let clerk: Actor
let caseId: string
beforeEach(async () => {
  await makeDistrict()
  clinic = await makeClinic()
  ;({ caseId } = await makeSubmitted(clinic))
  clerk = await makeStaff('WIN', { name: '欧阳明' })
})

const views = (before: string | null = null, actor = clinic.applicant) => listViews(actor, caseId, before)

describe('who has looked at my file', () => {
  test('every opening by the office is there once, with what was shown, and the own ones are not', async () => {
    expect((await views())?.lines).toEqual([])
    await getWindowCase(clerk, caseId, { locale: 'zh', reveal: false })
    await getWindowCase(clerk, caseId, { locale: 'zh', reveal: true })
    expect((await views())?.lines).toMatchObject([
      { role: 'WIN', what: 'personal_data' },
      { role: 'WIN', what: 'case_masked' },
    ])
  })

  test('names are withheld until the decision and masked after it', async () => {
    await getWindowCase(clerk, caseId, { locale: 'zh', reveal: false })
    expect(await views()).toMatchObject({ namesOpen: false, lines: [{ name: null }] })
    await database().case.update({ where: { id: caseId }, data: { status: 'DECIDED' } })
    expect(await views()).toMatchObject({ namesOpen: true, lines: [{ name: '欧*明' }] })
    expect(JSON.stringify(await views())).not.toMatch(/欧阳明|127\.0\.0/)
  })

  test('goes on page by page, each line once', async () => {
    for (let count = 0; count < 53; count += 1) await logAccess(clerk, 'VIEW', 'file', null, caseId)
    const first = await views()
    const second = await views(first?.next)
    const ids = [...(first?.lines ?? []), ...(second?.lines ?? [])].map(({ id }) => id)
    expect([first?.lines.length, second?.lines.length, new Set(ids).size]).toEqual([50, 3, 53])
    expect(second?.next).toBeNull()
  })

  test('is not there for another institution, nor for the office', async () => {
    expect(await views(null, await makeApplicant((await makeInstitution()).id))).toBeNull()
    expect(await views(null, clerk)).toBeNull()
  })
})
