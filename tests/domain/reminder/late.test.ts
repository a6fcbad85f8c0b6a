import { describe, expect, it } from 'vitest'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import { LICENCE_ENTRY_STATUSES } from '@/lib/domain/institution/licence-status'
import { type EntryLateness, latenessOf } from '@/lib/domain/reminder/late'

const TODAY = '2027-01-21'
const entry = (change: Partial<EntryLateness> = {}): EntryLateness => ({
  ...{ due: '2027-01-20', entryStatus: 'VALID', late: null, openCaseId: null, filedCaseStatus: null },
  ...change,
})
const moved = (change: Partial<EntryLateness> = {}, today = TODAY) => {
  const result = latenessOf(entry(change), today)
  if (!result.ok) return result.error.code
  const { row, entryStatus, late, caseId } = result.value
  return [row, entryStatus, late, caseId].join(' ').trim()
}

describe('a late licence', () => {
  it('L01 the day after the due date, with no case submitted', () => {
    expect(moved()).toBe('L01 OVERDUE OVERDUE')
    expect(moved({}, '2027-01-20')).toBe('proceeding.nothing_due')
    expect(moved({ openCaseId: 'c' })).toBe('proceeding.nothing_due')
  })
  it('L01 only for what is in force, or what the register calls overdue already', () => {
    const late = LICENCE_ENTRY_STATUSES.filter((entryStatus) => moved({ entryStatus }).startsWith('L01'))
    expect(late).toEqual(['VALID', 'OVERDUE'])
  })
  it.each(['OVERDUE', 'ORDERED'] as const)('L03 from %s once a case is submitted', (late) => {
    const was = { late, entryStatus: 'OVERDUE' as const }
    expect(moved({ ...was, openCaseId: 'c1' })).toBe('L03 OVERDUE FILED c1')
    expect(moved(was)).toBe('proceeding.nothing_due')
  })
  it.each(CASE_STATUSES)('L09 or L10 when the case that counted as filed is %s', (filedCaseStatus) => {
    const was = { late: 'FILED', filedCaseStatus } as const
    const decided = ['DECIDED', 'DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED'].includes(filedCaseStatus)
    expect(moved(was)).toBe(decided ? 'L10 VALID SETTLED' : 'L09 VALID OVERDUE')
    expect(moved({ ...was, openCaseId: 'c1' })).toBe('proceeding.nothing_due')
  })
})
