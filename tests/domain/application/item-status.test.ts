import { describe, expect, it } from 'vitest'
import {
  ITEM_EDGES,
  ITEM_EVENTS,
  ITEM_STATUSES,
  isBeforeProposed,
  isDecidedItem,
  isOpenItem,
  isTerminalItem,
  isUnderDeskReview,
  nextItemStatus,
  type ItemEdge,
  type ItemEventName,
  type ItemStatus,
} from '@/lib/domain/application/item-status'
import { CASE_KINDS, type CaseKind } from '@/lib/domain/application/status'

/** DOMAIN §5.2 copied by hand: [row, from, to, event, who, notice, only in this kind of case]. */
type Row = [string, ItemStatus, ItemStatus, ItemEventName, string, string | null, CaseKind?]

const each = (
  row: string,
  from: ItemStatus[],
  to: ItemStatus | 'same',
  event: ItemEventName,
  who: string,
  notice: string | null,
): Row[] => from.map((status) => [row, status, to === 'same' ? status : to, event, who, notice])

const AFTER_PENDING: ItemStatus[] = [
  'DESK', 'ONSITE_PLANNED', 'ONSITE_DONE', 'EXPERT', 'RECTIFY_ORDERED', 'RECTIFY_SUBMITTED', 'RECHECK', 'PROPOSED',
] // prettier-ignore

const EXPECTED: Row[] = [
  ['I01', 'PENDING', 'DESK', 'startDeskReview', 'SYS', null],
  ['I02', 'DESK', 'PROPOSED', 'propose', 'REV', null],
  ['I03', 'DESK', 'ONSITE_PLANNED', 'askForVisit', 'REV LEAD SYS', 'N21'],
  ['I04', 'ONSITE_PLANNED', 'ONSITE_DONE', 'signVisit', 'INSP', 'N22'],
  ['I05', 'ONSITE_PLANNED', 'ONSITE_PLANNED', 'rescheduleVisit', 'INSP', 'N21'],
  ...each('I06', ['DESK', 'ONSITE_DONE'], 'EXPERT', 'askExperts', 'REV', 'N23'),
  ['I07', 'EXPERT', 'DESK', 'closeExpertReview', 'REV', null],
  ...each('I08', ['DESK', 'ONSITE_DONE'], 'RECTIFY_ORDERED', 'orderRectification', 'SUP REV', 'N24'),
  ['I09', 'RECTIFY_ORDERED', 'RECTIFY_SUBMITTED', 'submitEvidence', 'APP', 'N25'],
  ['I10', 'RECTIFY_ORDERED', 'PROPOSED', 'missTerm', 'SYS', 'N26'],
  ['I11', 'RECTIFY_SUBMITTED', 'RECHECK', 'startRecheck', 'SUP INSP', null],
  ['I12', 'RECHECK', 'DESK', 'closeRecheck', 'SUP', 'N27'],
  ['I13', 'RECHECK', 'RECTIFY_ORDERED', 'orderAgain', 'SUP', 'N24'],
  ['I14', 'PROPOSED', 'QUALIFIED', 'qualify', 'LEAD', 'N11', 'COMBINED'],
  ['I15', 'PROPOSED', 'DEFER_NOTICED', 'noticeDeferral', 'LEAD', 'N28', 'COMBINED'],
  ['I16', 'DEFER_NOTICED', 'HEARING', 'openHearing', 'APP LEAD', 'N29'],
  ['I17', 'DEFER_NOTICED', 'DEFERRED', 'defer', 'LEAD', 'N30'],
  ['I17b', 'HEARING', 'DEFERRED', 'defer', 'LEAD', 'N30'],
  ['I18', 'DEFERRED', 'DEFERRED', 'continueByReverification', 'APP', 'N31'],
  ['I20', 'PROPOSED', 'QUALIFIED', 'qualify', 'LEAD', 'N11', 'REVERIFICATION'],
  ['I21', 'PROPOSED', 'UNQUALIFIED', 'failReverification', 'LEAD', 'N32', 'REVERIFICATION'],
  ['I23', 'PENDING', 'ITEM_WITHDRAWN', 'withdrawItem', 'APP', 'N15'],
  ...each('I23', AFTER_PENDING, 'ITEM_WITHDRAWN', 'withdrawItem', 'APP LEAD', 'N15'),
  ['I24', 'ONSITE_DONE', 'PROPOSED', 'propose', 'REV', null],
  ['I25', 'PROPOSED', 'DESK', 'returnToDesk', 'LEAD REV', 'N10'],
  ...each('I26', ['DEFER_NOTICED', 'HEARING'], 'PROPOSED', 'acceptStatement', 'LEAD', 'N19'),
  ['I27', 'RECHECK', 'PROPOSED', 'failRecheck', 'SUP', 'N26'],
  ['I28', 'RECTIFY_ORDERED', 'RECTIFY_ORDERED', 'extendTerm', 'SUP', 'N24'],
  ['I29', 'PENDING', 'ITEM_NOT_ACCEPTED', 'refuseItem', 'WIN', 'N07'],
  ...each('I30', ['DESK', 'ONSITE_PLANNED', 'ONSITE_DONE'], 'same', 'query', 'REV', 'N34'),
  ...each(
    'I31',
    ['PENDING', ...AFTER_PENDING, 'DEFER_NOTICED', 'HEARING'],
    'ITEM_WITHDRAWN',
    'endWithCase',
    'SYS',
    null,
  ),
  ['I32', 'PENDING', 'ITEM_NOT_ACCEPTED', 'endNotAccepted', 'SYS', null],
  ['I33', 'ONSITE_PLANNED', 'DESK', 'cancelVisit', 'LEAD', 'N21'],
  ['I34', 'ONSITE_PLANNED', 'ONSITE_DONE', 'recordFailedVisit', 'INSP', 'N22'],
]

