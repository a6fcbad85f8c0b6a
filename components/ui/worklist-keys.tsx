'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

interface WorklistKeysProps {
  /** Whose marks these are, and of which list: they stay in this browser. */
  store: string
  /** Keys of the rows now shown. */
  rows: readonly string[]
  words: { readonly begin: string; readonly marked: string; readonly unmarked: string }
  /** What the keys do, for those who can see it. */
  hint: ReactNode
  children: ReactNode
}

const ROW = 'tbody tr[data-row]'

function readMarks(store: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(store) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [])
  } catch {
    return new Set() // somebody else's text, or a browser that keeps nothing: no marks
  }
}

/** j and k go from row to row, Enter opens (it is a link), m marks. Only while the list has the focus (WCAG 2.1.4). */
export function WorklistKeys({ store, rows, words, hint, children }: WorklistKeysProps) {
  const list = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState('')
  const rowsNow = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])]
  const open = (row: Element | undefined): void => row?.querySelector<HTMLElement>('a')?.focus()

  // After every drawing: rows are sent as text and written anew as a whole, and the marks with them.
  useEffect(() => {
    const marks = readMarks(store)
    for (const row of list.current?.querySelectorAll<HTMLElement>(ROW) ?? []) {
      row.toggleAttribute('data-marked', marks.has(row.dataset.row ?? ''))
    }
  })

  function mark(row: HTMLElement): void {
    const marks = readMarks(store)
    const key = row.dataset.row ?? ''
    const on = !marks.delete(key)
    if (on) marks.add(key)
    row.toggleAttribute('data-marked', on)
    setTold(`${on ? words.marked : words.unmarked} ${row.querySelector('a')?.textContent ?? ''}`)
    try {
      window.localStorage.setItem(store, JSON.stringify([...marks].slice(-500)))
    } catch {
      // A browser that keeps nothing still shows the mark until the page is left.
    }
  }

  function press(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const all = rowsNow()
    const row = event.target.closest<HTMLElement>(ROW)
    const at = row ? all.indexOf(row) : -1
    if (event.key === 'j') open(all[Math.min(at + 1, all.length - 1)])
    else if (event.key === 'k') open(all[Math.max(at - 1, 0)])
    else if (event.key === 'm' && row) mark(row)
    else return
    event.preventDefault()
  }

  return (
    <div ref={list} onKeyDown={press}>
      {rows.length > 1 && (
        <p className="mb-1 hidden items-center gap-3 text-xs text-ink-3 md:flex">
          <button type="button" className="link min-h-8" onClick={() => open(rowsNow()[0])}>
            {words.begin}
          </button>
          {hint}
        </p>
      )}
      {children}
      <span role="status" className="sr-only">
        {told}
      </span>
    </div>
  )
}
