import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { PaperCheck } from '@/components/application/paper-check'
import type { PaperHint } from '@/lib/domain/paper/hints'
import type { PaperCheckView } from '@/lib/domain/paper/views'

afterEach(cleanup)

const view = (hints: readonly PaperHint[], state: PaperCheckView['state'] = 'DONE'): PaperCheckView => ({
  bindingId: 'b1',
  state,
  hints,
  pages: [{ page: 2, width: 600, height: 900 }],
  titles: { M16: { zh: '自查报告', en: 'Self-inspection report' } },
})
const differs: PaperHint = {
  code: 'date_differs',
  severity: 'CHECK',
  facts: { written: '2025-03-05', filled: '2026-03-05' },
  evidence: [{ page: 2, boxes: [[0.1, 0.5, 0.25, 0.02]] }],
}

describe('what the system saw on a file', () => {
  test.each([
    ['QUEUED', '排队等自动检查，不影响提交'],
    ['RUNNING', '正在自动检查，不影响提交'],
    ['FAILED', '没有检查成，不影响提交'],
  ] as const)('%s: says so, and that it stands in nobody’s way', (state, words) => {
    render(<PaperCheck check={view([], state)} name="报告.pdf" locale="zh" />)
    expect(screen.getByText(words)).toBeTruthy()
  })

  test('a hint says both dates and frames the place on the picture of its page', () => {
    const { container } = render(<PaperCheck check={view([differs])} name="报告.pdf" locale="zh" />)
    expect(screen.getByText('自动检查：1 处请您核对')).toBeTruthy()
    expect(screen.getByText(/2025年3月5日.*2026年3月5日/)).toBeTruthy()
    const picture = container.querySelector('img')
    expect(picture?.getAttribute('src')).toBe('/api/files/b1/pages/2')
    expect(picture?.getAttribute('alt')).toContain('报告.pdf 第 2 页')
    const box = container.querySelector('rect')
    expect([box?.getAttribute('x'), box?.getAttribute('y')]).toEqual(['56', '446'])
  })

  test('without anything to look at it says what was read; another paper is called by its title', () => {
    const used: PaperHint = { code: 'used_in_case', severity: 'INFO', facts: { material: 'M16' }, evidence: [] }
    const { container } = render(<PaperCheck check={view([used])} name="a.pdf" locale="en" />)
    expect(screen.getByText('The system saw no problem: what it read')).toBeTruthy()
    expect(screen.getByText(/Self-inspection report/)).toBeTruthy()
    expect(container.querySelector('img')).toBeNull()
  })

  test('nothing is said of a file nobody has looked at', () => {
    const { container } = render(<PaperCheck check={undefined} name="a.pdf" locale="zh" />)
    expect(container.textContent).toBe('')
  })
})