const EDGES: readonly ItemEdge[] = ITEM_EDGES
const asText = (row: Row): string => JSON.stringify(row.slice(0, 6)) + (row[6] ?? '')

describe('the status table of an item', () => {
  it.each([...new Set(EXPECTED.map(([row]) => row))])('row %s has exactly the edges of DOMAIN §5.2', (row) => {
    const actual = EDGES.filter((edge) => edge.row === row).map((edge) =>
      asText([edge.row, edge.from ?? 'PENDING', edge.to, edge.event, edge.who.join(' '), edge.notice, edge.caseKind]),
    )
    expect(new Set(actual)).toEqual(new Set(EXPECTED.filter((one) => one[0] === row).map(asText)))
    expect(actual.length).toBe(new Set(actual).size)
  })

  it('has the 32 rows I01 to I34 with I17b, without the unused I19 and I22', () => {
    const numbers = Array.from({ length: 34 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`)
    const expected = [...numbers.filter((row) => row !== 'I19' && row !== 'I22'), 'I17b'].sort()
    expect([...new Set(EDGES.map((edge) => edge.row))].sort()).toEqual(expected)
  })

  it('calls an edge an event exactly when the status stays', () => {
    for (const edge of EDGES) expect(edge.kind, edge.row).toBe(edge.from === edge.to ? 'event' : 'transition')
  })

  it('offers each event at most once from a status within one kind of case', () => {
    for (const kind of CASE_KINDS) {
      const pairs = EDGES.filter((edge) => !edge.caseKind || edge.caseKind === kind).map(
        (edge) => `${edge.from}/${edge.event}`,
      )
      expect(new Set(pairs).size).toBe(pairs.length)
    }
  })

  describe.each(CASE_KINDS)('in a case of kind %s', (caseKind) => {
    describe.each(ITEM_STATUSES)('from %s', (from) => {
      it.each(ITEM_EVENTS)('%s goes where the table says, or is refused', (event) => {
        const row = EXPECTED.find((one) => one[1] === from && one[3] === event && (!one[6] || one[6] === caseKind))
        const result = nextItemStatus(from, event, { caseKind })
        if (row) expect(result).toEqual({ ok: true, value: row[2] })
        else expect(result).toEqual({ ok: false, error: { code: 'item.wrong_status', facts: { from, event } } })
      })
    })
  })
})

describe('questions about an item', () => {
  const answering = (question: (item: { status: ItemStatus }) => boolean) =>
    ITEM_STATUSES.filter((status) => question({ status }))

  it('is over for this round when decided, withdrawn or not accepted', () => {
    expect(answering(isTerminalItem)).toEqual([
      'QUALIFIED',
      'DEFERRED',
      'UNQUALIFIED',
      'ITEM_WITHDRAWN',
      'ITEM_NOT_ACCEPTED',
    ])
    expect(answering(isOpenItem)).toEqual(ITEM_STATUSES.filter((status) => !isTerminalItem({ status })))
  })

  it('carries a conclusion only when QUALIFIED, DEFERRED or UNQUALIFIED', () => {
    expect(answering(isDecidedItem)).toEqual(['QUALIFIED', 'DEFERRED', 'UNQUALIFIED'])
  })

  it('holds the case back from consolidation while it is before PROPOSED (T10)', () => {
    expect(answering(isBeforeProposed)).toEqual(['PENDING', ...AFTER_PENDING.slice(0, -1)])
  })

  it('keeps its desk checkpoints open until PROPOSED (I03)', () => {
    expect(answering(isUnderDeskReview)).toEqual(AFTER_PENDING.slice(0, -1))
  })
})
