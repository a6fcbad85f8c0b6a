import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { caseFacts } from '@/lib/domain/items/facts'
import { counts, MATERIALS, materialsFor } from '@/lib/domain/items/materials'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { AS_OF, device, form, room, withB, worker } from './clinic'

const letters = (text: string): ItemLetter[] => ITEM_LETTERS.filter((letter) => text.includes(letter))
const facts = (change = form()) => caseFacts({ form: change, letters: ['A', 'B'], asOf: AS_OF })
const codes = (change = form(), of = 'AB') => materialsFor(letters(of), facts(change)).map(({ code }) => code)
const find = (code: string, change = form()) =>
  materialsFor(letters('AB'), facts(change)).filter((entry) => entry.code === code)

describe('what one application saves (DOMAIN §4.1)', () => {
  it.each([
    ['ABCDEF', 77, 36, 20],
    ['ABCDE', 66, 34, 18],
    ['ABCD', 56, 33, 18],
    ['ABC', 46, 32, 17],
    ['AB', 35, 27, 15],
    ['AC', 27, 21, 10],
    ['A', 16, 16, 8],
  ])('%s: %i papers apart, %i together, %i supplied', (of, separate, combined, supplied) => {
    expect(counts(letters(of))).toEqual({ separate, combined, supplied })
  })
  it.each([
    ['A', 16],
    ['B', 19],
    ['C', 11],
    ['D', 10],
    ['E', 10],
    ['F', 11],
  ])('item %s alone asks for %i', (of, separate) => expect(counts(letters(of)).separate).toBe(separate))
  it('the order and repetition of items make no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ITEM_LETTERS), { minLength: 1, maxLength: 12 }), (some) => {
        expect(counts(some)).toEqual(counts(letters(some.join(''))))
      }),
    )
  })
  it('every combination saves at least 42 % with shared data', () => {
    for (let mask = 1; mask < 64; mask += 1) {
      const { separate, supplied } = counts(ITEM_LETTERS.filter((_letter, index) => mask & (1 << index)))
      expect(1 - supplied / separate).toBeGreaterThanOrEqual(0.42)
    }
  })
  it('papers of life and health are never replaced by a promise', () => {
    const critical = MATERIALS.filter(({ healthCritical }) => healthCritical)
    expect(critical.map(({ code }) => code)).toEqual(['M19', 'M20', 'M21', 'M22', 'M23', 'M28'])
    expect(critical.every(({ exemption, promisedWhen }) => exemption !== 'PROMISE' && promisedWhen === undefined)).toBe(
      true,
    )
  })
})

