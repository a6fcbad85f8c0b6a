import { stripOf } from '@/components/acceptance/item-cells'
import { ItemStrip } from '@/components/application/item-strip'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { AUDITOR } from '@/lib/copy/auditor'
import { sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import { CASE_STATUSES, type CaseStatus, isDraft } from '@/lib/domain/application/status'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export interface AuditedLine {
  readonly id: string
  readonly caseNo: string | null
  readonly institutionName: string
  readonly status: CaseStatus
  readonly changedAt: Date
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
}

export const AuditedSearch = (props: { locale: Locale; search: string | null; status: CaseStatus | null }) => (
  <form
    method="get"
    action={localeHref(props.locale, routes.auditor)}
    role="search"
    className="my-6 flex flex-wrap items-end gap-x-4 gap-y-3"
  >
    <TextInput
      name="q"
      type="search"
      label={say(AUDITOR.search, props.locale)}
      defaultValue={props.search ?? ''}
      width="l"
    />
    <Select
      name="status"
      label={say(AUDITOR.status, props.locale)}
      defaultValue={props.status ?? ''}
      width="m"
      options={[
        { value: '', label: say(AUDITOR.all, props.locale) },
        ...CASE_STATUSES.filter((status) => !isDraft({ status })).map((value) => ({
          value,
          label: CASE_STATES[value].staff[props.locale],
        })),
      ]}
    />
    <Button variant="secondary">{say(AUDITOR.filter, props.locale)}</Button>
  </form>
)

export const AuditedTable = ({ lines, locale }: { lines: readonly AuditedLine[]; locale: Locale }) => (
  <Table
    caption={say(AUDITOR.caption, locale)}
    columns={[
      { key: 'case', label: say(AUDITOR.colCase, locale) },
      { key: 'items', label: say(AUDITOR.colItems, locale) },
      { key: 'changed', label: say(AUDITOR.colChanged, locale) },
      { key: 'state', label: say(AUDITOR.colState, locale), role: 'status' },
    ]}
    rows={lines.map((line) => ({
      key: line.id,
      cells: {
        case: (
          <>
            <a href={localeHref(locale, routes.auditorCase(line.id))} className="link">
              {line.institutionName}
            </a>
            <span className="block text-xs font-normal text-ink-3">
              {line.caseNo ? groupedCaseNo(line.caseNo) : ''}
            </span>
          </>
        ),
        items: <ItemStrip items={stripOf(line.items, locale)} size="small" />,
        changed: sayInstant(line.changedAt, locale),
        state: <Status code={CASE_STATES[line.status].code}>{say(CASE_STATES[line.status].staff, locale)}</Status>,
      },
    }))}
    empty={<EmptyState what={say(AUDITOR.none, locale)} why={say(AUDITOR.noneWhy, locale)} />}
  />
)
