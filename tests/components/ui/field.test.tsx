import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { DateInput } from '@/components/ui/date-input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Combobox, Select } from '@/components/ui/select'
import { TextArea, TextInput } from '@/components/ui/text-input'

const ids = (element: HTMLElement): string[] => (element.getAttribute('aria-describedby') ?? '').split(' ')
const described = (element: HTMLElement): string =>
  ids(element)
    .map((id) => document.getElementById(id)?.textContent ?? `missing #${id}`)
    .join(' | ')

describe('a control is tied to everything that is said about it', () => {
  it('error, hint and unit describe the box, the error first', () => {
    render(
      <TextInput
        name="beds"
        label="实有床位"
        hint="含加床"
        unit="张"
        error="请填 0 到 5000 之间的整数"
        defaultValue="-1"
      />,
    )
    const box = screen.getByLabelText('实有床位')
    expect(described(box)).toBe('请填 0 到 5000 之间的整数 | 含加床 | 张')
    expect(box.getAttribute('aria-invalid')).toBe('true')
  })

  it('what was typed is kept beside the error', () => {
    render(<TextInput name="serial" label="出厂编号" error="和检测报告不一致" defaultValue="2605-0117" />)
    expect(screen.getByLabelText<HTMLInputElement>('出厂编号').value).toBe('2605-0117')
  })

  it('without hint or error nothing is claimed about the box', () => {
    render(<TextInput name="branch" label="分院" optional="（选填）" />)
    const box = screen.getByLabelText('分院 （选填）')
    expect(box.hasAttribute('aria-describedby')).toBe(false)
    expect(box.hasAttribute('aria-invalid')).toBe(false)
  })

  it.each([
    ['TextArea', <TextArea key="c" name="note" label="说明" error="请写明事实" />],
    ['DateInput', <DateInput key="c" name="note" label="说明" error="请写明事实" />],
    ['Select', <Select key="c" name="note" label="说明" error="请写明事实" options={[{ value: 'a', label: '甲' }]} />],
    [
      'Combobox',
      <Combobox key="c" name="note" label="说明" error="请写明事实" options={[{ value: 'a', label: '甲' }]} />,
    ],
  ])('%s carries name, id and error like every other control', (_, control) => {
    render(control)
    const box = screen.getByLabelText('说明')
    expect(box.id).toBe('note')
    expect(box.getAttribute('name')).toBe('note')
    expect(described(box)).toBe('请写明事实')
  })

  it('a group says its question and error, and the summary can lead to its first option', () => {
    render(
      <RadioGroup
        name="how"
        label="怎么变的"
        error="请选一种"
        options={[
          { value: 'replaced', label: '换成另一台' },
          { value: 'stopped', label: '停用或报废' },
        ]}
      />,
    )
    const group = screen.getByRole('group', { name: '怎么变的' })
    expect(described(group)).toBe('请选一种')
    expect(document.getElementById('how')).toBe(screen.getByLabelText('换成另一台'))
  })

  it('a statement not agreed to shows its error and sends a value when agreed', () => {
    render(<Checkbox name="truth" label="材料真实" error="请确认材料真实" />)
    const box = screen.getByLabelText<HTMLInputElement>(/材料真实/)
    expect(described(box)).toBe('请确认材料真实')
    expect(box.value).toBe('yes')
    expect(box.checked).toBe(false)
  })

  it('several ticks go out under one name', () => {
    const { container } = render(
      <form>
        <CheckboxGroup
          name="items"
          label="事项"
          defaultValues={['A', 'B']}
          options={['A', 'B', 'C'].map((value) => ({ value, label: value }))}
        />
      </form>,
    )
    const form = container.querySelector('form')
    expect(new FormData(form ?? undefined).getAll('items')).toEqual(['A', 'B'])
  })
})
