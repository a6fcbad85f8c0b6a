import { alignItems, mayBeFiled } from '../../clock/cycle'
import { addDays, addYears, type IsoDate } from '../../shared/dates'
import type { ItemLetter } from '../../shared/item-letters'
import { isFiledClinic } from '../facts'
import { w } from '../definition'
import { dataOf } from '../registers'
import {
  fail,
  fill,
  pass,
  sayDay,
  unavailable,
  warn,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'
import { dueOf, isFiledClinicWithBOnly, licenceState, type LicenceState } from './read'

type Standing = 'GOOD' | 'LATE' | 'SUSPENDED' | 'DEFERRED' | 'EXPIRED' | 'DEAD'

/** AV05: VALID passes, OVERDUE with a living licence warns, in a re-verification DEFERRED passes (DOMAIN §3.8). */
function standingOf(state: LicenceState, { asOf, caseKind, letters }: RuleContext): Standing {
  if (state.status === 'REVOKED' || state.status === 'CANCELLED') return 'DEAD'
  if (state.validTo && state.validTo < asOf) return 'EXPIRED'
  if (state.status === 'SUSPENDED_WITH_A' && state.letter !== 'A') return 'SUSPENDED'
  if (state.status === 'DEFERRED' || state.status === 'SUSPENDED_WITH_A') {
    if (caseKind === 'REVERIFICATION') return 'GOOD'
    // Only the other licences are applied for: their effect is suspended with A, the filing is not barred.
    return letters.includes(state.letter) ? 'DEFERRED' : 'SUSPENDED'
  }
  const isLate = state.status === 'OVERDUE' || (state.due !== null && state.due < asOf)
  return isLate ? 'LATE' : 'GOOD'
}

const STANDING_TEXT = {
  DEAD: w(
    '事项 {items} 的许可证已注销或吊销，不能申报校验',
    'The licence of item {items} is cancelled or revoked and cannot be verified',
  ),
  EXPIRED: w('事项 {items} 的许可证有效期已过，请先办延续', 'The licence of item {items} has expired; renew it first'),
  DEFERRED: w(
    '事项 {items} 正在暂缓校验，到期前后 15 天内申请再次校验',
    'Item {items} is deferred; apply for re-verification around the end of the deferral',
  ),
  LATE: w(
    '事项 {items} 已过校验期满日，请尽快申报；责令补办后 20 天内还没申报的，要启动注销程序',
    'Item {items} is past its due date. File now: 20 days after an order to apply, cancellation begins',
  ),
  SUSPENDED: w(
    '执业许可证暂缓期间，事项 {items} 可以申报，结论和执业许可证一起恢复效力',
    'While the practice licence is deferred, item {items} may be filed; its effect returns with the practice licence',
  ),
} as const

const BLOCKING = ['DEAD', 'EXPIRED', 'DEFERRED'] as const
const WARNING = ['LATE', 'SUSPENDED'] as const

export const licencesAreAlive: Rule = (context) => {
  const { registers, form, letters } = context
  const filed = isFiledClinic(form)
  if (isFiledClinicWithBOnly(context) && !form.institution?.filingNo) {
    const message = w(
      '没有填诊所备案编号，在备案凭证上',
      'The clinic filing number is missing; it is on the filing certificate',
    )
    return fail('BLOCK_SUBMIT', { message, jump: 'institution.filingNo' })
  }
  // B–F need a living practice licence even where A is not applied for (DOMAIN §3.0 “Dependency”).
  const wanted = [...new Set<ItemLetter>([...(filed ? [] : (['A'] as const)), ...letters])]
  const states = wanted.flatMap((letter) => licenceState(registers, letter) ?? [])
  const standings = states.map((state) => ({ letter: state.letter, standing: standingOf(state, context) }))
  const bad = outcomeOf(standings, letters)
  if (bad) return bad
  const practiceKnown = filed || states.some((state) => state.letter === 'A')
  if (!practiceKnown)
    return unavailable(
      w(
        '电子证照库没有查到执业许可证，今晚再查；请上传副本扫描件，不影响提交',
        'The licence was not found; we look again tonight. Upload a scan of the copy, you can still submit',
      ),
      'licences',
    )
  return pass(filed ? w('备案编号已填', 'The filing number is given') : w('许可证有效', 'The licences are in force'))
}

function outcomeOf(
  standings: readonly { letter: ItemLetter; standing: Standing }[],
  letters: readonly ItemLetter[],
): Outcome | null {
  for (const standing of [...BLOCKING, ...WARNING]) {
    const concerned = standings.filter((entry) => entry.standing === standing).map(({ letter }) => letter)
    if (concerned.length === 0) continue
    // A dead practice licence takes every item of the case with it.
    const items = concerned.some((letter) => !letters.includes(letter)) ? letters : concerned
    const found = {
      items,
      message: fill(STANDING_TEXT[standing], { items: concerned.join('、') }, { items: concerned.join(', ') }),
      facts: concerned.map((letter): RuleFact => ({ kind: 'item', ref: letter, value: standing })),
      jump: 'licences',
    }
    return standing === 'LATE' || standing === 'SUSPENDED' ? warn(found) : fail('BLOCK_SUBMIT', found)
  }
  return null
}

/** AV06: early items are allowed by the alignment rule of §3.0. */
export const windowIsOpen: Rule = (context) =>
  context.caseKind === 'REVERIFICATION' ? reverificationWindow(context) : ordinaryWindow(context)

function ordinaryWindow(context: RuleContext): Outcome {
  const { letters, asOf, parameters } = context
  const dues = letters.flatMap((letter) => {
    const due = dueOf(context, letter)
    return due ? [{ letter, due }] : []
  })
  const early = alignItems(dues, asOf, parameters.cycle).filter((item) => !mayBeFiled(item))
  const [first] = [...early].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  if (first) {
    const items = early.map(({ letter }) => letter)
    const [zh, en] = [sayDay(first.opensOn).zh, sayDay(first.opensOn).en]
    return fail('BLOCK_SUBMIT', {
      items,
      message: fill(
        w('事项 {items} 还没到申报时间，{day}起可以申报', 'Item {items} cannot be filed yet; it opens on {day}'),
        { items: items.join('、'), day: zh },
        { items: items.join(', '), day: en },
      ),
      facts: early.flatMap(({ letter, opensOn }): RuleFact[] => [
        { kind: 'item', ref: letter, value: opensOn },
        { kind: 'date', ref: opensOn },
      ]),
      jump: 'items',
    })
  }
  if (dues.length < letters.length)
    return unavailable(
      w(
        '登记信息里没有查到校验期满日，今晚再查，不影响提交',
        'The due date was not found; we look again tonight, you can still submit',
      ),
      'items',
    )
  return pass(w('已到可以申报的日子', 'The filing window is open'))
}

/** I18: from 15 days before the end of the deferral to 5 days after it. */
function reverificationWindow(context: RuleContext): Outcome {
  const { letters, asOf, parameters } = context
  const { reverificationOpensDaysBefore: before, reverificationClosesDaysAfter: after } = parameters.window
  const windows = letters.flatMap((letter) => {
    const end = deferralEnd(context, letter)
    return end ? [{ letter, opens: addDays(end, -before), closes: addDays(end, after) }] : []
  })
  const shut = windows.filter(({ opens, closes }) => asOf < opens || asOf > closes)
  const [first] = shut
  if (first) {
    const items = shut.map(({ letter }) => letter)
    const [from, to] = [sayDay(first.opens), sayDay(first.closes)]
    return fail('BLOCK_SUBMIT', {
      items,
      message: fill(
        w('再次校验在{from}到{to}之间申请', 'Re-verification is applied for between {from} and {to}'),
        { from: from.zh, to: to.zh },
        { from: from.en, to: to.en },
      ),
      facts: shut.flatMap(({ letter, opens, closes }): RuleFact[] => [
        { kind: 'item', ref: letter },
        { kind: 'date', ref: opens },
        { kind: 'date', ref: closes },
      ]),
      jump: 'items',
    })
  }
  if (windows.length < letters.length)
    return unavailable(
      w('没有查到暂缓到哪天，请窗口核对', 'The end of the deferral was not found; the window will check'),
      'items',
    )
  return pass(w('在再次校验的申请期内', 'Within the term for re-verification'))
}

function deferralEnd({ registers, history }: RuleContext, letter: ItemLetter): IsoDate | null {
  const registered = licenceState(registers, letter)?.deferredTo
  if (registered) return registered
  const ends = history.verifications.flatMap(({ item, deferredTo }) =>
    item === letter && deferredTo ? [deferredTo] : [],
  )
  return ends.sort().at(-1) ?? null
}

/** “Open case” = SUBMITTED … DELIVERED; drafts do not count (DOMAIN §3.8). */
const OPEN_STATUSES = ['SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING', 'DECIDED', 'DELIVERED']
const OPEN_CANCELLATION = ['NOTICED', 'STATEMENT', 'HEARING']

/** AV07: the same institution is the caller's to choose; here the same item and period. */
export const noOtherOpenCase: Rule = (context) => {
  const { history, letters, caseNo } = context
  const open = history.openCases.filter(
    (other) => OPEN_STATUSES.includes(other.status) && (!caseNo || other.caseNo !== caseNo),
  )
  const clashes = open.flatMap((other) =>
    other.items
      .filter(
        (item) => letters.includes(item.code) && isSamePeriod(item.due ?? item.periodTo, dueOf(context, item.code)),
      )
      .map((item) => ({ letter: item.code, caseNo: other.caseNo ?? '' })),
  )
  const [first] = clashes
  if (first) {
    const items = letters.filter((letter) => clashes.some((clash) => clash.letter === letter))
    return fail('BLOCK_SUBMIT', {
      items,
      message: fill(
        w(
          '事项 {items} 这一期已经在办，案号 {caseNo}，不用再报',
          'Item {items} is already being handled for this period, case {caseNo}',
        ),
        { items: items.join('、'), caseNo: first.caseNo },
        { items: items.join(', '), caseNo: first.caseNo },
      ),
      facts: clashes.flatMap((clash): RuleFact[] => [
        { kind: 'item', ref: clash.letter },
        { kind: 'case', ref: clash.caseNo },
      ]),
      jump: 'items',
    })
  }
  return cancellationUnderWay(context) ?? pass(w('没有重复申报', 'Not filed twice'))
}

/** Where a period is not known, one open case of the item is enough to stop a second. */
const isSamePeriod = (a: IsoDate | null | undefined, b: IsoDate | null): boolean => !a || !b || a === b

function cancellationUnderWay({ history, letters }: RuleContext): Outcome | null {
  const running = history.proceedings.filter(
    ({ kind, status }) => kind === 'CANCEL' && OPEN_CANCELLATION.includes(status),
  )
  const items = letters.filter((letter) => running.some((proceeding) => proceeding.items.includes(letter)))
  if (items.length === 0) return null
  return fail('BLOCK_SUBMIT', {
    items,
    message: fill(
      w(
        '事项 {items} 的许可证正在办理注销，请先在那个程序里陈述或申请听证',
        'Cancellation of the licence of item {items} is under way; state your case or ask for a hearing there',
      ),
      { items: items.join('、') },
      { items: items.join(', ') },
    ),
    facts: items.map((letter): RuleFact => ({ kind: 'item', ref: letter })),
    jump: 'items',
  })
}

/** AV08: our own decisions are always known; what other places decided only the credit platform can tell. */
export const noFalseMaterialsBar: Rule = ({ history, asOf, parameters, registers }) => {
  const own = history.falseMaterials.map(({ on }) => addYears(on, parameters.falseMaterialsBarYears))
  const credit = dataOf(registers.credit)
  const ends = [...own, ...(credit?.barredUntil ? [credit.barredUntil] : [])].filter((end) => asOf < end)
  const last = ends.sort().at(-1)
  if (last) {
    const day = sayDay(last)
    return fail('NOT_ACCEPT', {
      message: fill(
        w(
          '因提供虚假材料，{day}前不能申请（《行政许可法》第七十八条）',
          'After false materials no application is accepted before {day} (Administrative Licensing Law, art. 78)',
        ),
        { day: day.zh },
        { day: day.en },
      ),
      facts: [{ kind: 'date', ref: last }],
    })
  }
  if (!credit)
    return unavailable(
      w(
        '本局没有限制申请的记录；信用平台没有响应，今晚再查，不影响提交',
        'No bar on our own record; the credit platform did not answer, we ask again tonight. You can still submit',
      ),
    )
  return pass(w('不在限制申请期内', 'Not barred from applying'))
}
