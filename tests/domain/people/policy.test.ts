import { describe, expect, test } from 'vitest'
import { handlerAnswers } from '@/lib/domain/people/handler-answers'
import { CASE_STATUSES, isDraft, isOpenCase } from '@/lib/domain/application/status'
import { MANDATE_STATES, mandateFault, type MandateState, mandateState } from '@/lib/domain/people/mandate'
import {
  type Member,
  type People,
  whyMandateStopsFiling,
  whyMayNotEndPlace,
  whyMayNotHandOver,
  whyMayNotInvite,
  whyMayNotRecordMandate,
  whyNotSuccessor,
} from '@/lib/domain/people/policy'
import { type Actor, ROLES, type Role, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'

const TODAY = '2026-11-24'
const HOUSE = 'house'

/** One date pair for every state a mandate can be in. */
const DATES: Record<MandateState, Pick<Member, 'relation' | 'mandateFrom' | 'mandateTo'>> = {
  not_needed: { relation: 'LEGAL_REP', mandateFrom: null, mandateTo: null },
  not_recorded: { relation: 'HANDLER', mandateFrom: null, mandateTo: null },
  not_begun: { relation: 'HANDLER', mandateFrom: '2026-11-25', mandateTo: '2027-10-01' },
  in_force: { relation: 'HANDLER', mandateFrom: '2026-11-24', mandateTo: '2026-12-25' },
  ending: { relation: 'HANDLER', mandateFrom: '2026-01-01', mandateTo: '2026-12-24' },
  over: { relation: 'HANDLER', mandateFrom: '2025-11-24', mandateTo: '2026-11-23' },
}

const member = (name: string, state: MandateState): Member => ({
  ...{ membershipId: `m-${name}`, userId: `u-${name}`, name },
  ...DATES[state],
})
const people = (...members: Member[]): People => ({ institutionId: HOUSE, today: TODAY, members })
const actor = (name: string, role: Role = 'APP', institutionId: string | null = HOUSE): Actor => ({
  ...SYSTEM_ACTOR,
  ...{ userId: `u-${name}`, membershipId: `m-${name}`, role, institutionId },
})
const cell = (refusal: Refusal | null): string => refusal?.code ?? 'may'
const overStates = (ask: (state: MandateState) => Refusal | null): Record<string, string> =>
  Object.fromEntries(MANDATE_STATES.map((state) => [state, cell(ask(state))]))
const overRoles = (ask: (who: Actor) => Refusal | null): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [role, cell(ask(actor('me', role)))]))
const appOnly = Object.fromEntries(ROLES.map((role) => [role, role === 'APP' ? 'may' : 'application.applicants_only']))
const OPEN = { institutionId: HOUSE, status: 'IN_REVIEW', handlerId: 'u-handler' } as const

describe('the mandate and its dates (DOMAIN 3.1)', () => {
  test('every state is told from the dates, the first and the last day included', () => {
    for (const state of MANDATE_STATES) expect(mandateState(DATES[state], TODAY)).toBe(state)
    const last = { relation: 'HANDLER', mandateFrom: TODAY, mandateTo: TODAY } as const
    expect(mandateState(last, TODAY)).toBe('ending')
  })

  test('a mandate lasts a year at most, ends after it begins and is not over already', () => {
    const fault = (from: string, to: string) => mandateFault({ from, to }, TODAY, 1)?.refusal.code ?? 'fine'
    expect(fault('2026-11-24', '2027-11-24')).toBe('fine')
    expect(fault('2026-11-24', '2027-11-25')).toBe('people.mandate_long')
    expect(fault('2026-12-01', '2026-11-30')).toBe('people.mandate_ends_first')
    expect(fault('2026-01-01', '2026-11-23')).toBe('people.mandate_past')
    expect(fault('2026-11-24', '2026-11-24')).toBe('fine')
  })

  test('only a mandate that is over or has not begun stops beginning and handing in', () => {
    expect(overStates((state) => whyMandateStopsFiling(actor('me'), people(member('me', state))))).toEqual({
      not_needed: 'may',
      not_recorded: 'may',
      not_begun: 'people.mandate_not_begun',
      in_force: 'may',
      ending: 'may',
      over: 'people.mandate_over',
    })
    expect(whyMandateStopsFiling(actor('me', 'WIN'), people(member('me', 'over')))).toBeNull()
  })
})

