import { SectionHead } from '@/components/ui/section-head'
import { LinkRow } from '@/components/ui/link-row'
import { Status } from '@/components/ui/status'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import type { WindowCase } from '@/lib/domain/acceptance/views'
import { wasAccepted } from '@/lib/domain/application/status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'

/** After acceptance: which item lies with whom, and by when. */
export function Assigned({ view, locale }: { view: WindowCase; locale: Locale }) {
  if (!wasAccepted(view.head)) return null
  return (
    <section className="section" aria-labelledby="assigned-title">
      <SectionHead id="assigned-title" title={say(WINDOW.assigned, locale)} />
      <ul>
        {view.items.map(({ letter, status, reviewer, committedDue }) => (
          <LinkRow
            key={letter}
            title={say(ITEM_NAMES[letter].name, locale)}
            note={[
              reviewer ?? say(WINDOW.assignedNobody, locale),
              committedDue && sayDate(committedDue, locale, view.today),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={<Status code={ITEM_STATES[status].code}>{say(ITEM_STATES[status].staff, locale)}</Status>}
          />
        ))}
      </ul>
    </section>
  )
}
