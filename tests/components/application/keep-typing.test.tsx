import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { KeepTyping } from '@/components/application/keep-typing'

beforeEach(() => sessionStorage.clear())

const NAMES = ['a.tenure', 'b.devices|model']

const page = (version: number) =>
  render(
    <>
      <KeepTyping caseId="c" section="a-premises" version={version} names={NAMES} locale="zh" />
      <form onSubmit={(event) => event.preventDefault()}>
        <input aria-label="tenure" name="a.tenure" />
        <input aria-label="number" name="handler.idNo" />
        <input aria-label="model" name="b.devices[d1].model" />
        <button>save</button>
      </form>
    </>,
  )
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

describe('typing that was not saved', () => {
  it('is offered back after leaving the page, and put into the form only when asked', async () => {
    const { unmount } = page(3)
    await userEvent.type(screen.getByLabelText('tenure'), '租赁')
    await userEvent.type(screen.getByLabelText('model'), 'RX-70')
    unmount()
    page(3)
    expect(await screen.findByText('上次没保存的内容还在')).toBeTruthy()
    expect(value('tenure')).toBe('')
    await userEvent.click(screen.getByRole('button', { name: '放回去' }))
    expect([value('tenure'), value('model')]).toEqual(['租赁', 'RX-70'])
  })

  it('of an identity number is never kept in the browser', async () => {
    page(3)
    await userEvent.type(screen.getByLabelText('number'), '370211189601011234')
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('3702')
  })

  it('is forgotten once it was saved, and when it is not wanted', async () => {
    const first = page(3)
    await userEvent.type(screen.getByLabelText('tenure'), '租赁')
    await userEvent.click(screen.getByRole('button', { name: 'save' }))
    first.unmount()
    const second = page(4)
    expect(screen.queryByText('上次没保存的内容还在')).toBeNull()
    expect(sessionStorage.length).toBe(0)
    await userEvent.type(screen.getByLabelText('tenure'), '自有')
    second.unmount()
    page(4)
    await userEvent.click(await screen.findByRole('button', { name: '不要了' }))
    expect(sessionStorage.length).toBe(0)
  })

  it('says that the page was saved since by somebody else', async () => {
    const { unmount } = page(3)
    await userEvent.type(screen.getByLabelText('tenure'), '租赁')
    unmount()
    page(5)
    expect(await screen.findByText(/在那以后又保存过/)).toBeTruthy()
  })
})
