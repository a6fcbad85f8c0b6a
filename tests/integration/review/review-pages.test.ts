import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { askQueryCommand } from '@/lib/services/review/ask-query'
import { answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import type { ReviewFilter } from '@/lib/domain/review/list-filter'
import { getReviewCsv } from '@/lib/services/review/get-review-csv'
import { getReviewCase } from '@/lib/services/review/get-review-case'
import { getReviewList } from '@/lib/services/review/list-review-items'
import { proposeCommand } from '@/lib/services/review/propose'
import { testDatabase } from '@/tests/support/database'
import { makeApplicant, makeDistrict, makeStaff, setOfficeTime } from '@/tests/support/factories'
import { done } from '@/tests/support/filing'
import { finishDesk, itemOf, makeAccepted, type ReviewedCase } from '@/tests/support/review'

testDatabase()

let filed: ReviewedCase
let a: Actor
let b: Actor
beforeEach(async () => {
  await makeDistrict()
  // The credit platform is silent, so that either reviewer has a result to acknowledge.
  await database().connectorState.create({ data: { system: 'credit', available: false } })
  filed = await makeAccepted()
  if (!filed.reviewers.A || !filed.reviewers.B) throw new Error('no reviewers')
  a = filed.reviewers.A
  b = filed.reviewers.B
})

const ALL = { queue: 'mine', search: '', category: null, changed: false, after: null } as const
const list = (actor: Actor, queue: 'mine' | 'seen' | 'visit' | 'proposed' = 'mine') =>
  getReviewList(actor, { ...ALL, queue })
const open = (actor: Actor, letter: 'A' | 'B' | null = null) =>
  getReviewCase(actor, filed.caseId, { locale: 'zh', letter, reveal: false })
const answer = (note = '') =>
  runCommand(answerCheckpointCommand, {
    actor: b,
    key: newKey(),
    input: { caseId: filed.caseId, letter: 'B', code: 'DR01', answer: 'MET', note, version: 0 },
  })

describe('the reviewer’s worklist', () => {
  test('holds the reviewer’s own items, and says why the others are not on the desk', async () => {
    expect((await list(b))?.lines).toMatchObject([
      { caseId: filed.caseId, letter: 'B', desk: 'UNSEEN', clock: { due: '2026-12-08', remaining: 10 } },
    ])
  })

  test('keeps an item on the desk while it waits for its visit, until its checkpoints are done', async () => {
    // A has its compulsory visit; the desk review goes on meanwhile (I03).
    expect((await list(a))?.lines).toMatchObject([{ letter: 'A', status: 'ONSITE_PLANNED', desk: 'UNSEEN' }])
    await finishDesk(a, filed.caseId, 'A')
    expect((await list(a))?.lines).toEqual([])
    expect((await list(a, 'visit'))?.lines).toMatchObject([{ letter: 'A', desk: 'WAITING' }])
    expect((await list(a))?.counts).toMatchObject({ mine: 0, visit: 1 })
  })

  test('moves with the work: seen, ready, proposed', async () => {
    done(await answer())
    expect((await list(b, 'seen'))?.lines).toMatchObject([{ desk: 'SEEN' }])
    await database().checkpoint.deleteMany({})
    await finishDesk(b, filed.caseId, 'B')
    expect((await list(b))?.lines).toMatchObject([{ desk: 'READY' }])
    const { version } = await itemOf(filed.caseId, 'B')
    const input = { caseId: filed.caseId, letter: 'B', version, conclusion: 'QUALIFIED', reason: '近一年查过现场' }
    done(await runCommand(proposeCommand, { actor: b, key: newKey(), input }))
    expect((await list(b, 'proposed'))?.lines).toMatchObject([{ desk: 'PROPOSED' }])
    expect((await list(b))?.counts).toMatchObject({ mine: 0, proposed: 1 })
  })

  test('on the third working day the desk review is urgent', async () => {
    expect((await list(b))?.lines[0]?.urgent).toBe(false)
    await setOfficeTime('2026-11-27T09:00:00+08:00')
    expect((await list(b))?.lines[0]).toMatchObject({ urgent: true, deskDue: '2026-11-27' })
  })

  test('can be narrowed by name, number, category and change, alone and together', async () => {
    const named = async (filter: Partial<ReviewFilter>) =>
      (await getReviewList(b, { ...ALL, ...filter }))?.lines.map(({ caseId }) => caseId)
    const own = [filed.caseId]
    const { institutionName } = await database().case.findUniqueOrThrow({ where: { id: filed.caseId } })
    const { categories, lines } = (await list(b)) ?? { categories: [], lines: [] }
    const { added = 0, changed = 0, removed = 0 } = lines[0]?.delta ?? {}
    expect(await named({ search: institutionName.slice(2, 5) })).toEqual(own)
    expect(await named({ search: filed.caseNo })).toEqual(own)
    expect(await named({ search: '没有这家' })).toEqual([])
    expect(categories).toEqual(['D152'])
    expect(await named({ category: 'D152' })).toEqual(own)
    expect(await named({ category: 'A100' })).toEqual([])
    // The filter and the column “since last time” never contradict one another.
    expect(await named({ changed: true })).toEqual(added + changed + removed > 0 ? own : [])
    await database().caseRow.updateMany({ where: { caseId: filed.caseId }, data: { change: 'unchanged' } })
    await database().caseFact.updateMany({ where: { caseId: filed.caseId }, data: { change: 'unchanged' } })
    expect(await named({ changed: true })).toEqual([])
    await database().caseRow.updateMany({
      where: { caseId: filed.caseId, list: 'b.devices' },
      data: { change: 'edited' },
    })
    expect(await named({ changed: true, category: 'D152', search: filed.caseNo })).toEqual(own)
    // What changed in the other item is the other reviewer's to read.
    expect((await getReviewList(a, { ...ALL, changed: true }))?.lines).toEqual([])
  })

  test('a telephone number finds nobody here: that is the window’s', async () => {
    expect((await getReviewList(b, { ...ALL, search: '13800000000' }))?.lines).toHaveLength(1)
  })

  test('is taken along as a table that says what the page says, one line per item', async () => {
    const csv = await getReviewCsv(b, ALL, 'zh')
    const [head, line, ...rest] = (csv ?? '').replace('\uFEFF', '').trim().split('\r\n')
    expect(head).toMatch(/^案号,机构,事项,/)
    expect(line).toContain(`${filed.caseNo},`)
    expect(line).toContain(',没看,2026-12-08,10,否,2026-11-27,')
    expect(rest).toEqual([])
    expect(await getReviewCsv(b, { ...ALL, search: '没有这家' }, 'zh')).not.toContain(filed.caseNo)
    for (const role of ['WIN', 'LEAD', 'INSP', 'ADM'] as const) {
      expect(await getReviewCsv(await makeStaff(role), ALL, 'zh')).toBeNull()
    }
  })

  test('shows nobody else’s items; other roles have no such list', async () => {
    expect((await list(await makeStaff('REV', { itemLetters: ['A', 'B'] })))?.lines).toEqual([])
    for (const role of ['WIN', 'LEAD', 'INSP', 'ADM'] as const) expect(await list(await makeStaff(role))).toBeNull()
  })
})

describe('the workspace', () => {
  test('opens on the reviewer’s own item with its checkpoints, papers and what may be done', async () => {
    const page = await open(b)
    expect(page?.item?.letter).toBe('B')
    expect(page?.item?.checkpoints.map(({ code }) => code)).toContain('DR12')
    expect(
      page?.item?.checkpoints.find(({ code }) => code === 'DR12')?.papers.some((paper) => paper.startsWith('M19:')),
    ).toBe(true)
    expect(page?.materials.every(({ letters }) => letters.includes('B'))).toBe(true)
    expect(page?.item?.may).toMatchObject({ answer: null, ask: null, joinVisit: null, withdraw: expect.anything() })
    expect(page?.item?.may.propose).toMatchObject({ code: 'review.results_unacknowledged' })
    // Whoever waits for a visit is told so, not that the status is wrong.
    expect((await open(a))?.item?.may.propose).toEqual({ code: 'review.visit_outstanding' })
    expect(page?.board.map(({ letter, mine }) => [letter, mine])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })

  test('another item of the case is read, not opened: its checkpoints are its reviewer’s', async () => {
    expect((await open(b, 'A'))?.item?.letter).toBe('B')
    const both = await makeStaff('REV', { itemLetters: ['A', 'B'] })
    const page = await open(both, 'A')
    expect(page?.item?.letter).toBe('A')
    expect(page?.item?.may.answer).toMatchObject({ code: 'review.other_reviewer' })
  })

  test('says who answered a checkpoint, and shows the question to everybody on the case', async () => {
    done(await answer())
    const input = { caseId: filed.caseId, letter: 'B', target: 'M19', question: '哪一台的报告？' }
    done(await runCommand(askQueryCommand, { actor: b, key: newKey(), input }))
    const own = await open(b)
    expect(own?.item?.checkpoints.find(({ code }) => code === 'DR01')).toMatchObject({
      answer: 'MET',
      answeredBy: b.name,
      version: 1,
    })
    const other = await open(a)
    expect(other?.queries).toMatchObject([{ letter: 'B', question: '哪一台的报告？', askedBy: b.name }])
    expect(other?.board.find(({ letter }) => letter === 'B')).toMatchObject({ answered: 1, openQueries: 1 })
  })

  test('tells first what changed: the workload of the year, in the practice reviewer’s reading', async () => {
    const page = await open(a)
    expect(page?.delta.entries.length).toBeGreaterThan(0)
    expect(page?.delta.entries.every(({ kind }) => ['CHANGED', 'ADDED', 'REMOVED'].includes(kind))).toBe(true)
    expect(page?.delta.unchanged).toBeGreaterThan(0)
    expect(page?.lastOn).not.toBeNull()
  })

  test('hides what identifies people until asked, and logs the asking', async () => {
    const masked = JSON.stringify((await open(b))?.pages)
    expect(masked).not.toMatch(/(?<![\dA-Z])1[3-9]\d{9}(?![\dA-Z])/)
    const shown = await getReviewCase(b, filed.caseId, { locale: 'zh', letter: null, reveal: true })
    expect(shown?.personal.revealed).toBe(true)
    expect(await database().accessLog.count({ where: { what: 'personal_data', actorId: b.userId } })).toBe(1)
  })

  test('is not there for whoever carries none of its items, for another region, or for another role', async () => {
    const strangers = [
      await makeStaff('REV', { itemLetters: ['C'] }),
      await makeStaff('REV', { itemLetters: ['A'], region: '370212' }),
      await makeStaff('WIN'),
      await makeStaff('ADM'),
      await makeApplicant(filed.clinic.institutionId),
    ]
    for (const actor of strangers) expect(await open(actor)).toBeNull()
  })
})
