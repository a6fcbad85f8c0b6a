'use client'

import { useEffect, useRef, useState } from 'react'

const AROUND = 6
const HEIGHT = 44
const SIGHT = 560

/** Which rows of a long table are in sight, and the one the keys go to wherever it is: the others are not in the document. */
export function useWindow(rows: number, active: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [sizes, setSizes] = useState({ row: HEIGHT, sight: SIGHT })
  useEffect(() => {
    const measure = (): void => {
      const row = scroller.current?.querySelector<HTMLElement>('.grid-body .grid-row')?.offsetHeight
      const sight = scroller.current?.clientHeight
      setSizes({ row: row || HEIGHT, sight: sight || SIGHT })
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  const first = Math.max(0, Math.floor(top / sizes.row) - AROUND)
  const last = Math.min(rows, first + Math.ceil(sizes.sight / sizes.row) + 2 * AROUND)
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  if (active >= 0 && active < rows && (active < first || active >= last)) indexes.push(active)
  return { scroller, indexes, rowHeight: sizes.row, onScroll: () => setTop(scroller.current?.scrollTop ?? 0) }
}
