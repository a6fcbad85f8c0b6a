import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTICES } from '@/lib/copy/notices'
import {
  chooseChannels,
  choiceFor,
  groupOf,
  groupsOf,
  isLegallyNecessary,
  MAIL_CHOICES,
  NOTICE_GROUPS,
  readChoices,
} from '@/lib/domain/notice/choices'
import { nextDigestAt } from '@/lib/domain/notice/digest'
import { NOTICE_CODES } from '@/lib/domain/shared/notice-codes'

describe('what a person may choose', () => {
  test('supplement, rectification, decisions and service of documents never wait for a summary', () => {
    for (const code of ['N03', 'N24', 'N07', 'N11', 'N12', 'N28', 'N30', 'N32', 'N33'] as const)
      expect(isLegallyNecessary(groupOf(code)), code).toBe(true)
    expect(chooseChannels('APP', {}, [{ group: 'TASK', mail: 'DIGEST', sms: true }])).toMatchObject({
      ok: false,
      error: { code: 'notice.not_in_a_digest' },
    })
  })

  test('one way out of the portal stays open for what starts a term', () => {
    expect(chooseChannels('APP', {}, [{ group: 'DECISION', mail: 'OFF', sms: false }])).toMatchObject({
      ok: false,
      error: { code: 'notice.one_way_stays' },
    })
    expect(chooseChannels('APP', {}, [{ group: 'DECISION', mail: 'OFF', sms: true }]).ok).toBe(true)
    expect(chooseChannels('APP', {}, [{ group: 'VISIT', mail: 'OFF', sms: false }]).ok).toBe(true)
  })

  test('staff choose for their work, applicants for everything else', () => {
    expect(groupsOf('REV')).toEqual(['WORK'])
    expect(groupsOf('APP')).toEqual(['RECEIPT', 'TASK', 'DECISION', 'VISIT', 'REMINDER'])
    expect(chooseChannels('REV', {}, [{ group: 'TASK', mail: 'OFF', sms: true }])).toMatchObject({ ok: false })
    for (const code of NOTICE_CODES) expect(groupOf(code) === 'WORK', code).toBe(NOTICES[code].to === 'STAFF')
  })

  test('whatever is chosen and stored is read back; what cannot be read keeps nothing from anybody', () => {
    const choice = fc.record({ mail: fc.constantFrom(...MAIL_CHOICES), sms: fc.boolean() })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NOTICE_GROUPS), choice), (choices) => {
        expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices)
      }),
    )
    expect(choiceFor('N02', readChoices({ RECEIPT: 'never' }))).toEqual({ mail: 'AT_ONCE', sms: true })
  })
})

test('a summary is due at the next 08:00 of the office, always later than what it tells and within a day', () => {
  expect(nextDigestAt(new Date('2026-11-24T01:00:00Z'))).toEqual(new Date('2026-11-25T00:00:00Z'))
  expect(nextDigestAt(new Date('2026-11-24T23:59:00Z'))).toEqual(new Date('2026-11-25T00:00:00Z'))
  expect(nextDigestAt(new Date('2026-11-25T00:00:00Z'))).toEqual(new Date('2026-11-26T00:00:00Z'))
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (now) => {
      const wait = nextDigestAt(now).getTime() - now.getTime()
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(86_400_000)
    }),
  )
})
