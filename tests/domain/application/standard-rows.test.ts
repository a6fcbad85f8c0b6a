import { describe, expect, it } from 'vitest'
import type { AnswerRow } from '@/lib/domain/application/answers'
import { isOfOthers, standardRowsAfter } from '@/lib/domain/application/standard-rows'
import type { RowValues } from '@/lib/domain/items/definition'
import { currentCatalogue } from '@/lib/domain/items/registry'

const rooms = currentCatalogue().list('mch.rooms')
if (!rooms) throw new Error('mch.rooms')

const row = (rowKey: string, values: RowValues): AnswerRow => ({
  list: 'mch.rooms',
  rowKey,
  parentKey: null,
  values,
  change: 'unchanged',
})
const delivery = row('1', { technology: 'MIDWIFERY', name: '分娩室', present: true, area: 30 })
const own = row('x', { technology: 'MIDWIFERY', name: '家属等候室', present: true, area: 12 })
const female = row('sE1', { technology: 'PREMARITAL_EXAM', name: '女婚检室' })

describe('rows the basic standard asks for', () => {
  it('come with the item that is added, beside what was answered', () => {
    const after = standardRowsAfter(rooms, ['C', 'E'], { stored: [delivery, own], prefilled: [delivery, female] })
    expect(after).toEqual([delivery, own, female])
  })
  it('go with the item that is taken out; a room of one’s own stays', () => {
    const after = standardRowsAfter(rooms, ['E'], { stored: [delivery, own, female], prefilled: [female] })
    expect(after).toEqual([own, female])
  })
  it('are not asked twice', () => {
    const answered = row('sE1', { ...female.values, present: true, area: 14 })
    expect(standardRowsAfter(rooms, ['E'], { stored: [answered], prefilled: [female] })).toEqual([answered])
  })
  it('belong to others only when none of the items filed asks for them', () => {
    expect(isOfOthers(rooms, delivery.values, ['E'])).toBe(true)
    expect(isOfOthers(rooms, delivery.values, ['C'])).toBe(false)
    expect(isOfOthers(rooms, own.values, ['E'])).toBe(false)
  })
})
