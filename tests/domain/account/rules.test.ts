import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  waitAfterFailures,
  ADDRESS_FREE_FAILURES,
  isLocked,
  lockedUntil,
  minutesUntil,
} from '@/lib/domain/account/lockout'
import { createStaffInput, openAccountInput } from '@/lib/domain/account/inputs'
import { safeNextPath } from '@/lib/domain/account/next-path'
import { checkPassword, PASSWORD_MIN } from '@/lib/domain/account/password-rule'
import { whySessionEnded, type SessionState } from '@/lib/domain/account/session-rules'
import { abilitiesOf, BUREAU_OF, checkGrant, STAFF_ROLES } from '@/lib/domain/account/staff-roles'
import { ROLES } from '@/lib/domain/shared/actor'

const MINUTE = 60_000
const T0 = new Date('2026-11-24T01:00:00Z')
const after = (minutes: number): Date => new Date(T0.getTime() + minutes * MINUTE)

describe('a password', () => {
  it.each([
    ['Abcdef123', 'account.password_short'],
    ['abcdefghij', 'account.password_mixed'],
    ['abcdefghi1', 'account.password_mixed'],
    ['ABCDEFGHI1', 'account.password_mixed'],
    ['Wang-xiu-1988x', 'account.password_guessable'],
    ['A1b'.repeat(50), 'account.password_long'],
  ])('%s is refused: %s', (password, code) => {
    expect(checkPassword(password, ['wang-xiu'])).toMatchObject({ ok: false, error: { code } })
  })

  it.each(['Abcdefghi1', 'abcdefghi1!', '春眠不觉晓 Ab1xyz', 'correct Horse 9'])('%s is good enough', (password) => {
    expect(checkPassword(password)).toMatchObject({ ok: true })
  })

  it('typed in full width is the same password', () => {
    expect(checkPassword('Ａｂｃｄｅｆｇｈｉ１')).toEqual({ ok: true, value: 'Abcdefghi1' })
  })

  it('never passes with fewer than ten characters, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const result = checkPassword(text)
        if (Array.from(text.normalize('NFKC')).length < PASSWORD_MIN) expect(result.ok).toBe(false)
      }),
    )
  })
})

describe('a session', () => {
  const open: SessionState = {
    role: 'REV',
    createdAt: T0,
    lastSeenAt: T0,
    revokedAt: null,
    passwordVersion: 3,
    userPasswordVersion: 3,
    userActive: true,
    membershipActive: true,
  }

  it.each(ROLES.filter((role) => role !== 'APP'))('of %s ends after 15 idle minutes', (role) => {
    expect(whySessionEnded({ ...open, role }, new Date(after(15).getTime() - 1))).toBeNull()
    expect(whySessionEnded({ ...open, role }, after(15))).toBe('idle')
  })

  it('of an applicant ends after 30 idle minutes', () => {
    expect(whySessionEnded({ ...open, role: 'APP' }, new Date(after(30).getTime() - 1))).toBeNull()
    expect(whySessionEnded({ ...open, role: 'APP' }, after(30))).toBe('idle')
  })

  it.each([
    ['was signed out', { revokedAt: T0 }],
    ['belongs to a deactivated account', { userActive: false }],
    ['belongs to a place that was taken away', { membershipActive: false }],
    ['is older than the password', { userPasswordVersion: 4 }],
  ])('that %s has ended', (_why, change) => {
    expect(whySessionEnded({ ...open, ...change }, after(1))).toBe('ended')
  })

  it('does not outlive a working day, however busy', () => {
    const busy = { ...open, lastSeenAt: after(12 * 60) }
    expect(whySessionEnded(busy, new Date(after(12 * 60).getTime() - 1))).toBeNull()
    expect(whySessionEnded(busy, after(12 * 60))).toBe('ended')
  })
})

describe('the way back after signing in', () => {
  it.each(['/applicant', '/en/lead/cases/1?tab=2', '/reviewer/cases/a#x'])('%s is followed', (path) => {
    expect(safeNextPath(path)).toBe(path)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\\b',
    '/sign-in',
    '/en/sign-in/staff?next=/x',
    '/api/auth/signout',
    '',
    `/${'a'.repeat(600)}`,
  ])('%s is not', (path) => {
    expect(safeNextPath(path)).toBeNull()
  })

  it('never leaves the portal, whatever is put there', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, text) => {
        for (const raw of [url, `/${text}`, `//${text}`, text]) {
          const path = safeNextPath(raw)
          if (path !== null) expect(new URL(path, 'https://portal.example').origin).toBe('https://portal.example')
        }
      }),
    )
  })
})

