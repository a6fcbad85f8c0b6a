import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { sayInstant } from '@/lib/copy/dates'
import { IMPORT_KIND_WORDS, IMPORT_STATES, IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { ImportStatus } from '@/lib/domain/imports/status'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface ImportLine {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly status: ImportStatus
  readonly checkedAt: Date
  readonly checkedByName: string
}

export const ImportState = ({ status, locale }: { status: ImportStatus; locale: Locale }) => (
  <Status code={IMPORT_STATES[status].status}>{IMPORT_STATES[status][locale]}</Status>
)

export const ImportTable = ({ locale, runs }: { locale: Locale; runs: readonly ImportLine[] }) => (
  <Table
    caption={say(IMPORTS.caption, locale)}
    columns={[
      { key: 'file', label: say(IMPORTS.fileName, locale) },
      { key: 'what', label: say(IMPORTS.what, locale) },
      { key: 'when', label: say(IMPORTS.when, locale) },
      { key: 'who', label: say(IMPORTS.who, locale) },
      { key: 'state', label: say(IMPORTS.state, locale), role: 'status' },
    ]}
    rows={runs.map((run) => ({
      key: run.id,
      cells: {
        file: (
          <a href={localeHref(locale, routes.importOf(run.id))} className="link break-all">
            {run.fileName}
          </a>
        ),
        what: say(IMPORT_KIND_WORDS[run.kind], locale),
        when: sayInstant(run.checkedAt, locale),
        who: run.checkedByName,
        state: <ImportState status={run.status} locale={locale} />,
      },
    }))}
    empty={<EmptyState what={say(IMPORTS.none, locale)} why={say(IMPORTS.noneWhy, locale)} />}
  />
)
