import { describe, expect, it } from 'vitest'
import {
  CASE_EDGES,
  CASE_EVENTS,
  CASE_STATUSES,
  OPEN_CASE_STATUSES,
  endedUndecided,
  isAtWindow,
  isConsolidating,
  isDecidedCase,
  isDraft,
  isInReview,
  isJustAccepted,
  isOpenCase,
  isPublishedCase,
  isRunning,
  isWaitingForSupplement,
  mayChangeAnswers,
  nextCaseStatus,
  wasAccepted,
  type CaseEventName,
  type CaseStatus,
} from '@/lib/domain/application/status'

/** DOMAIN §5.1 copied by hand: [row, from, to, event, who, notice]. Not derived from the table under test. */
type Row = [string, CaseStatus | null, CaseStatus, CaseEventName, string, string | null]

const each = (
  row: string,
  from: CaseStatus[],
  to: CaseStatus | 'same',
  event: CaseEventName,
  who: string,
  notice: string,
): Row[] => from.map((status) => [row, status, to === 'same' ? status : to, event, who, notice])

const OPEN: CaseStatus[] = ['SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING', 'DECIDED', 'DELIVERED']
const DECIDED_ON: CaseStatus[] = ['DECIDED', 'DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED']

const EXPECTED: Row[] = [
  ['T01', null, 'DRAFT', 'startDraft', 'APP WIN', 'N01'],
  ['T02', 'DRAFT', 'SUBMITTED', 'submit', 'APP WIN', 'N02'],
  ['T03', 'SUBMITTED', 'SUPPLEMENT', 'askForSupplement', 'WIN', 'N03'],
  ['T04', 'SUPPLEMENT', 'SUBMITTED', 'answerSupplement', 'APP WIN', 'N04'],
  ['T05', 'SUPPLEMENT', 'LAPSED', 'lapse', 'SYS', 'N05'],
  ['T06', 'SUBMITTED', 'ACCEPTED', 'accept', 'WIN', 'N06'],
  ['T07', 'SUBMITTED', 'ACCEPTED', 'deemAccepted', 'SYS', 'N06'],
  ['T08', 'SUBMITTED', 'NOT_ACCEPTED', 'refuseAcceptance', 'WIN', 'N07'],
  ['T09', 'ACCEPTED', 'IN_REVIEW', 'startReview', 'SYS', 'N08'],
  ['T10', 'IN_REVIEW', 'CONSOLIDATING', 'consolidate', 'SYS', 'N09'],
  ['T11', 'CONSOLIDATING', 'IN_REVIEW', 'returnToReview', 'LEAD', 'N10'],
  ['T12', 'CONSOLIDATING', 'DECIDED', 'decide', 'LEAD', 'N11'],
  ['T13', 'DECIDED', 'DELIVERED', 'deliver', 'WIN SYS', 'N12'],
  ['T14', 'DELIVERED', 'PUBLISHED', 'publish', 'SYS', 'N13'],
  ['T14', 'DECIDED', 'PUBLISHED', 'publish', 'SYS', 'N13'],
  ['T15', 'PUBLISHED', 'CLOSED', 'close', 'SYS', 'N14'],
  ['T16', 'CLOSED', 'ARCHIVED', 'archive', 'SYS', null],
  ...each('T17', ['DRAFT', 'SUBMITTED', 'SUPPLEMENT'], 'WITHDRAWN', 'withdraw', 'APP', 'N15'),
  ...each('T17', ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'], 'WITHDRAWN', 'withdraw', 'APP LEAD', 'N15'),
  ...each('T18', ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'], 'same', 'extendLimit', 'LEAD', 'N16'),
  ...each('T19', OPEN, 'same', 'stopClock', 'LEAD REV', 'N17'),
  ...each('T19', OPEN, 'same', 'resumeClock', 'LEAD REV', 'N17'),
  ...each('T20', DECIDED_ON, 'same', 'object', 'APP PUB', 'N18'),
  ...each('T21', DECIDED_ON, 'same', 'correctDecision', 'LEAD', 'N19'),
  ...each('T22', ['DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED'], 'same', 'recordOutsideReview', 'SYS', 'N20'),
  ['T23', 'DRAFT', 'LAPSED', 'lapse', 'SYS', 'N05'],
  ['T24', 'PUBLISHED', 'PUBLISHED', 'deliver', 'WIN SYS', 'N12'],
]

const expectedTo = (from: CaseStatus | null, event: CaseEventName): CaseStatus | null =>
  EXPECTED.find((row) => row[1] === from && row[3] === event)?.[2] ?? null

describe('the status table of a case', () => {
  const rows = [...new Set(EXPECTED.map(([row]) => row))]

  it.each(rows)('row %s has exactly the edges of DOMAIN §5.1', (row) => {
    const actual = CASE_EDGES.filter((edge) => edge.row === row).map((edge): Row => [
      edge.row,
      edge.from,
      edge.to,
      edge.event,
      edge.who.join(' '),
      edge.notice,
    ])
    expect(new Set(actual.map(String))).toEqual(new Set(EXPECTED.filter((one) => one[0] === row).map(String)))
  })

  it('has the 24 rows T01 to T24 and no other', () => {
    const numbers = Array.from({ length: 24 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
    expect([...new Set(CASE_EDGES.map((edge) => edge.row))].sort()).toEqual(numbers)
  })

  it('offers each event at most once from a status', () => {
    const pairs = CASE_EDGES.map((edge) => `${edge.from}/${edge.event}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('calls an edge an event exactly when the status stays', () => {
    for (const edge of CASE_EDGES) {
      const from: CaseStatus | null = edge.from
      expect(edge.kind, `${edge.row} ${edge.from}`).toBe(from === edge.to ? 'event' : 'transition')
    }
  })

  it('is left by no edge once a case is NOT_ACCEPTED, WITHDRAWN or LAPSED', () => {
    const ended: readonly CaseStatus[] = ['NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED']
    expect(CASE_EDGES.filter((edge) => edge.from !== null && ended.includes(edge.from))).toEqual([])
  })

  describe.each([null, ...CASE_STATUSES])('from %s', (from) => {
    it.each(CASE_EVENTS)('%s goes where the table says, or is refused with the fact', (event) => {
      const to = expectedTo(from, event)
      const result = nextCaseStatus(from, event)
      if (to) expect(result).toEqual({ ok: true, value: to })
      else expect(result).toEqual({ ok: false, error: { code: 'case.wrong_status', facts: { from, event } } })
    })
  })

  it('issues a receipt on submission, an acceptance on T06 and T07, and one result on T12', () => {
    const documents = (row: string) => CASE_EDGES.find((edge) => edge.row === row)?.documents
    expect(documents('T02')).toEqual(['DOC-04'])
    expect(documents('T03')).toEqual(['DOC-02'])
    expect(documents('T06')).toEqual(['DOC-01'])
    expect(documents('T07')).toEqual(['DOC-01'])
    expect(documents('T08')).toEqual(['DOC-03'])
    expect(documents('T12')).toEqual(['DOC-10', 'DOC-19'])
    expect(documents('T13')).toEqual(['DOC-18'])
    expect(documents('T18')).toEqual(['DOC-05'])
  })
})

describe('questions about a case', () => {
  const answering = (question: (subject: { status: CaseStatus }) => boolean) =>
    CASE_STATUSES.filter((status) => question({ status }))

  it('is open from SUBMITTED to DELIVERED (AV07); drafts do not count', () => {
    expect(answering(isOpenCase)).toEqual(OPEN)
    expect([...OPEN_CASE_STATUSES]).toEqual(OPEN)
  })

  it('is decided from DECIDED on, and ended undecided otherwise', () => {
    expect(answering(isDecidedCase)).toEqual(DECIDED_ON)
    expect(answering(endedUndecided)).toEqual(['NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED'])
  })

  it.each<[string, (subject: { status: CaseStatus }) => boolean, CaseStatus[]]>([
    ['a draft', isDraft, ['DRAFT']],
    ['at the window', isAtWindow, ['SUBMITTED']],
    ['waiting for a supplement', isWaitingForSupplement, ['SUPPLEMENT']],
    ['just accepted', isJustAccepted, ['ACCEPTED']],
    ['in review', isInReview, ['IN_REVIEW']],
    ['being consolidated', isConsolidating, ['CONSOLIDATING']],
    ['running against its limits', isRunning, ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING']],
    ['published', isPublishedCase, ['PUBLISHED', 'CLOSED', 'ARCHIVED']],
    ['accepted at some time', wasAccepted, ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING', ...DECIDED_ON]],
  ])('is %s', (_, question, statuses) => expect(answering(question)).toEqual(statuses))

  it('lets answers change in the draft and during a supplement only', () => {
    expect(answering(mayChangeAnswers)).toEqual(['DRAFT', 'SUPPLEMENT'])
  })
})
