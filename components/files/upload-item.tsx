import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Status } from '@/components/ui/status'
import type { StatusCode } from '@/lib/copy/status'
import type { UploadWords } from '@/lib/copy/files'
import type { UploadItem, UploadStatus } from './upload-state'
import type { Uploads } from './use-uploads'

const SHAPE: Record<UploadStatus, StatusCode> = {
  waiting: 'none',
  sending: 'go',
  paused: 'pause',
  offline: 'you',
  checking: 'go',
  done: 'ok',
  refused: 'late',
}

interface UploadItemRowProps {
  item: UploadItem
  words: UploadWords
  onPause: () => void
  onResume: () => void
  onRetry: () => void
  onCancel: () => void
}

/** What is on its way from here; nothing when nothing is. */
export function UploadRows({ uploads, words }: { uploads: Uploads; words: UploadWords }) {
  if (uploads.items.length === 0) return null
  return (
    <ul className="mt-3">
      {uploads.items.map((item) => (
        <UploadItemRow
          key={item.id}
          item={item}
          words={words}
          onPause={() => uploads.pause(item.id)}
          onResume={() => uploads.resume(item.id)}
          onRetry={() => uploads.retry(item.id)}
          onCancel={() => uploads.drop(item.id)}
        />
      ))}
    </ul>
  )
}

/** One file on its way: its name, how far it is, and what can be done about it. */
function UploadItemRow({ item, words, onPause, onResume, onRetry, onCancel }: UploadItemRowProps) {
  const moving = item.status === 'sending' || item.status === 'checking' || item.status === 'offline'
  const word = wordOf(item, words)
  return (
    <li className="border-b border-line-soft py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 break-all">{item.name}</span>
        <span role="status">
          <Status code={SHAPE[item.status]}>{word}</Status>
        </span>
      </div>
      {moving && (
        <div className="mt-2">
          <ProgressBar percent={item.percent} label={item.name} />
        </div>
      )}
      {item.messages.map((message) => (
        <p key={message} role={item.status === 'refused' ? 'alert' : undefined} className="mt-1 text-s">
          {message}
        </p>
      ))}
      <div className="mt-2 flex flex-wrap gap-2">
        {item.status === 'sending' && <RowButton name={item.name} label={words.pause} onClick={onPause} />}
        {item.status === 'paused' && <RowButton name={item.name} label={words.resume} onClick={onResume} />}
        {(item.status === 'refused' || item.status === 'offline') && item.mayRetry && (
          <RowButton name={item.name} label={words.retry} onClick={onRetry} />
        )}
        {item.status !== 'done' && item.status !== 'checking' && (
          <RowButton name={item.name} label={words.cancel} onClick={onCancel} />
        )}
      </div>
    </li>
  )
}

const RowButton = ({ name, label, onClick }: { name: string; label: string; onClick: () => void }) => (
  <Button type="button" size="sm" onClick={onClick}>
    {label}
    <span className="sr-only"> {name}</span>
  </Button>
)

function wordOf({ status, percent }: UploadItem, words: UploadWords): string {
  const filled = (text: string): string => text.replace('{percent}', String(percent))
  switch (status) {
    case 'waiting':
      return words.waiting
    case 'sending':
      return filled(words.sending)
    case 'paused':
      return filled(words.paused)
    case 'offline':
      return filled(words.offline)
    case 'checking':
      return words.checking
    case 'done':
      return words.done
    case 'refused':
      return words.notTaken
    default:
      return status satisfies never
  }
}