describe('the lock', () => {
  it('is open again after fifteen minutes', () => {
    const until = lockedUntil(T0)
    expect(isLocked(until, new Date(after(15).getTime() - 1))).toBe(true)
    expect(isLocked(until, after(15))).toBe(false)
    expect(minutesUntil(until, T0)).toBe(15)
  })

  it('of an address slows down gradually and never for longer than three seconds', () => {
    expect(waitAfterFailures(ADDRESS_FREE_FAILURES)).toBe(0)
    expect(waitAfterFailures(ADDRESS_FREE_FAILURES + 1)).toBe(250)
    fc.assert(
      fc.property(fc.nat(1_000), (failures) => {
        expect(waitAfterFailures(failures)).toBeLessThanOrEqual(waitAfterFailures(failures + 1))
        expect(waitAfterFailures(failures)).toBeLessThanOrEqual(3_000)
      }),
    )
  })
})

describe('what a role may carry', () => {
  const nothing = { itemLetters: [], abilities: [], certNo: null }

  it.each([
    ['REV', nothing, 'account.reviewer_needs_item'],
    ['WIN', { ...nothing, itemLetters: ['A'] as const }, 'account.items_for_reviewers'],
    ['SUP', { ...nothing, abilities: ['guide'] as const }, 'account.ability_of_other_role'],
    ['WIN', { ...nothing, abilities: ['planner'] as const }, 'account.ability_of_other_role'],
    ['INSP', nothing, 'account.inspector_needs_certificate'],
    ['LEAD', { ...nothing, certNo: 'X1' }, 'account.certificate_for_inspectors'],
  ] as const)('%s with %o is refused: %s', (role, grant, code) => {
    expect(checkGrant(role, grant)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['REV', { ...nothing, itemLetters: ['B', 'A', 'A'] as const }, { ...nothing, itemLetters: ['A', 'B'] }],
    ['WIN', { ...nothing, abilities: ['guide'] as const }, { ...nothing, abilities: ['guide'] }],
    ['SUP', { ...nothing, abilities: ['planner'] as const }, { ...nothing, abilities: ['planner'] }],
    ['INSP', { ...nothing, certNo: '37021100001' }, { ...nothing, certNo: '37021100001' }],
  ] as const)('%s with %o is granted', (role, grant, value) => {
    expect(checkGrant(role, grant)).toEqual({ ok: true, value })
  })

  it('inspectors, supervisors and experts sit in the health bureau, everybody else in the approval bureau', () => {
    expect(STAFF_ROLES.filter((role) => BUREAU_OF[role] === 'HEALTH')).toEqual(['INSP', 'SUP', 'EXP'])
    expect(abilitiesOf('WIN')).toEqual(['guide'])
    expect(abilitiesOf('SUP')).toEqual(['planner'])
    expect(abilitiesOf('LEAD')).toEqual([])
  })
})

describe('what is typed', () => {
  const staff = { name: ' 王 秀 ', loginName: ' Ｗang.Xiu ', email: 'wang.xiu@example.gov.cn', role: 'WIN' }

  it('a login name is kept in small half-width letters', () => {
    expect(createStaffInput.parse(staff)).toMatchObject({ name: '王 秀', loginName: 'wang.xiu', certNo: null })
  })

  it.each([
    [{ ...staff, loginName: 'ab' }, 'account.login_short'],
    [{ ...staff, loginName: '王秀王秀' }, 'account.login_characters'],
    [{ ...staff, email: 'wang.xiu' }, 'account.email_form'],
    [{ ...staff, name: ' ' }, 'account.name_missing'],
    [{ ...staff, role: 'APP' }, 'account.no_role'],
    [{ ...staff, role: 'SYS' }, 'account.no_role'],
  ])('%o is refused with a sentence: %s', (input, code) => {
    expect(createStaffInput.safeParse(input).error?.issues[0]?.message).toBe(code)
  })

  it('a code may be typed with spaces and in full width', () => {
    const ticket = '0190f7c0-0000-7000-8000-000000000000'
    const typed = { ticket, code: '１２３ 456', name: '李', mobile: ' 13800000000' }
    expect(openAccountInput.parse(typed)).toMatchObject({ code: '123456', mobile: '13800000000' })
  })
})
