import { saySource } from '@/components/application/answer-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { say } from '@/lib/copy/say'
import { DELTA_WORDS, STAFF_ANSWERS } from '@/lib/copy/staff-answers'
import type { AnswerEntry, AnswerLine, AnswerPage, AnswerTable } from '@/lib/domain/application/staff-views'
import type { Locale } from '@/lib/domain/shared/wording'

interface AnswerPagesProps {
  pages: readonly AnswerPage[]
  locale: Locale
  /** Masked, with the way to see more; left out where the reader may not. */
  personal?: { readonly revealed: boolean; readonly revealHref: string; readonly hideHref: string }
}

/** What the institution answered, page by page, each value with its source. */
export const AnswerPages = ({ pages, locale, personal }: AnswerPagesProps) => (
  <>
    {personal && <PersonalNote personal={personal} locale={locale} />}
    {pages.map((page) => (
      <Disclosure key={page.code} summary={<PageSummary page={page} locale={locale} />} id={`page-${page.code}`}>
        <dl>
          {page.lines.map((line) => (
            <Line key={line.path} line={line} locale={locale} />
          ))}
        </dl>
        {page.tables.map((table) => (
          <AnswerRows key={table.path} table={table} locale={locale} />
        ))}
      </Disclosure>
    ))}
  </>
)

function PersonalNote({ personal, locale }: { personal: NonNullable<AnswerPagesProps['personal']>; locale: Locale }) {
  if (personal.revealed) {
    return (
      <Notice tone="you" className="my-3">
        <p>
          {say(STAFF_ANSWERS.revealed, locale)}{' '}
          <a href={personal.hideHref} className="link">
            {say(STAFF_ANSWERS.hide, locale)}
          </a>
        </p>
      </Notice>
    )
  }
  return (
    <p className="my-3 text-s text-ink-3">
      {say(STAFF_ANSWERS.masked, locale)}{' '}
      <a href={personal.revealHref} className="link">
        {say(STAFF_ANSWERS.reveal, locale)}
      </a>
    </p>
  )
}

function PageSummary({ page, locale }: { page: AnswerPage; locale: Locale }) {
  const rows = page.tables.flatMap(({ entries }) => entries.filter(({ change }) => change !== 'unchanged'))
  const count = page.lines.filter(({ changed }) => changed).length + rows.length
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className="text-h3">{page.title}</span>
      {count > 0 && (
        <Tag tone="you">
          {say(DELTA_WORDS.CHANGED.short, locale)} {count}
        </Tag>
      )}
    </span>
  )
}

const Line = ({ line, locale }: { line: AnswerLine; locale: Locale }) => (
  <div className="answer-line">
    <dt className="text-ink-3">{line.label}</dt>
    <dd>
      {line.changed && line.before !== null && (
        <>
          <del className="text-ink-3">{line.before || say(STAFF_ANSWERS.blank, locale)}</del>{' '}
        </>
      )}
      {line.now === '' ? (
        <span className="text-ink-3">{say(STAFF_ANSWERS.blank, locale)}</span>
      ) : (
        <span className={line.changed ? 'font-semibold' : undefined}>{line.now}</span>
      )}
    </dd>
    <dd className="text-xs text-ink-3">{saySource(line.source, locale)}</dd>
  </div>
)

const AnswerRows = ({ table, locale }: { table: AnswerTable; locale: Locale }) => (
  <section className="mt-4">
    <h4 className="flex flex-wrap justify-between gap-x-4 text-s font-semibold">
      <span>{table.title}</span>
      <span className="text-xs font-normal text-ink-3">{saySource(table.source, locale)}</span>
    </h4>
    {table.entries.length === 0 && <p className="text-s text-ink-3">{table.none}</p>}
    <ul>
      {table.entries.map((entry) => (
        <li key={entry.rowKey} className="border-b border-line-soft py-2 text-s">
          <EntryHead entry={entry} locale={locale} />
          <p className="text-ink-2">
            {entry.lines
              .filter(({ now }) => now !== '')
              .map(({ label, now }) => `${label} ${now}`)
              .join(locale === 'zh' ? '；' : '; ')}
          </p>
        </li>
      ))}
    </ul>
  </section>
)

function EntryHead({ entry, locale }: { entry: AnswerEntry; locale: Locale }) {
  const kind = entry.change === 'added' ? 'ADDED' : entry.change === 'removed' ? 'REMOVED' : 'CHANGED'
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <b>{entry.title}</b>
      {entry.change !== 'unchanged' && (
        <Tag tone={kind === 'REMOVED' ? 'plain' : kind === 'ADDED' ? 'info' : 'you'}>
          {say(DELTA_WORDS[kind].word, locale)}
        </Tag>
      )}
    </p>
  )
}
