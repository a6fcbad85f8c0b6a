import { describe, expect, it } from 'vitest'
import { chooseItems, offersFor } from '@/lib/domain/application/offers'
import { DEFAULT_RULE_PARAMETERS } from '@/lib/domain/items/parameters'

const cycle = DEFAULT_RULE_PARAMETERS.cycle
const entry = (letter: 'A' | 'B' | 'C', due: string, status = 'VALID') => ({ letter, due, status })
const offers = (
  entries: readonly ReturnType<typeof entry>[],
  today: string,
  open: readonly { letter: 'A' | 'B' | 'C'; caseId: string; caseNo: string | null }[] = [],
) => offersFor({ entries, open, today, cycle })

describe('what may be filed today', () => {
  it('opens three months, at least ninety days, before the due date (AV06)', () => {
    expect(offers([entry('A', '2027-05-31')], '2027-02-27')[0]?.state).toBe('NOT_YET')
    expect(offers([entry('A', '2027-05-31')], '2027-02-28')[0]?.state).toBe('DUE')
  })

  it('lets an item ride along up to 180 days after the earliest due one', () => {
    const at = (due: string) => offers([entry('A', '2027-01-20'), entry('C', due)], '2026-11-24')[1]
    expect(at('2027-07-19')).toMatchObject({ state: 'MAY_JOIN', preselected: true })
    expect(at('2027-07-20')).toMatchObject({ state: 'NOT_YET', preselected: false })
  })

  it('does not offer what is being verified already, nor lets it draw others along', () => {
    const open = [{ letter: 'A' as const, caseId: 'c', caseNo: 'YLJY' }]
    const [a, c] = offers([entry('A', '2027-01-20'), entry('C', '2027-06-01')], '2026-11-24', open)
    expect(a).toMatchObject({ preselected: false, openIn: { caseNo: 'YLJY' } })
    expect(c?.state).toBe('NOT_YET')
    expect(
      chooseItems(
        [a, c].flatMap((offer) => offer ?? []),
        ['A'],
      ),
    ).toMatchObject({ ok: false, error: { code: 'application.already_open' } })
  })

  it('offers no revoked or cancelled licence', () => {
    expect(offers([entry('A', '2027-01-20', 'REVOKED'), entry('B', '2027-01-20', 'CANCELLED')], '2026-11-24')).toEqual(
      [],
    )
  })

  it('refuses nothing, the unknown, and what is not due with its opening date', () => {
    const list = offers([entry('A', '2027-06-30')], '2026-11-24')
    expect(chooseItems(list, [])).toMatchObject({ ok: false, error: { code: 'application.no_items' } })
    expect(chooseItems(list, ['B'])).toMatchObject({ ok: false, error: { code: 'application.item_unknown' } })
    expect(chooseItems(list, ['A'])).toMatchObject({
      ok: false,
      error: { code: 'application.item_not_due', facts: { opensOn: '2027-03-30' } },
    })
  })
})
