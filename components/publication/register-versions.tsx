import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/copy/dates'
import { CONCLUSION_STATES, REGISTER } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

interface RegisterVersionsProps {
  locale: Locale
  caption: string
  versions: readonly {
    readonly id: string
    readonly letter: ItemLetter
    readonly conclusion: string
    readonly decidedOn: IsoDate
    readonly nextDue: IsoDate | null
    readonly documentNo: string
    readonly publishedAt: Date
  }[]
  isHistory?: boolean
}

/** What was published of one institution, one line per item. */
export const RegisterVersions = ({ locale, caption, versions, isHistory }: RegisterVersionsProps) => (
  <Table
    caption={caption}
    columns={[
      { key: 'item', label: say(REGISTER.items, locale) },
      { key: 'conclusion', label: say(REGISTER.conclusion, locale), role: 'status' },
      { key: 'decidedOn', label: say(REGISTER.decidedOn, locale) },
      { key: 'documentNo', label: say(REGISTER.documentNo, locale) },
      { key: 'publishedOn', label: say(REGISTER.publishedOn, locale) },
      { key: 'due', label: say(REGISTER.nextDue, locale), align: 'end' },
    ]}
    rows={versions.map(({ id, letter, conclusion, decidedOn, nextDue, documentNo, publishedAt }) => {
      const state = CONCLUSION_STATES[conclusion]
      return {
        key: id,
        cells: {
          item: ITEM_NAMES[letter].name[locale],
          conclusion: <Status code={state?.status ?? 'na'}>{state?.[locale] ?? conclusion}</Status>,
          decidedOn: sayDate(decidedOn, locale),
          documentNo,
          publishedOn: sayDate(officeDate(publishedAt), locale),
          due: nextDue && sayDate(nextDue, locale),
        },
      }
    })}
    empty={isHistory && <EmptyState what={say(REGISTER.noHistory, locale)} why={say(REGISTER.noHistoryWhy, locale)} />}
  />
)
