import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { UploadWords } from '@/lib/copy/files'
import { MEGABYTE } from '@/lib/domain/files/limits'
import { routes } from '@/lib/routes'
import { makeUploadQueue } from './upload-queue'
import { changeItem, type UploadItem } from './upload-state'

interface UploadPlace {
  readonly target: string
  readonly locale: string
  readonly maxFileMb: number
  readonly words: UploadWords
}

/** The files of one place as the page shows them. */
export function useUploads({ target, locale, maxFileMb, words }: UploadPlace) {
  const router = useRouter()
  const [items, setItems] = useState<readonly UploadItem[]>([])
  const [queue] = useState(() =>
    makeUploadQueue({
      endpoint: routes.tus,
      target,
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

  const add = (chosen: readonly File[]): void => {
    const added = chosen.map((file) => ({ file, item: itemOf(file, maxFileMb, words) }))
    setItems((before) => [...before, ...added.map(({ item }) => item)])
    for (const { file, item } of added) if (item.status === 'waiting') queue.begin(item.id, file)
  }
  const drop = (id: string): void => {
    queue.drop(id)
    setItems((before) => before.filter((item) => item.id !== id))
  }
  return { items, add, pause: queue.pause, resume: queue.begin, retry: queue.begin, drop }
}

/** What cannot be taken is told before anything is sent. */
function itemOf({ name, size }: File, maxFileMb: number, words: UploadWords): UploadItem {
  const problem = size === 0 ? words.empty : size > maxFileMb * MEGABYTE ? words.tooLarge : null
  const start = { id: crypto.randomUUID(), name, size, percent: 0, mayRetry: false }
  return problem ? { ...start, status: 'refused', messages: [problem] } : { ...start, status: 'waiting', messages: [] }
}
