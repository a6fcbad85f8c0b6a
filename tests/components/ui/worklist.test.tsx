import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Table } from '@/components/ui/table'
import { Worklist } from '@/components/ui/worklist'

const NAMES = ['安澜口腔门诊部', '云杉综合门诊部', '望海社区卫生服务中心']

function List({ name = 'review:1' }: { name?: string }) {
  return (
    <Worklist name={name} rows={NAMES} locale="zh">
      <Table
        caption="待审事项"
        columns={[{ key: 'case', label: '机构' }]}
        rows={NAMES.map((key) => ({ key, cells: { case: <a href={`/${key}`}>{key}</a> } }))}
      />
    </Worklist>
  )
}

const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const focused = () => document.activeElement?.textContent
const marked = () => [...document.querySelectorAll<HTMLElement>('tr[data-marked]')].map(({ dataset }) => dataset.row)

beforeEach(() => {
  window.localStorage.clear()
})

describe('a worklist by keyboard', () => {
  it('j goes to the next case, k to the one before, and both stay within the list', () => {
    render(<List />)
    fireEvent.click(screen.getByRole('button', { name: '用键盘看列表' }))
    expect(focused()).toBe(NAMES[0])
    press('j')
    press('j')
    press('j')
    expect(focused()).toBe(NAMES[2])
    press('k')
    expect(focused()).toBe(NAMES[1])
    press('k')
    press('k')
    expect(focused()).toBe(NAMES[0])
  })

  it('m marks a case and takes the mark away again, and says so', () => {
    render(<List />)
    fireEvent.click(screen.getByRole('button', { name: '用键盘看列表' }))
    press('j')
    press('m')
    expect(marked()).toEqual([NAMES[1]])
    expect(screen.getByRole('status').textContent).toBe('已做记号： 云杉综合门诊部')
    press('m')
    expect(marked()).toEqual([])
  })

  it('a mark is still there on the next visit, and is not the mark of somebody else', () => {
    const first = render(<List />)
    fireEvent.click(screen.getByRole('button', { name: '用键盘看列表' }))
    press('m')
    first.unmount()
    const again = render(<List />)
    expect(marked()).toEqual([NAMES[0]])
    again.unmount()
    render(<List name="review:2" />)
    expect(marked()).toEqual([])
  })

  it('the keys do nothing outside the list, nor together with Ctrl', () => {
    render(<List />)
    press('j')
    expect(document.activeElement).toBe(document.body)
    fireEvent.click(screen.getByRole('button', { name: '用键盘看列表' }))
    press('j', { ctrlKey: true })
    press('m', { metaKey: true })
    expect(focused()).toBe(NAMES[0])
    expect(marked()).toEqual([])
  })

  it('a spoilt memory of marks is no mark, not a broken page', () => {
    window.localStorage.setItem('marks:review:1', '{no json')
    render(<List />)
    expect(marked()).toEqual([])
    expect(screen.getAllByRole('link')).toHaveLength(3)
  })
})
