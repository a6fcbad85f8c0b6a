import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { sayMonth } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { DELTA_WORDS, STAFF_ANSWERS } from '@/lib/copy/staff-answers'
import type { Delta, DeltaEntry, DeltaKind } from '@/lib/domain/application/staff-views'
import type { Locale } from '@/lib/domain/shared/wording'
import type { GoTo } from './place'

interface DeltaPaneProps {
  delta: Delta
  lastOn: string | null
  /** The paper that is open on the right. */
  paper: string | null
  goTo: GoTo
  locale: Locale
}

const TONE: Record<DeltaKind, Tone> = { CHANGED: 'you', ADDED: 'info', REMOVED: 'plain' }

/** What is different from last time, first thing read; choosing an entry opens the paper that shows it. */
export function DeltaPane({ delta, lastOn, paper, goTo, locale }: DeltaPaneProps) {
  const { entries, unchanged } = delta
  return (
    <section aria-labelledby="delta-title">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2">
        <h2 id="delta-title" className="text-h2">
          {entries.length > 0
            ? say(STAFF_ANSWERS.deltaTitle, locale, { count: entries.length })
            : say(lastOn ? STAFF_ANSWERS.deltaNone : STAFF_ANSWERS.deltaFirst, locale)}
        </h2>
        {lastOn && <span className="text-s text-ink-3">{sayMonth(lastOn, locale, true)}</span>}
      </div>
      {entries.length === 0 && lastOn && <EmptyState what={say(STAFF_ANSWERS.deltaNoneWhy, locale)} />}
      <ul className="border-t border-line-soft">
        {entries.map((entry) => (
          <li key={entry.key}>
            <Entry entry={entry} current={paper !== null && entry.papers.includes(paper)} goTo={goTo} locale={locale} />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={goTo({ paper: 'answers', pane: 'view', file: 1 })} className="link text-s">
          {say(STAFF_ANSWERS.unchanged, locale, { count: unchanged })}
        </a>
      </p>
    </section>
  )
}

interface EntryProps {
  entry: DeltaEntry
  current: boolean
  goTo: GoTo
  locale: Locale
}

function Entry({ entry, current, goTo, locale }: EntryProps) {
  const [paper] = entry.papers
  return (
    <a
      href={goTo({ paper: paper ?? 'answers', pane: 'view', file: 1 })}
      className="delta"
      aria-current={current ? 'true' : undefined}
    >
      <span className="flex flex-wrap items-center gap-x-2">
        <Tag tone={TONE[entry.kind]}>
          <span aria-hidden>{say(DELTA_WORDS[entry.kind].short, locale)}</span>
          <span className="sr-only">{say(DELTA_WORDS[entry.kind].word, locale)}</span>
        </Tag>
        <b>{entry.title}</b>
        {entry.count > 1 && (
          <span className="text-s text-ink-3">{say(STAFF_ANSWERS.folded, locale, { count: entry.count })}</span>
        )}
      </span>
      <span className="block text-xs text-ink-3">{entry.page}</span>
      {entry.parts.map((part, index) => (
        <span key={index} className="delta-part mt-1">
          {part.label && <span className="col-span-full text-xs text-ink-3">{part.label}</span>}
          {entry.kind === 'CHANGED' ? <del>{part.before}</del> : <span className="text-ink-3">{part.before}</span>}
          <span aria-hidden className="text-ink-3">
            ›
          </span>
          <span className="font-semibold">{part.now}</span>
        </span>
      ))}
      {entry.kind === 'REMOVED' && <span className="block text-s text-ink-2">{say(STAFF_ANSWERS.gone, locale)}</span>}
    </a>
  )
}
