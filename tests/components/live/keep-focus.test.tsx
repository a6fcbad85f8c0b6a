import { describe, expect, it } from 'vitest'
import { keepFocus } from '@/components/live/keep-focus'

const LIST =
  '<p><a href="/window/cases/1">甲</a><a href="/window/cases/2">乙</a><button type="button">退出</button></p>'

function page(focused: string): void {
  document.body.innerHTML = LIST
  document.querySelector<HTMLElement>(focused)?.focus()
}

describe('a list is written anew while somebody goes through it by keyboard', () => {
  it('the link of the same case has the focus again', () => {
    page('[href$="2"]')
    const giveBack = keepFocus()
    document.body.innerHTML = LIST.replace('甲', '丙')
    expect(document.activeElement).toBe(document.body)
    giveBack()
    expect(document.activeElement?.textContent).toBe('乙')
  })

  it('whoever has gone on meanwhile is not called back, and a case that has left the list has no focus', () => {
    page('[href$="2"]')
    const giveBack = keepFocus()
    document.body.innerHTML = LIST
    document.querySelector<HTMLElement>('button')?.focus()
    giveBack()
    expect(document.activeElement?.textContent).toBe('退出')

    page('[href$="2"]')
    const gone = keepFocus()
    document.body.innerHTML = '<p><a href="/window/cases/1">甲</a></p>'
    gone()
    expect(document.activeElement).toBe(document.body)
  })

  it('what stays where it was keeps what it had', () => {
    page('button')
    keepFocus()()
    expect(document.activeElement?.textContent).toBe('退出')
  })
})
