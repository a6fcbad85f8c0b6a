import { describe, expect, test } from 'vitest'
import { personalDataIn, publicationEntries, type PublishedInstitution } from '@/lib/domain/publication/entry'
import { readRegisterQuery, registerAddress } from '@/lib/domain/publication/register-query'
import { registerSearch } from '@/lib/domain/publication/search'
import { whyNotCloseYet, whyNotPublishYet } from '@/lib/domain/publication/timing'
import { toCsv } from '@/lib/domain/shared/csv'
import { makeCalendar } from '@/lib/domain/clock/calendar'

const clinic: PublishedInstitution = {
  name: '青禾口腔门诊部',
  uscc: '91370211MAXXXX1382',
  registrationNo: 'MAXXXX13837021117D1522',
  categoryCode: 'D152',
  address: '西海岸新区云山路18号',
  principalName: '欧阳明',
  naturalPerson: false,
}
const results = [{ letter: 'A', conclusion: 'QUALIFIED', decidedOn: '2026-12-08', nextDue: '2028-01-20' }] as const
const issued = { authorityName: '审批服务局', documentNo: '青西审卫校结〔2026〕0001号' }
const entriesOf = (more: Partial<PublishedInstitution>) => publicationEntries({ ...clinic, ...more }, results, issued)

describe('what is published', () => {
  test('a legal person appears in full, a natural person by family name and street', () => {
    expect(entriesOf({})[0]).toMatchObject({ principalName: '欧阳明', address: '西海岸新区云山路18号' })
    expect(entriesOf({ naturalPerson: true })[0]).toMatchObject({
      principalName: '欧*明',
      address: '西海岸新区云山路***',
    })
  })

  test('nothing but the fields of the law', () => {
    expect(Object.keys(entriesOf({})[0] ?? {}).sort()).toEqual(
      [
        'address',
        'authorityName',
        'categoryCode',
        'conclusion',
        'decidedOn',
        'documentNo',
        'letter',
        'name',
        'nextDue',
        'principalName',
        'registrationNo',
        'uscc',
      ].sort(),
    )
  })

  test('a telephone or a name that slipped into the address stops it; principal and numbers do not', () => {
    expect(personalDataIn(entriesOf({}), ['欧阳明', '王小丽'])).toEqual([])
    const found = personalDataIn(entriesOf({ address: '云山路18号 王小丽 13800000000' }), ['王小丽'])
    expect(found.map(({ kind }) => kind).sort()).toEqual(['NAME', 'PHONE'])
    expect(JSON.stringify(found)).not.toMatch(/王小丽|13800000000/)
  })
})

describe('when it is published and closed', () => {
  const calendar = makeCalendar({ days: [], loadedYears: [2026] })
  const timing = { decidedOn: '2026-11-24', served: false, today: '2026-12-01' }

  test('at once after service, else on the sixth working day after the decision', () => {
    expect(whyNotPublishYet({ status: 'DELIVERED' }, { ...timing, served: true }, calendar)).toBeNull()
    expect(whyNotPublishYet({ status: 'DECIDED' }, timing, calendar)).toEqual({ code: 'publication.too_early' })
    expect(whyNotPublishYet({ status: 'DECIDED' }, { ...timing, today: '2026-12-02' }, calendar)).toBeNull()
    expect(whyNotPublishYet({ status: 'IN_REVIEW' }, timing, calendar)?.code).toBe('case.wrong_status')
  })

  test('closed after fifteen days, service and acknowledgement, each of them', () => {
    const ready = {
      publishedOn: '2026-11-24',
      served: true,
      unacknowledged: 0,
      today: '2026-12-09',
      closeAfterDays: 15,
    }
    expect(whyNotCloseYet({ status: 'PUBLISHED' }, ready)).toBeNull()
    for (const missing of [{ today: '2026-12-08' }, { served: false }, { unacknowledged: 1 }, { publishedOn: null }])
      expect(whyNotCloseYet({ status: 'PUBLISHED' }, { ...ready, ...missing })?.code).toBe('publication.not_closable')
    expect(whyNotCloseYet({ status: 'DELIVERED' }, ready)?.code).toBe('case.wrong_status')
  })
})

describe('searching the register', () => {
  test.each([
    ['', { kind: 'all' }],
    ['  ', { kind: 'all' }],
    ['口', { kind: 'too_short' }],
    ['口腔', { kind: 'pair', pair: '口腔' }],
    [' 口 腔 ', { kind: 'pair', pair: '口腔' }],
    ['青禾口腔', { kind: 'name', part: '青禾口腔' }],
    ['９１370211maxxxx1382', { kind: 'number', number: '91370211MAXXXX1382' }],
    ['口腔\u0000门诊', { kind: 'name', part: '口腔门诊' }],
    [' \u0000 ', { kind: 'all' }],
    ['青西审卫校结(2026)0001号', { kind: 'number', documentNo: '青西审卫校结〔2026〕0001号' }],
  ])('“%s”', (typed, search) => expect(registerSearch(typed)).toMatchObject(search))

  test('an address keeps the question and drops what it does not know', () => {
    const after = { decidedOn: '2026-12-08', id: '019a0000-0000-7000-8000-000000000001' }
    const asked = readRegisterQuery({ q: '口腔', conclusion: 'QUALIFIED', item: 'A', after: 'x', other: '1' })
    expect(asked).toEqual({ typed: '口腔', conclusion: 'QUALIFIED', item: 'A', after: null })
    const address = registerAddress('/register', asked, { after })
    const again = readRegisterQuery(Object.fromEntries(new URL(address, 'http://x').searchParams))
    expect(again).toEqual({ ...asked, after })
    expect(readRegisterQuery({ conclusion: "' OR 1=1", item: 'Z', after: '2026-99-99_x' })).toEqual({
      typed: '',
      conclusion: null,
      item: null,
      after: null,
    })
  })
})

test('a spreadsheet neither runs nor splits what is exported', () => {
  expect(toCsv([['=1+1', '甲,乙', '说“好”', '"', '-5']])).toBe(`\uFEFF'=1+1,"甲,乙",说“好”,"""",-5\r\n`)
})
