import { Table } from '@/components/ui/table'
import { IMPORTS } from '@/lib/copy/imports'
import { sayColumn, sayImportRefusal } from '@/lib/copy/imports-said'
import { say } from '@/lib/copy/say'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { Refusal } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'

interface Fault {
  readonly position: number
  readonly row: number
  readonly column: string | null
  readonly code: string
  readonly facts: NonNullable<Refusal['facts']>
  readonly value: string
}

interface FaultTableProps {
  locale: Locale
  kind: ImportKind
  faults: readonly Fault[]
}

export const FaultTable = ({ locale, kind, faults }: FaultTableProps) => (
  <Table
    caption={say(IMPORTS.faultsCaption, locale)}
    columns={[
      { key: 'row', label: say(IMPORTS.row, locale) },
      { key: 'column', label: say(IMPORTS.column, locale) },
      { key: 'value', label: say(IMPORTS.value, locale) },
      { key: 'fault', label: say(IMPORTS.fault, locale) },
    ]}
    rows={faults.map((fault) => ({
      key: String(fault.position),
      cells: {
        row: say(IMPORTS.rowNo, locale, { row: fault.row }),
        column: fault.column === null ? say(IMPORTS.wholeRow, locale) : sayColumn(kind, fault.column, locale),
        value: <span className="break-all">{fault.value}</span>,
        fault: sayImportRefusal(fault, kind, locale),
      },
    }))}
  />
)