describe('inviting', () => {
  test('nobody but the institution’s own people invites', () => {
    const own = people(member('me', 'not_needed'))
    expect(overRoles((who) => whyMayNotInvite(who, own, { isLegalRep: false }))).toEqual(appOnly)
    expect(cell(whyMayNotInvite(actor('me', 'APP', 'other'), own, { isLegalRep: false }))).toBe(
      'case.other_institution',
    )
    expect(cell(whyMayNotInvite(actor('gone'), own, { isLegalRep: false }))).toBe('people.not_a_member')
  })

  test('a handler invites while the recorded mandate runs; the legal representative always', () => {
    const ask = (isLegalRep: boolean) =>
      overStates((state) => whyMayNotInvite(actor('me'), people(member('me', state)), { isLegalRep }))
    expect(ask(false)).toEqual({
      not_needed: 'may',
      not_recorded: 'people.mandate_first',
      not_begun: 'people.mandate_not_begun',
      in_force: 'may',
      ending: 'may',
      over: 'people.mandate_over',
    })
    expect(new Set(Object.values(ask(true)))).toEqual(new Set(['may']))
  })
})

describe('recording a mandate', () => {
  const target = (own: MandateState, other: MandateState, self: boolean) => {
    const me = member('me', own)
    const colleague = member('colleague', other)
    return cell(whyMayNotRecordMandate(actor('me'), people(me, colleague), self ? me : colleague))
  }
  test('the legal representative gives it to every handler, and needs none', () => {
    for (const state of MANDATE_STATES)
      expect(target('not_needed', state, false)).toBe(state === 'not_needed' ? 'people.legal_rep_needs_none' : 'may')
    expect(target('not_needed', 'over', true)).toBe('people.legal_rep_needs_none')
  })
  test('a handler records the own paper once and renews nobody’s', () => {
    for (const state of MANDATE_STATES.filter((one) => one !== 'not_needed')) {
      expect(target(state, 'over', true)).toBe(state === 'not_recorded' ? 'may' : 'people.legal_rep_renews')
      expect(target(state, 'over', false)).toBe('people.legal_rep_renews')
    }
  })
  test('staff record no mandate', () => {
    const own = people(member('me', 'not_needed'), member('colleague', 'over'))
    expect(overRoles((who) => whyMayNotRecordMandate(who, own, member('colleague', 'over')))).toEqual(appOnly)
  })
})

describe('ending a place', () => {
  const end = (members: Member[], target: Member, who = actor('me')) =>
    cell(whyMayNotEndPlace(who, people(...members), target))

  test('whoever leaves last needs a successor who can file', () => {
    for (const own of MANDATE_STATES) {
      const me = member('me', own)
      expect(end([me], me)).toBe('people.last_one')
      for (const other of MANDATE_STATES) {
        const stays = ['not_needed', 'not_recorded', 'in_force', 'ending'].includes(other)
        expect(end([me, member('colleague', other)], me)).toBe(stays ? 'may' : 'people.last_one')
      }
    }
  })
  test('the legal representative ends any handler, and nobody ends theirs', () => {
    const boss = member('me', 'not_needed')
    for (const state of MANDATE_STATES) {
      const colleague = member('colleague', state)
      const expected = state === 'not_needed' ? 'people.legal_rep_stays' : 'may'
      expect(end([boss, colleague], colleague)).toBe(expected)
    }
  })
  test('without a legal representative a handler whose mandate runs ends a colleague’s', () => {
    const colleague = member('colleague', 'in_force')
    const table = overStates((state) =>
      whyMayNotEndPlace(actor('me'), people(member('me', state), colleague), colleague),
    )
    expect(table).toEqual({
      not_needed: 'may',
      not_recorded: 'people.mandate_first',
      not_begun: 'people.mandate_not_begun',
      in_force: 'may',
      ending: 'may',
      over: 'people.mandate_over',
    })
    const boss = member('boss', 'not_needed')
    expect(end([member('me', 'in_force'), colleague, boss], colleague)).toBe('people.legal_rep_decides')
  })
  test('staff end no place', () => {
    const own = people(member('me', 'not_needed'), member('colleague', 'in_force'))
    expect(overRoles((who) => whyMayNotEndPlace(who, own, member('colleague', 'in_force')))).toEqual(appOnly)
  })
})

