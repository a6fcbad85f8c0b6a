import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Tag } from '@/components/ui/tag'
import { sayInstant } from '@/lib/copy/dates'
import { DEMO } from '@/lib/copy/demo'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

export interface ShownMessage {
  readonly id: string
  readonly channel: string
  readonly recipient: string
  readonly subject: string | null
  readonly text: string
  readonly link: string | null
  readonly status: string
  readonly queuedAt: Date
  readonly notBefore: Date | null
}

interface MessageListProps {
  locale: Locale
  today: IsoDate
  messages: readonly ShownMessage[]
}

const SHAPE: Readonly<Record<string, StatusCode>> = { QUEUED: 'go', SENT: 'ok', DEAD: 'bad' }
const words: Readonly<Record<string, { zh: string; en: string }>> = DEMO

/** What people received, as they received it, with links that work and codes to type. */
export function MessageList({ locale, today, messages }: MessageListProps) {
  if (messages.length === 0) {
    return <EmptyState what={say(DEMO.messagesNone, locale)} why={say(DEMO.messagesWhy, locale)} />
  }
  return (
    <ol>
      {messages.map((message) => (
        <li key={message.id} className="border-b border-line-soft py-4" data-channel={message.channel}>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-s text-ink-3">
            <Tag>{wordOf(message.channel, locale)}</Tag>
            <span>{say(DEMO.to, locale, { recipient: message.recipient })}</span>
            <span>{sayInstant(message.queuedAt, locale, today)}</span>
            <Status code={SHAPE[message.status] ?? 'un'}>{statusOf(message, locale, today)}</Status>
          </div>
          {message.subject && <p className="mt-1 font-semibold">{message.subject}</p>}
          <p className="mt-1 max-w-prose break-words whitespace-pre-line">
            <Linked text={message.text} />
          </p>
          {message.link && !message.text.includes(message.link) && (
            <p className="mt-1">
              <a href={message.link} className="link">
                {say(DEMO.openLink, locale)}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function statusOf({ status, notBefore }: ShownMessage, locale: Locale, today: IsoDate): string {
  if (status === 'QUEUED' && notBefore) return say(DEMO.held, locale, { at: sayInstant(notBefore, locale, today) })
  return wordOf(status, locale)
}

function wordOf(code: string, locale: Locale): string {
  const wording = words[code]
  return wording ? say(wording, locale) : code
}

const ADDRESS = /(https?:\/\/[^\s，。；、（）“”]+)/

/** Addresses in a text become links. */
function Linked({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, index) =>
    ADDRESS.test(part) ? (
      <a key={index} href={part} className="link break-all">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
