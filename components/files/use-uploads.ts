import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import type { UploadWords } from '@/lib/copy/files'
import { MEGABYTE } from '@/lib/domain/files/limits'
import { routes } from '@/lib/routes'
import { sendResumable } from './send-resumable'
import { changeItem, type UploadChange, type UploadItem } from './upload-state'

interface UploadPlace {
  readonly target: string
  readonly locale: string
  readonly maxFileMb: number
  readonly words: UploadWords
}

const AT_ONCE = 3

/** Files on their way to one place; three at a time, the others wait their turn. */
export function useUploads({ target, locale, maxFileMb, words }: UploadPlace) {
  const router = useRouter()
  const [items, setItems] = useState<readonly UploadItem[]>([])
  const files = useRef(new Map<string, File>())
  const uploads = useRef(new Map<string, Upload>())
  const waiting = useRef<string[]>([])
  const running = useRef(new Set<string>())

  const change = (one: UploadChange): void => setItems((before) => changeItem(before, one))

  function begin(id: string): void {
    const file = files.current.get(id)
    if (!file || running.current.has(id)) return
    if (running.current.size >= AT_ONCE) return void waiting.current.push(id)
    running.current.add(id)
    change({ id, status: 'sending', messages: [] })
    const send = {
      endpoint: routes.tus,
      target,
      locale,
      broken: words.broken,
      change: (part: Omit<UploadChange, 'id'>) => change({ ...part, id }),
      done: () => router.refresh(),
      ended: () => next(id),
    }
    void sendResumable(file, send).then((upload) => uploads.current.set(id, upload))
  }

  function next(after: string): void {
    running.current.delete(after)
    const id = waiting.current.shift()
    if (id) begin(id)
  }

  function add(chosen: readonly File[]): void {
    const added = chosen.map((file) => {
      const id = crypto.randomUUID()
      const problem = file.size === 0 ? words.empty : file.size > maxFileMb * MEGABYTE ? words.tooLarge : null
      if (!problem) files.current.set(id, file)
      return { id, name: file.name, size: file.size, percent: 0, ...startOf(problem), mayRetry: false } as const
    })
    setItems((before) => [...before, ...added])
    for (const { id } of added) begin(id)
  }

  function pause(id: string): void {
    void uploads.current.get(id)?.abort()
    change({ id, status: 'paused' })
    next(id)
  }

  function drop(id: string): void {
    void uploads.current.get(id)?.abort(true)
    waiting.current = waiting.current.filter((one) => one !== id)
    files.current.delete(id)
    setItems((before) => before.filter((item) => item.id !== id))
    next(id)
  }

  useEffect(() => {
    const online = (): void => {
      for (const upload of uploads.current.values()) if (running.current.size > 0) upload.start()
    }
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [])

  return { items, add, pause, resume: begin, retry: begin, drop }
}

const startOf = (problem: string | null) =>
  problem ? ({ status: 'refused', messages: [problem] } as const) : ({ status: 'waiting', messages: [] } as const)
