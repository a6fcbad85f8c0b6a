import { limitText } from '@/components/items/limit-text'
import { Table } from '@/components/ui/table'
import { GUIDE, GUIDE_STEPS } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { ItemDefinition } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'

export const StepTable = ({ locale }: { locale: Locale }) => (
  <div className="mt-6">
    <Table
      caption={say(GUIDE.process, locale)}
      columns={[
        { key: 'title', label: say(GUIDE.step, locale) },
        { key: 'who', label: say(GUIDE.stepWho, locale) },
        { key: 'day', label: say(GUIDE.stepDay, locale), align: 'end' },
      ]}
      rows={GUIDE_STEPS.map((step) => ({
        key: step.key,
        cells: {
          title: <span className="text-body">{say(step.title, locale)}</span>,
          who: say(step.who, locale),
          day: say(step.day, locale),
        },
      }))}
    />
  </div>
)

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