describe('handing a case over', () => {
  const handler = member('handler', 'over')
  test('the handler gives it away, also with a mandate that is over; the legal representative moves it', () => {
    const own = people(handler, member('boss', 'not_needed'))
    expect(whyMayNotHandOver(actor('handler'), own, OPEN)).toBeNull()
    expect(whyMayNotHandOver(actor('boss'), own, OPEN)).toBeNull()
  })
  test('a colleague takes it over only when the handler has left', () => {
    const ask = (present: boolean) =>
      overStates((state) =>
        whyMayNotHandOver(actor('me'), people(...(present ? [handler] : []), member('me', state)), OPEN),
      )
    expect(ask(true)).toEqual({
      ...Object.fromEntries(MANDATE_STATES.map((state) => [state, 'people.handler_gives'])),
      not_needed: 'may',
    })
    expect(ask(false)).toEqual({
      not_needed: 'may',
      not_recorded: 'may',
      not_begun: 'people.mandate_not_begun',
      in_force: 'may',
      ending: 'may',
      over: 'people.mandate_over',
    })
  })
  test('a draft and an open case, in every other status nothing', () => {
    const own = people(member('boss', 'not_needed'), handler)
    for (const status of CASE_STATUSES) {
      const expected = isDraft({ status }) || isOpenCase({ status }) ? 'may' : 'people.case_over'
      expect([status, cell(whyMayNotHandOver(actor('boss'), own, { ...OPEN, status }))]).toEqual([status, expected])
    }
  })
  test('staff and other institutions hand nothing over', () => {
    const own = people(member('me', 'not_needed'), handler)
    expect(overRoles((who) => whyMayNotHandOver(who, own, OPEN))).toEqual(appOnly)
    expect(cell(whyMayNotHandOver(actor('me', 'APP', 'other'), own, OPEN))).toBe('case.other_institution')
  })
  test('the successor is somebody else whose mandate does not stand in the way', () => {
    expect(cell(whyNotSuccessor(handler, OPEN, TODAY))).toBe('people.handles_already')
    expect(overStates((state) => whyNotSuccessor(member('next', state), OPEN, TODAY))).toEqual({
      not_needed: 'may',
      not_recorded: 'may',
      not_begun: 'people.successor_without_mandate',
      in_force: 'may',
      ending: 'may',
      over: 'people.successor_without_mandate',
    })
  })
  test('the handler’s page of a draft follows; the identity card of the one before does not', () => {
    const before = {
      ...{ 'handler.name': '李梅', 'handler.idType': 'ID', 'handler.idNo': '1', 'handler.mobile': '13900000001' },
      ...{ 'handler.mandateFrom': '2026-01-01', 'handler.mandateTo': '2026-12-31', 'contact.mobile': '13900000009' },
    }
    const next = { ...member('王强', 'in_force'), mobile: '13900000002' }
    const boss = { name: '周正', idType: 'ID', idNo: '9' }
    expect(handlerAnswers(before, next, boss)).toEqual({
      ...{ 'handler.name': '王强', 'handler.idType': null, 'handler.idNo': null, 'handler.mobile': '13900000002' },
      ...{ 'handler.mandateFrom': '2026-11-24', 'handler.mandateTo': '2026-12-25', 'contact.mobile': '13900000009' },
    })
    expect(handlerAnswers(before, { ...member('周', 'not_needed'), mobile: null }, boss)).toMatchObject({
      ...{ 'handler.name': '周正', 'handler.idNo': '9', 'handler.mandateFrom': null, 'handler.mobile': null },
    })
  })
})
