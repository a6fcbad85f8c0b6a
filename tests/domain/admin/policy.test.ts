import { describe, expect, it } from 'vitest'
import {
  whyMayNotAdministerAccount,
  whyMayNotConfigure,
  whyMayNotHoldRoles,
  whyMayNotReadAudit,
  whyMayNotReadAuditDetail,
  whyMayNotReadKeyEvidence,
} from '@/lib/domain/admin/policy'
import { ROLES, type Role } from '@/lib/domain/shared/actor'
import { cell, only, overRoles, person, REGION } from '../support/people'

describe('which roles one account may carry', () => {
  it.each(ROLES.filter((role) => role !== 'SYS'))('%s alone', (role) =>
    expect(whyMayNotHoldRoles([role, role])).toBeNull(),
  )
  it('SYS never signs in', () => expect(cell(whyMayNotHoldRoles(['SYS']))).toBe('account.system_has_no_login'))
  it('none at all is no account', () => expect(cell(whyMayNotHoldRoles([]))).toBe('account.no_role'))

  const pairs = ROLES.flatMap((a, index) => ROLES.slice(index + 1).map((b): [Role, Role] => [a, b]))
  it.each(pairs)('%s with %s', (a, b) => {
    const separate = ['ADM', 'SEC', 'AUD']
    const expected =
      a === 'SYS' || b === 'SYS'
        ? 'account.system_has_no_login'
        : separate.includes(a) || separate.includes(b)
          ? 'account.separate_duties'
          : a === 'APP' || b === 'APP'
            ? 'account.applicant_and_staff'
            : 'may'
    expect(cell(whyMayNotHoldRoles([a, b]))).toBe(expected)
    expect(cell(whyMayNotHoldRoles([b, a]))).toBe(expected)
  })
})

describe('who may administer accounts', () => {
  const account = { userId: 'someone', region: REGION }
  it('is the administrator', () => {
    expect(overRoles((actor) => whyMayNotAdministerAccount(actor, account))).toEqual(
      only(['ADM'], 'account.admins_only'),
    )
    expect(overRoles((actor) => whyMayNotConfigure(actor))).toEqual(only(['ADM'], 'account.admins_only'))
  })
  it('not the own account, not another region’s', () => {
    expect(cell(whyMayNotAdministerAccount(person('ADM'), { ...account, userId: 'adm' }))).toBe('account.own_account')
    expect(cell(whyMayNotAdministerAccount(person('ADM'), { ...account, region: '370212' }))).toBe(
      'account.other_region',
    )
    expect(cell(whyMayNotAdministerAccount(person('ADM'), { userId: null, region: REGION }))).toBe('may')
  })
})

describe('who may read evidence about the system', () => {
  it('audit log: oversight and the security auditor; its content: oversight only; keys: security only', () => {
    expect(overRoles((actor) => whyMayNotReadAudit(actor))).toEqual(only(['AUD', 'SEC'], 'audit.auditors_only'))
    expect(overRoles((actor) => whyMayNotReadAuditDetail(actor))).toEqual(only(['AUD'], 'audit.oversight_only'))
    expect(overRoles((actor) => whyMayNotReadKeyEvidence(actor))).toEqual(only(['SEC'], 'audit.security_only'))
  })
})
