'use client'

import { useEffect, useState } from 'react'
import { routes } from '@/lib/routes'
import { listenLive } from './live-channel'

interface PresenceProps {
  caseId: string
  /** “{name} 正在看”, with the blank for the names. */
  watching: string
  /** Between two names. */
  separator: string
}

const TELL_MS = 20_000
const BELIEVE_MS = 50_000

/** Colleagues who have the same case open. Nothing is stored: whoever falls silent is gone. */
export function Presence({ caseId, watching, separator }: PresenceProps) {
  const [present, setPresent] = useState<ReadonlyMap<string, { name: string; until: number }>>(new Map())
  useEffect(() => {
    const tell = (gone: boolean): void => {
      const body = new Blob([JSON.stringify({ caseId, gone })], { type: 'application/json' })
      if (gone) navigator.sendBeacon(routes.live, body)
      else if (document.visibilityState === 'visible') {
        fetch(routes.live, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(
          () => undefined,
        )
      }
    }
    const leave = listenLive(routes.live, (event) => {
      const { userId, name } = event
      if (event.kind !== 'Presence' || event.caseId !== caseId || !userId || !name) return
      setPresent((before) => {
        const after = new Map(before)
        if (event.gone) after.delete(userId)
        else after.set(userId, { name, until: Date.now() + BELIEVE_MS })
        return after
      })
    })
    const forget = (): void =>
      setPresent((before) => {
        const after = new Map([...before].filter(([, { until }]) => until > Date.now()))
        return after.size === before.size ? before : after
      })
    const goodbye = (): void => tell(true)
    tell(false)
    const telling = window.setInterval(() => tell(false), TELL_MS)
    const forgetting = window.setInterval(forget, BELIEVE_MS / 5)
    window.addEventListener('pagehide', goodbye)
    return () => {
      window.clearInterval(telling)
      window.clearInterval(forgetting)
      window.removeEventListener('pagehide', goodbye)
      goodbye()
      leave()
    }
  }, [caseId])
  const names = [...present.values()].map(({ name }) => name)
  return (
    <span role="status" className="text-s text-ink-2">
      {names.length > 0 ? watching.replace('{name}', names.join(separator)) : ''}
    </span>
  )
}