describe('the papers of one application', () => {
  it('a clean dental clinic brings what applies to it and nothing else', () => {
    expect([...new Set(codes())]).toEqual([
      'M01',
      'M02',
      'M03',
      'M04',
      'M05',
      'M07',
      'M08',
      'M09',
      'M10',
      'M11',
      'M15',
      'M16',
      'M18',
      'M19',
      'M20',
      'M21',
      'M22',
      'M23',
      'M24',
      'M25',
      'M26',
      'M36',
    ])
  })
  it.each([
    [
      'M02',
      form({ handler: { name: '周明', idNo: '370211189501010019' } }),
      0,
      'the legal representative comes in person',
    ],
    [
      'M12',
      form({ a: { ...form().a, restrictedTech: [{ name: '某技术' }] } }),
      1,
      'a restricted technology is performed',
    ],
    [
      'M13',
      form({ a: { ...form().a, tenure: 'LEASED', leaseEnd: '2027-06-30' } }),
      1,
      'the lease ends before the next due date',
    ],
    [
      'M13',
      form({ a: { ...form().a, tenure: 'LEASED', leaseEnd: '2028-01-20' } }),
      0,
      'the lease reaches the next due date',
    ],
    ['M14', form({ a: { ...form().a, fire: {} } }), 1, 'there is no fire document on file'],
    ['M17', form({ a: { ...form().a, sewage: { facility: 'OWN' } } }), 1, 'there is a sewage plant'],
    ['M27', withB({ devices: [device({ kind: 'PET_CT' })] }), 1, 'there is Class B equipment'],
  ])('%s when %#: %s', (code, change, expected) => expect(find(code, change)).toHaveLength(expected))

  it('a lease must reach three years further where the cycle is three years', () => {
    const items = [{ code: 'A' as const, periodFrom: '2024-01-21', periodTo: '2027-01-20', due: '2027-01-20' }]
    const leased = (leaseEnd: string) => form({ items, a: { ...form().a, tenure: 'LEASED', leaseEnd } })
    expect(find('M13', leased('2028-01-20'))).toHaveLength(1)
    expect(find('M13', leased('2030-01-20'))).toHaveLength(0)
  })

  it('one M19 per device in use, M20 per room, M21–M23 per worker at work', () => {
    const change = withB({
      devices: [device(), device({ serialNo: 'B', status: 'STOPPED' }), device({ serialNo: 'C' })],
      rooms: [room(), room({ name: '2号机房' })],
      workers: [worker(), worker({ personRef: 'p2', to: '2026-01-01' })],
    })
    expect(find('M19', change).map(({ rowKey }) => rowKey)).toEqual(['1', '3'])
    expect(find('M19', change)[0]?.rowTitle).toBe('牙科X射线机 2103-0118')
    expect(find('M20', change).map(({ rowTitle }) => rowTitle)).toEqual(['1号机房', '2号机房'])
    for (const code of ['M21', 'M22', 'M23'])
      expect(find(code, change).map(({ rowTitle }) => rowTitle)).toEqual(['周明'])
  })
  it('rows are known by their stored keys', () => {
    const found = materialsFor(letters('AB'), facts(), {
      rowKeys: { devices: ['d-7'], rooms: ['r-1'], workers: ['w-1', 'w-2'] },
    })
    expect(found.filter(({ code }) => code === 'M19').map(({ rowKey }) => rowKey)).toEqual(['d-7'])
    expect(found.filter(({ code }) => code === 'M22').map(({ rowKey }) => rowKey)).toEqual(['w-1', 'w-2'])
  })
  it('a failed pull turns into a paper, and is said', () => {
    const [ok] = materialsFor(letters('AB'), facts(), { pulls: { M26: 'OK' } }).filter(({ code }) => code === 'M26')
    const [failed] = materialsFor(letters('AB'), facts(), { pulls: { M26: 'FAILED' } }).filter(
      ({ code }) => code === 'M26',
    )
    expect(ok).toMatchObject({ supply: 'PULLED', fallback: 'APPLICANT', pullFailed: false })
    expect(failed).toMatchObject({ supply: 'APPLICANT', pullFailed: true })
  })
  it('without consent to share data nothing is pulled', () => {
    const found = materialsFor(letters('AB'), facts(form({ consent: { dataSharing: false } })))
    expect(found.filter(({ supply }) => supply === 'PULLED')).toEqual([])
  })
  it('“no change” is promised, a change is filled in', () => {
    expect(find('M08')[0]?.supply).toBe('PROMISE')
    expect(find('M24')[0]?.supply).toBe('PROMISE')
    expect(find('M08', form({ a: { ...form().a, changes: [{ matter: 'BEDS' }] } }))[0]?.supply).toBe('FORM')
    expect(find('M24', withB({ qa: { changed: true } }))[0]?.supply).toBe('APPLICANT')
    expect(find('M24', form({ firstVerification: true }))[0]?.supply).toBe('APPLICANT')
  })
  it('AV35: where the channel is closed, what could be promised is handed in: a file or the table itself', () => {
    const open = materialsFor(letters('AB'), facts())
    const closed = materialsFor(letters('AB'), facts(), { promiseBarred: true })
    expect(closed.filter(({ promiseBarred }) => promiseBarred).map(({ code, supply }) => [code, supply])).toEqual([
      ['M08', 'FORM'],
      ['M24', 'APPLICANT'],
    ])
    expect(open.some(({ promiseBarred }) => promiseBarred)).toBe(false)
    const rest = ({ code }: { code: string }) => code !== 'M08' && code !== 'M24'
    expect(closed.filter(rest)).toEqual(open.filter(rest))
  })
  it('a changed list is not “no change”', () => {
    const changed = caseFacts({ form: form(), letters: ['A', 'B'], asOf: AS_OF, changedPaths: ['b.devices'] })
    expect(materialsFor(letters('AB'), changed).find(({ code }) => code === 'M08')?.supply).toBe('FORM')
  })
  it('M28 comes once for each person, however many technologies that person performs', () => {
    const staff = [
      { personRef: 'p1', technology: 'MIDWIFERY' as const },
      { personRef: 'p2', technology: 'MIDWIFERY' as const },
      { personRef: 'p1', technology: 'TERMINATION' as const },
    ]
    const given = caseFacts({ form: form({ mch: { staff } }), letters: ['C', 'D'], asOf: AS_OF })
    const certificates = (rowKeys?: { people: string[] }) =>
      materialsFor(letters('CD'), given, rowKeys ? { rowKeys } : {}).filter(({ code }) => code === 'M28')
    expect(certificates().map(({ rowKey, rowTitle }) => [rowKey, rowTitle])).toEqual([
      ['1', '周明'],
      ['2', '林芳'],
    ])
    expect(certificates({ people: ['x', 'y', 'z'] }).map(({ rowKey }) => rowKey)).toEqual(['x', 'y'])
    const nobody = caseFacts({ form: form({ mch: {} }), letters: ['C'], asOf: AS_OF })
    expect(materialsFor(['C'], nobody).filter(({ code }) => code === 'M28')).toHaveLength(1)
  })
  it.each([
    [['E'], ['MCH'], 1],
    [['E'], ['PRACTICE'], 0],
    [['A', 'E'], ['PRACTICE'], 0],
    [['A', 'E'], ['PRACTICE', 'MCH'], 1],
    [['C', 'E'], ['PRACTICE'], 1],
    [['A', 'B'], ['PRACTICE'], 0],
  ] as const)('items %j on licences %j need M06 %i times', (of, kinds, expected) => {
    const given = form({ licences: kinds.map((kind) => ({ kind, no: '1' })) })
    const found = materialsFor(of, caseFacts({ form: given, letters: [...of], asOf: AS_OF }))
    expect(found.filter(({ code }) => code === 'M06')).toHaveLength(expected)
  })
  it('a shared paper names both items that ask for it', () => {
    expect(find('M07')[0]?.letters).toEqual(['A', 'B'])
    expect(find('M15')[0]?.letters).toEqual(['A'])
  })
})
