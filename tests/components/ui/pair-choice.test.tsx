import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PairChoice, VerdictChoice } from '@/components/ui/pair-choice'

const Pair = ({ chosen }: { chosen?: string }) => (
  <form aria-label="设备">
    <PairChoice
      name="device"
      label="乳腺 X 射线机"
      defaultValue={chosen}
      options={[
        { value: 'same', label: '没有变化' },
        { value: 'changed', label: '有变化', reveals: true },
      ]}
      reveal={<p>怎么变的</p>}
    />
  </form>
)

const sent = () => new FormData(screen.getByRole<HTMLFormElement>('form')).get('device')

describe('unchanged or changed', () => {
  it('nothing is chosen for the applicant', () => {
    render(<Pair />)
    expect(sent()).toBeNull()
  })

  it('an earlier answer is kept', () => {
    render(<Pair chosen="changed" />)
    expect(screen.getByLabelText<HTMLInputElement>('有变化').checked).toBe(true)
    expect(sent()).toBe('changed')
  })

  it('one tap answers, and choosing the other side takes the first back', async () => {
    render(<Pair />)
    await userEvent.click(screen.getByLabelText('没有变化'))
    expect(sent()).toBe('same')
    await userEvent.click(screen.getByLabelText('有变化'))
    expect(sent()).toBe('changed')
    expect(screen.getByLabelText<HTMLInputElement>('没有变化').checked).toBe(false)
  })

  it('only the side that opens the details is marked as opening them', () => {
    render(<Pair />)
    expect(screen.getByLabelText('有变化').hasAttribute('data-reveals')).toBe(true)
    expect(screen.getByLabelText('没有变化').hasAttribute('data-reveals')).toBe(false)
    expect(screen.getByText('怎么变的').closest('.choice-reveal')?.parentElement?.classList.contains('choice')).toBe(
      true,
    )
  })

  it('a failed check shows a cross, a passed one a tick', () => {
    render(
      <VerdictChoice
        name="ck"
        label="CK-R08"
        options={[
          { value: 'fits', label: '符合', tone: 'done' },
          { value: 'fails', label: '不符合', tone: 'late' },
        ]}
      />,
    )
    const mark = (label: string) => screen.getByLabelText(label).parentElement?.querySelector('path')?.getAttribute('d')
    expect(mark('符合')).not.toBe(mark('不符合'))
  })
})
