'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { routes } from '@/lib/routes'
import { keepFocus } from './keep-focus'
import { type HeardEvent, listenLive } from './live-channel'

interface LiveRefreshProps {
  /** The case this page shows; without it and without an import the page follows its reader's notices. */
  caseId?: string
  /** The import this page shows. */
  importId?: string
  /** “刚刚更新”, in the reader's language. */
  justNow: string
}

const GATHER_MS = 400
const SHOWN_MS = 15_000

/** Reads the page again when something on it has changed, and says so without moving anything. */
export function LiveRefresh({ caseId, importId, justNow }: LiveRefreshProps) {
  const router = useRouter()
  const [shown, setShown] = useState(false)
  const [reading, startReading] = useTransition()
  const giveFocusBack = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (reading) return
    giveFocusBack.current?.()
    giveFocusBack.current = null
  }, [reading])
  useEffect(() => {
    let gathering: number | undefined
    let hiding: number | undefined
    let missed = false
    const refresh = (): void => {
      missed = false
      giveFocusBack.current = keepFocus()
      startReading(() => router.refresh())
      setShown(true)
      window.clearTimeout(hiding)
      hiding = window.setTimeout(() => setShown(false), SHOWN_MS)
    }
    const hear = (event: HeardEvent): void => {
      if (!concerns(event, { caseId, importId })) return
      // A page nobody looks at is read again when somebody does.
      if (document.visibilityState === 'hidden') missed = true
      else {
        window.clearTimeout(gathering)
        gathering = window.setTimeout(refresh, GATHER_MS)
      }
    }
    const seen = (): void => {
      if (missed && document.visibilityState === 'visible') refresh()
    }
    document.addEventListener('visibilitychange', seen)
    const leave = listenLive(routes.live, hear)
    return () => {
      leave()
      document.removeEventListener('visibilitychange', seen)
      window.clearTimeout(gathering)
      window.clearTimeout(hiding)
    }
  }, [caseId, importId, router])
  return (
    <span role="status" className="text-s text-ink-3">
      {shown ? justNow : ''}
    </span>
  )
}

function concerns(event: HeardEvent, watched: Pick<LiveRefreshProps, 'caseId' | 'importId'>): boolean {
  if (event.kind === 'Reread') return true
  if (event.kind === 'Presence') return false
  if (watched.importId !== undefined) return event.importId === watched.importId
  return watched.caseId === undefined ? event.kind === 'Notice' : event.caseId === watched.caseId
}
