import { describe, expect, it } from 'vitest'
import { NO_REFS, sayAnswer } from '@/components/application/answer-words'
import { region } from '@/lib/domain/items/build'

const field = region('institution.address.region6', '所在区划', 'Region code')
const said = (code: string, locale: 'zh' | 'en') => sayAnswer(field, code, { refs: NO_REFS, locale })

describe('the region of an institution', () => {
  it('is read by its name, with the code for whoever compares it', () => {
    expect(said('370211', 'zh')).toBe('青岛市黄岛区（西海岸新区），代码 370211')
    expect(said('370202', 'en')).toBe('Shinan, Qingdao, code 370202')
  })

  it('is read as its code where the office does not know the name', () => {
    expect(said('110101', 'zh')).toBe('110101')
  })
})
