import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SaveOpenRows } from '@/components/application/save-open-rows'

const sent = vi.fn<(form: string, button: string | null) => void>()
beforeEach(() => sent.mockReset())

function Page({ version }: { version: number }) {
  const record = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent // React types it as any event
    sent(event.currentTarget.id, submitter?.textContent ?? null)
  }
  return (
    <>
      <form id="page" onSubmit={record} />
      {['r1', 'r2'].map((row) => (
        <form key={row} id={row} onSubmit={record}>
          <input type="hidden" name="rowKey" value={row} />
          <input type="radio" name={`pair-${row}`} value="unchanged" aria-label={`${row} unchanged`} />
          <input aria-label={row} name="value" />
          <button>save {row}</button>
        </form>
      ))}
      <button form="page" name="then" value="next">
        next
      </button>
      <SaveOpenRows form="page" version={version} />
    </>
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const calls = () => sent.mock.calls.map(([form]) => form)

describe('the button of a page whose entries have forms of their own', () => {
  it('goes on at once when nothing was typed into an entry', async () => {
    render(<Page version={1} />)
    await press('next')
    expect(sent.mock.calls).toEqual([['page', 'next']])
  })

  it('saves every entry that was typed into first, and goes on by itself', async () => {
    const { rerender } = render(<Page version={1} />)
    await userEvent.type(screen.getByLabelText('r1'), '1')
    await userEvent.type(screen.getByLabelText('r2'), '2')
    await press('next')
    expect(calls()).toEqual(['r1'])
    rerender(<Page version={2} />)
    expect(calls()).toEqual(['r1', 'r2'])
    rerender(<Page version={3} />)
    expect(sent.mock.calls.at(-1)).toEqual(['page', 'next'])
    expect(calls()).toEqual(['r1', 'r2', 'page'])
  })

  it('leaves alone what was saved by its own button, and what is called unchanged', async () => {
    const { rerender } = render(<Page version={1} />)
    await userEvent.type(screen.getByLabelText('r1'), '1')
    await press('save r1')
    rerender(<Page version={2} />)
    await userEvent.type(screen.getByLabelText('r2'), '2')
    await userEvent.click(screen.getByRole('radio', { name: 'r2 unchanged' }))
    await press('next')
    expect(calls()).toEqual(['r1', 'page'])
  })

  it('does not go on when the entry was refused and is being mended', async () => {
    const { rerender } = render(<Page version={1} />)
    await userEvent.type(screen.getByLabelText('r1'), '1')
    await press('next')
    await userEvent.type(screen.getByLabelText('r1'), '2') // nothing was saved: the version stands
    await press('save r1')
    rerender(<Page version={2} />)
    expect(calls()).toEqual(['r1', 'r1'])
  })
})
