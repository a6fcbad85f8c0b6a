import { describe, expect, it } from 'vitest'
import { readSearch } from '@/lib/domain/acceptance/search'

describe('what a clerk types into the search box', () => {
  it.each([
    ['YLJY37021120261124000019', { kind: 'caseNo', from: 'YLJY37021120261124000019' }],
    ['yljy 370211 20261124', { kind: 'caseNo', from: 'YLJY37021120261124' }],
    ['000019', { kind: 'caseTail', tail: '000019' }],
    ['00001X', { kind: 'caseTail', tail: '00001X' }],
    ['91370211maxxxx1382', { kind: 'uscc', uscc: '91370211MAXXXX1382' }],
    ['138 1234 5678', { kind: 'mobile', mobile: '13812345678' }],
    ['１３８１２３４５６７８', { kind: 'mobile', mobile: '13812345678' }],
    ['棠', { kind: 'name', text: '棠', bigrams: [] }],
    ['海棠', { kind: 'name', text: '海棠', bigrams: ['海棠'] }],
    [' 海棠 湾 ', { kind: 'name', text: '海棠湾', bigrams: ['海棠', '棠湾'] }],
    ['海\u0000棠', { kind: 'name', text: '海棠', bigrams: ['海棠'] }],
  ])('%s', (text, expected) => expect(readSearch(text)).toEqual(expected))

  it('nothing is no search, and eleven digits that are no mobile are the end of a number', () => {
    expect(readSearch('   ')).toBeNull()
    expect(readSearch(' \u0000 ')).toBeNull()
    expect(readSearch('20261124000')).toEqual({ kind: 'caseTail', tail: '20261124000' })
  })
})
