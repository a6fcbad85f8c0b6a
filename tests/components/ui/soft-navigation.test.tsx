import { afterEach, describe, expect, it } from 'vitest'
import { softTarget } from '@/components/ui/soft-navigation'

const HERE = 'http://localhost:3000/window?queue=todo'

type Click = Partial<Pick<MouseEventInit, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>>

/** What a click on the first `<b>` of this page would do on the window's list. */
function click(html: string, how: Click = {}, before?: (event: Event) => void): ReturnType<typeof softTarget> {
  document.body.innerHTML = html
  const found: ReturnType<typeof softTarget>[] = []
  const listen = (event: MouseEvent): void => {
    found.push(softTarget(event, new URL(HERE)))
    event.preventDefault()
  }
  if (before) document.body.addEventListener('click', before, { once: true })
  window.addEventListener('click', listen, { once: true })
  const mark = document.querySelector('b')
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }))
  return found[0] ?? null
}

const link = (attributes: string): string => `<a ${attributes}><span><b>安澜口腔门诊部</b></span></a>`

describe('plain links change the page without a new document', () => {
  afterEach(() => document.body.replaceChildren())

  it('a link to another page of the portal is followed softly, from anything inside it', () => {
    expect(click(link('href="/window/cases/1?tab=papers#p2"'))).toEqual({
      href: '/window/cases/1?tab=papers#p2',
      scroll: true,
    })
  })

  it('a pane that asks to stay where the page is does not scroll', () => {
    expect(click(link('href="/window?queue=over" data-scroll="keep"'))).toEqual({
      href: '/window?queue=over',
      scroll: false,
    })
  })

  it('a link to the page itself reads it again', () => {
    expect(click(link('href="/window?queue=todo"'))?.href).toBe('/window?queue=todo')
  })

  it.each([
    ['another place on this page', 'href="#main"'],
    ['another place on this page, in full', 'href="/window?queue=todo#main"'],
    ['another window', 'href="/window/cases/1" target="_blank"'],
    ['a download', 'href="/window/cases/1" download'],
    ['a file of an interface', 'href="/api/documents/1"'],
    ['a file by its name', 'href="/open-data.csv"'],
    ['the other language', 'href="/en/window" hreflang="en"'],
    ['another site', 'href="https://www.gov.cn/"'],
    ['a telephone', 'href="tel:053212345"'],
    ['a letter', 'href="mailto:jiaoyan@example.cn"'],
    ['an anchor without address', 'name="x"'],
  ])('%s is the browser’s own business', (_, attributes) => {
    expect(click(link(attributes))).toBeNull()
  })

  it.each<[string, Click]>([
    ['the middle button', { button: 1 }],
    ['Ctrl', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
  ])('a click with %s is the browser’s own business', (_, how) => {
    expect(click(link('href="/lead"'), how)).toBeNull()
  })

  it('what the page has handled itself is left alone, and so is a click on no link', () => {
    expect(click(link('href="/lead"'), {}, (event) => event.preventDefault())).toBeNull()
    expect(click('<p><b>安澜</b></p>')).toBeNull()
  })
})
