import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'

const TEXT = '请填 12 个月内的检测日期，即 2025年12月8日 之后'

const Form = ({ errors }: { errors: readonly SummaryError[] }) => (
  <>
    <ErrorSummary title={`有 ${errors.length} 处要改`} titlePrefix="有错：" errors={errors} />
    <TextInput name="testDate" label="状态检测日期" error={errors[0]?.text} />
  </>
)

describe('when an answer cannot be taken', () => {
  beforeEach(() => {
    document.title = '放射诊疗设备'
  })

  it('the summary takes focus and the title of the page says so', () => {
    render(<Form errors={[{ fieldId: 'testDate', text: TEXT }]} />)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    expect(document.title).toBe('有错：放射诊疗设备')
  })

  it('each line has the words of the field and leads into its box', async () => {
    render(<Form errors={[{ fieldId: 'testDate', text: TEXT }]} />)
    const link = screen.getByRole('link', { name: TEXT })
    expect(link.getAttribute('href')).toBe('#testDate')
    expect(screen.getAllByText(TEXT)).toHaveLength(2)
    await userEvent.click(link)
    expect(document.activeElement).toBe(screen.getByLabelText('状态检测日期'))
  })

  it('after the errors are gone the title is as before and nothing is shown', () => {
    const { rerender } = render(<Form errors={[{ fieldId: 'testDate', text: TEXT }]} />)
    rerender(<Form errors={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.title).toBe('放射诊疗设备')
  })

  it('drawing the page anew does not take the cursor out of the box one is writing in', () => {
    const answer = { status: 'invalid' }
    const page = () => (
      <>
        <ErrorSummary
          title="有 1 处要改"
          titlePrefix="有错："
          errors={[{ fieldId: 'testDate', text: TEXT }]}
          answer={answer}
        />
        <TextInput name="testDate" label="状态检测日期" error={TEXT} />
      </>
    )
    const { rerender } = render(page())
    screen.getByLabelText('状态检测日期').focus()
    rerender(page())
    expect(document.activeElement).toBe(screen.getByLabelText('状态检测日期'))
  })

  it('a second answer of the server with other errors takes focus again', () => {
    const { rerender } = render(<Form errors={[{ fieldId: 'testDate', text: TEXT }]} />)
    screen.getByLabelText('状态检测日期').focus()
    rerender(<Form errors={[{ fieldId: 'testDate', text: '请填检测日期' }]} />)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    expect(document.title).toBe('有错：放射诊疗设备')
  })
})
