import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { UploadWords } from '@/lib/copy/files'
import { MEGABYTE } from '@/lib/domain/files/limits'
import { routes } from '@/lib/routes'
import { makeUploadQueue, type Sending } from './upload-queue'
import { changeItem, type UploadItem } from './upload-state'

interface UploadOptions {
  readonly locale: string
  readonly maxFileMb: number
  readonly words: UploadWords
}

/** Files on their way as the page shows them. */
export function useUploads({ locale, maxFileMb, words }: UploadOptions) {
  const router = useRouter()
  const [items, setItems] = useState<readonly UploadItem[]>([])
  const [queue] = useState(() =>
    makeUploadQueue({
      endpoint: routes.tus,
      locale,
      broken: words.broken,
      change: (one) => setItems((before) => changeItem(before, one)),
      done: () => router.refresh(),
    }),
  )
  useEffect(() => {
    window.addEventListener('online', queue.goOn)
    return () => window.removeEventListener('online', queue.goOn)
  }, [queue])

  const add = (chosen: readonly Sending[]): void => {
    const added = chosen.map((sending) => ({ sending, item: itemOf(sending.file, maxFileMb, words) }))
    setItems((before) => [...before, ...added.map(({ item }) => item)])
    for (const { sending, item } of added) if (item.status === 'waiting') queue.begin(item.id, sending)
  }
  const drop = (id: string): void => {
    queue.drop(id)
    setItems((before) => before.filter((item) => item.id !== id))
  }
  const begin = (id: string): void => queue.begin(id)
  return { items, add, pause: queue.pause, resume: begin, retry: begin, drop }
}

export type Uploads = ReturnType<typeof useUploads>

/** What cannot be taken is told before anything is sent. */
function itemOf({ name, size }: File, maxFileMb: number, words: UploadWords): UploadItem {
  const problem = size === 0 ? words.empty : size > maxFileMb * MEGABYTE ? words.tooLarge : null
  const start = { id: crypto.randomUUID(), name, size, percent: 0, mayRetry: false }
  return problem ? { ...start, status: 'refused', messages: [problem] } : { ...start, status: 'waiting', messages: [] }
}
