import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CallForm, CallsMade, Contacts } from '@/components/reminder/call-parts'
import { ReminderHistory } from '@/components/reminder/history'
import { PhoneTable } from '@/components/reminder/phone-table'
import type { ReminderLine } from '@/lib/domain/reminder/message'
import type {
  InstitutionReminders,
  PhoneLine,
  ReminderHistory as History,
  ReminderTold,
} from '@/lib/domain/reminder/views'
import type { IsoDate } from '@/lib/domain/shared/dates'

const TODAY = '2026-12-21'
const line = (letter: 'A' | 'B', code: ReminderLine['code']): ReminderLine => ({
  ...{ key: letter, letter, dueDate: '2027-01-20', code, name: null, count: 1 },
})
const told = (on: IsoDate): ReminderTold => ({
  ...{ on, code: 'N42', lines: [line('A', 'N42'), line('B', 'N42')] },
  channels: [
    { channel: 'INBOX', masked: null, state: 'sent', at: null },
    { channel: 'SMS', masked: '138****8000', state: 'waiting', at: null },
    { channel: 'MAIL', masked: 'a***@b.example', state: 'failed', at: null },
  ],
})
const history = (change: Partial<History> = {}): History => ({
  ...{ today: TODAY, told: [told(TODAY)], next: { on: '2027-01-05', lines: [line('A', 'N43')] }, filed: [] },
  ...change,
})
const show = (change?: Partial<History>, locale: 'zh' | 'en' = 'zh') =>
  render(<ReminderHistory history={history(change)} locale={locale} title="到期提醒" />)

describe('the history of reminders', () => {
  it('says what was told by which way, what comes next, and that no term waits for it', () => {
    const { container } = show()
    expect(container.textContent).toContain('下一次：2027年1月5日')
    expect(container.textContent).toContain('医疗机构执业许可证校验：2027年1月20日')
    expect(container.textContent).toContain('站内消息；短信 138****8000 待发；邮件 a***@b.example 没有发出')
    expect(container.textContent).toContain('法定期限也不延长')
  })
  it('is complete in English', () => {
    const { container } = show({ filed: ['B'] }, 'en')
    expect(container.textContent?.replace('到期提醒', '')).not.toMatch(/\p{Script=Han}|\{\w+\}/u)
  })
  it('says so when nothing was told and nothing comes', () => {
    const { container } = show({ told: [], next: null, filed: ['A', 'B'] })
    expect(container.textContent).toContain('还没有提醒过')
    expect(container.textContent).toContain('执业、放射已经申报，不再提醒')
  })
  it('folds what is older than the last three', () => {
    show({ told: ['2026-12-21', '2026-12-06', '2026-11-21', '2026-10-20', '2026-10-01'].map(told) })
    expect(screen.getByText('更早的 2 次')).toBeDefined()
  })
})

describe('the list of calls', () => {
  const lines: readonly PhoneLine[] = [
    {
      ...{ institutionId: 'i1', name: '海青口腔门诊部', due: TODAY, daysLeft: 0, items: [{ letter: 'A', due: TODAY }] },
      ...{ contact: { who: 'HANDLER', mobile: '138****8000' }, call: null },
    },
    {
      ...{ institutionId: 'i2', name: '唐岛湾诊所', due: '2026-12-26', daysLeft: 5, contact: null },
      items: [{ letter: 'A', due: '2026-12-26' }],
      call: { at: new Date('2026-12-21T01:15:00Z'), byName: '李窗口', result: 'NEEDS_HELP', note: null },
    },
  ]
  it('leads to the institution and shows who called', () => {
    render(<PhoneTable list={{ today: TODAY, lines, next: null }} locale="zh" />)
    const [, first, second] = screen.getAllByRole('row')
    expect(
      within(first as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/window/phone-list/i1')
    expect(first?.textContent).toMatch(/今天期满.*138\*\*\*\*8000.*经办人.*还没有打/)
    expect(second?.textContent).toMatch(/还有 5 天.*没有登记电话.*接通，需要辅导.*李窗口，今天 09:15/)
  })
  it('says why it is empty', () => {
    const { container } = render(<PhoneTable list={{ today: TODAY, lines: [], next: null }} locale="zh" />)
    expect(container.textContent).toContain('今天没有要打电话的')
  })
})

describe('one institution before a call', () => {
  const view = (change: Partial<InstitutionReminders> = {}): InstitutionReminders => ({
    ...{ institutionId: 'i1', name: '海青口腔门诊部', items: [], revealed: false, history: history() },
    ...{ contacts: [{ who: 'PRINCIPAL', mobile: '138****8000' }], call: { refusal: null } },
    calls: [{ at: new Date('2026-12-21T01:15:00Z'), byName: '李窗口', result: 'NO_ANSWER', note: '忙音' }],
    ...change,
  })
  it('asks before it shows a whole number, and dials it then', () => {
    const { rerender } = render(<Contacts view={view()} locale="zh" />)
    expect(screen.getByRole('link', { name: /会记下您看过/ }).getAttribute('href')).toMatch(/\?show=personal$/)
    rerender(
      <Contacts view={view({ revealed: true, contacts: [{ who: 'PRINCIPAL', mobile: '13800138000' }] })} locale="zh" />,
    )
    expect(screen.getByRole('link', { name: '13800138000' }).getAttribute('href')).toBe('tel:13800138000')
  })
  it('takes a result and a note, or says why not', () => {
    const action = () => Promise.reject(new Error('not sent here'))
    const { rerender, container } = render(<CallForm view={view()} locale="zh" action={action} commandKey="k" />)
    expect(screen.getAllByRole('radio')).toHaveLength(5)
    expect(screen.getByRole('button', { name: '登记' })).toBeDefined()
    const refused = view({ call: { refusal: { code: 'reminder.not_on_list' } } })
    rerender(<CallForm view={refused} locale="zh" action={action} commandKey="k" />)
    expect(container.textContent).toContain('现在不在电话名单上')
  })
  it('shows earlier calls with who, what and the note', () => {
    const { container } = render(<CallsMade view={view()} locale="zh" />)
    expect(container.textContent).toMatch(/没有接通.*李窗口.*忙音/)
  })
})
