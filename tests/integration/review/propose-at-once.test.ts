import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { violations } from '@/lib/domain/application/case-progress'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { proposeCommand } from '@/lib/services/review/propose'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeInstitution, makeStaff, REGION } from '@/tests/support/factories'

testDatabase()

const CASES = 20
const LETTERS = ['A', 'B'] as const

let reviewers: Record<'A' | 'B', Actor>
beforeEach(async () => {
  await makeDistrict()
  reviewers = {
    A: await makeStaff('REV', { itemLetters: ['A'] }),
    B: await makeStaff('REV', { itemLetters: ['B'] }),
  }
})

/** A case whose desk review is finished on both items; only the opinions are left. */
async function makeReviewed(institution: { id: string; name: string }): Promise<string> {
  const { catalogue, hash } = await catalogueAt('2026-11-24')
  const { id } = await database().case.create({
    data: {
      region: REGION,
      institutionId: institution.id,
      institutionName: institution.name,
      status: 'IN_REVIEW',
      catalogueHash: hash,
      createdById: reviewers.A.userId,
      acceptedOn: new Date('2026-11-24'),
      changedAt: new Date('2026-11-24T01:00:00Z'),
      items: {
        create: LETTERS.map((letter) => ({
          region: REGION,
          item: letter,
          status: 'DESK',
          open: true,
          reviewerId: reviewers[letter].userId,
          periodFrom: new Date('2026-01-21'),
          periodTo: new Date('2027-01-20'),
          due: new Date('2027-01-20'),
          checkpoints: {
            create: catalogue
              .deskChecksFor(letter)
              .filter(({ code }) => code !== 'DR22')
              .map(({ code }) => ({
                code,
                answer: 'MET',
                answeredById: reviewers[letter].userId,
                answeredAt: new Date('2026-11-24T02:00:00Z'),
              })),
          },
        })),
      },
    },
    select: { id: true },
  })
  return id
}

const propose = (caseId: string, letter: 'A' | 'B', key = newKey()) =>
  runCommand(proposeCommand, {
    actor: reviewers[letter],
    key,
    input: { caseId, letter, version: 1, conclusion: 'QUALIFIED', reason: '材料齐全' },
  })

describe('reviewers of one case giving their opinions at once', () => {
  test('every case moves on, exactly once, by whichever opinion was last', async () => {
    const institution = await makeInstitution()
    const cases: string[] = []
    for (let n = 0; n < CASES; n += 1) cases.push(await makeReviewed(institution))
    const outcomes = await Promise.all(cases.flatMap((caseId) => LETTERS.map((letter) => propose(caseId, letter))))
    expect(outcomes.filter(({ kind }) => kind !== 'done')).toEqual([])
    const rows = await database().case.findMany({
      where: { id: { in: cases } },
      include: { items: true, events: { where: { code: 'T10' } } },
    })
    expect(rows).toHaveLength(CASES)
    for (const row of rows) {
      expect(row.status).toBe('CONSOLIDATING')
      expect(row.events).toHaveLength(1)
      const items = row.items.flatMap(
        ({ item, status }) => (isItemLetter(item) ? [{ letter: item, status: status as ItemStatus }] : []), // only applySteps writes it
      )
      expect(violations({ status: row.status as CaseStatus, kind: 'COMBINED' }, items)).toEqual([])
    }
    expect(await database().notice.count({ where: { code: 'N09' } })).toBe(CASES)
  })

  test('the same opinion sent twice by a double click is given once', async () => {
    const caseId = await makeReviewed(await makeInstitution())
    const key = newKey()
    const outcomes = await Promise.all([propose(caseId, 'A', key), propose(caseId, 'A', key)])
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(2)
    expect(await database().proposal.count({ where: { caseItem: { caseId } } })).toBe(1)
  })
})
