import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { SECURITY } from '@/lib/copy/security'
import { sayInstant } from '@/lib/copy/dates'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { isRole } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'

export interface AuditLine {
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string
  readonly actorName: string | null
  readonly actorRole: string
  readonly ip: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly hash: string
  readonly text: string | null
}

export function AuditTable({ locale, lines }: { locale: Locale; lines: readonly AuditLine[] }) {
  return (
    <Table
      caption={say(SECURITY.caption, locale)}
      columns={[
        { key: 'action', label: say(SECURITY.action, locale) },
        { key: 'at', label: say(SECURITY.at, locale) },
        { key: 'actor', label: say(SECURITY.actor, locale) },
        { key: 'subject', label: say(SECURITY.subject, locale) },
      ]}
      rows={lines.map((line) => ({
        key: `${line.stream} ${line.seq}`,
        cells: {
          action: <Action line={line} locale={locale} />,
          at: sayInstant(line.at, locale),
          actor: <Actor line={line} locale={locale} />,
          subject: <Place line={line} locale={locale} />,
        },
      }))}
      empty={<EmptyState what={say(SECURITY.none, locale)} why={say(SECURITY.noneWhy, locale)} />}
    />
  )
}

const SHOWN_OF_ID = 8

/** Enough of an id to tell two lines apart; whole ids, the stream and the hash are opened by whoever compares them. */
function Place({ line, locale }: { line: AuditLine; locale: Locale }) {
  const { subjectType, subjectId, stream, seq, hash } = line
  const shown = subjectId.length > SHOWN_OF_ID + 1 ? `${subjectId.slice(0, SHOWN_OF_ID)}…` : subjectId
  return (
    <details className="text-s">
      <summary>{`${subjectType} ${shown}`}</summary>
      <span className="block break-all">{`${subjectType} ${subjectId}`}</span>
      <span className="block break-all">{`${say(SECURITY.place, locale)} ${stream} · ${seq}`}</span>
      <span className="block break-all">{`${say(SECURITY.hash, locale)} ${hash}`}</span>
    </details>
  )
}

function Actor({ line, locale }: { line: AuditLine; locale: Locale }) {
  const name = line.actorName ?? (line.actorId === 'SYS' ? say(SECURITY.system, locale) : line.actorId)
  const role = isRole(line.actorRole) ? ROLE_WORDS[line.actorRole][locale] : line.actorRole
  return (
    <>
      {name}
      <span className="block text-s text-ink-3">
        {[role === name ? null : role, line.ip].filter((part) => part !== null).join(' · ')}
      </span>
    </>
  )
}

/** Actions keep their codes: they are what an auditor searches for and what the stored text says. */
const Action = ({ line, locale }: { line: AuditLine; locale: Locale }) => (
  <>
    <code>{line.action}</code>
    {line.text !== null && (
      <details className="text-s font-normal">
        <summary>{say(SECURITY.text, locale)}</summary>
        <code className="break-all">{line.text}</code>
      </details>
    )}
  </>
)
