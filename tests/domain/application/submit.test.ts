import { describe, expect, it } from 'vitest'
import { lapseDraft, submitApplication, type Submission } from '@/lib/domain/application/submit'
import { codes, outcome, valueOf } from '../support/outcomes'

const ready: Submission = {
  status: 'DRAFT',
  items: [
    { letter: 'A', status: 'PENDING' },
    { letter: 'B', status: 'PENDING' },
  ],
  blockingRules: [],
  incompleteSections: [],
  unsigned: [],
  uploadsRunning: 0,
  brokenPromises: [],
}

describe('submitting an application (T02)', () => {
  it('a complete and signed draft goes to the window', () => {
    const steps = valueOf(submitApplication(ready))
    expect(codes(steps)).toEqual(['T02'])
    expect(steps[0]?.to).toBe('SUBMITTED')
  })
  it.each<[string, Partial<Submission>, string]>([
    ['no item is chosen', { items: [] }, 'application.no_items'],
    ['a file is still on its way', { uploadsRunning: 1 }, 'application.uploads_running'],
    ['a section lacks a required answer', { incompleteSections: ['staff'] }, 'application.sections_incomplete'],
    ['a blocking rule fails', { blockingRules: ['AV06'] }, 'application.rules_block'],
    ['the undertaking is not signed', { unsigned: ['M36'] }, 'application.unsigned'],
    [
      'a paper promised before may not be promised any more',
      { brokenPromises: ['M24'] },
      'application.promises_barred',
    ],
    ['it was submitted before', { status: 'SUBMITTED' }, 'case.wrong_status'],
  ])('is refused when %s', (_, missing, code) => {
    expect(outcome(submitApplication({ ...ready, ...missing }))).toBe(code)
  })
})

describe('a draft nobody touches (T23)', () => {
  it('is kept to its last day and erased the day after', () => {
    const draft = { status: 'DRAFT', lastKeptDay: '2027-02-22' } as const
    expect(outcome(lapseDraft(draft, '2027-02-22'))).toBe('application.draft_still_kept')
    expect(codes(valueOf(lapseDraft(draft, '2027-02-23')))).toEqual(['T23'])
  })
})
