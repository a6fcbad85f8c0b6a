import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Status } from '@/components/ui/status'
import { ShapeSprite, StatusShape } from '@/components/ui/status-shape'
import { STATUS_CLASS } from '@/components/ui/tone'
import { STATUS_CODES, STATUS_WORDS } from '@/lib/copy/status'

describe('a status is a word, a shape and a colour', () => {
  it.each(STATUS_CODES)('%s has all three, in both languages', (code) => {
    expect(STATUS_WORDS[code].zh).not.toBe('')
    expect(STATUS_WORDS[code].en).not.toBe('')
    const { container } = render(
      <>
        <ShapeSprite />
        <StatusShape code={code} />
      </>,
    )
    const used = container.querySelector('.shape use')?.getAttribute('href') ?? ''
    expect(container.querySelector(used)?.innerHTML).toBeTruthy()
    expect(STATUS_CLASS[code]).toBe(`status-${code}`)
  })

  it('no two statuses look the same without colour', () => {
    const { container } = render(<ShapeSprite />)
    const drawings = STATUS_CODES.map((code) => container.querySelector(`#shape-${code}`)?.innerHTML)
    expect(new Set(drawings).size).toBe(STATUS_CODES.length)
  })

  it('beside its word the shape is silent, alone it speaks', () => {
    render(<Status code="you">等整改</Status>)
    expect(screen.getByText('等整改')).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
    render(<StatusShape code="you" label="放射诊疗：要您处理" />)
    expect(screen.getByRole('img', { name: '放射诊疗：要您处理' })).toBeTruthy()
  })
})
