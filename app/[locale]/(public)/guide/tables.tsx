import { limitText } from '@/components/items/limit-text'
import { Table } from '@/components/ui/table'
import { GUIDE } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { ItemDefinition } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'

export const LimitTable = ({ locale, items }: { locale: Locale; items: readonly ItemDefinition[] }) => (
  <Table
    caption={say(GUIDE.limits, locale)}
    columns={[
      { key: 'item', label: say(GUIDE.limitItem, locale) },
      { key: 'committed', label: say(GUIDE.limitCommitted, locale) },
      { key: 'statutory', label: say(GUIDE.limitStatutory, locale) },
      { key: 'extension', label: say(GUIDE.limitExtension, locale) },
      { key: 'cycle', label: say(GUIDE.limitCycle, locale) },
    ]}
    rows={items.map((item) => ({
      key: item.letter,
      cells: {
        item: <span className="text-body">{say(item.copy.name, locale)}</span>,
        committed: <strong>{limitText(item.limits.committed, locale)}</strong>,
        statutory: limitText(item.limits.statutory, locale),
        extension: say(GUIDE.workingDays, locale, { n: item.limits.extensionWorkingDays }),
        cycle: say(item.copy.cycle, locale),
      },
    }))}
  />
)
