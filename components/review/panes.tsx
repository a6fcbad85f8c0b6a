import type { ReactNode } from 'react'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import type { ReviewCase } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { type GoTo, type Pane, PANES, type Place } from './place'

export const PaneBox = ({ name, place, children }: { name: Pane; place: Place; children: ReactNode }) => (
  <div className={name === 'view' ? 'pane pane-view' : 'pane'} data-open={place.pane === name ? '' : undefined}>
    {children}
  </div>
)

interface PaneTabsProps {
  view: ReviewCase
  place: Place
  goTo: GoTo
  locale: Locale
}

/** Under 1280 px the three panes are tabs; each is an address, so it works without a script. */
export function PaneTabs({ view, place, goTo, locale }: PaneTabsProps) {
  const label: Record<Pane, string> = {
    delta: say(REVIEW.paneDelta, locale, { count: view.delta.entries.length }),
    view: say(REVIEW.paneView, locale),
    desk: say(REVIEW.paneDesk, locale),
  }
  return (
    <nav aria-label={say(REVIEW.panes, locale)} className="workspace-tabs">
      {PANES.map((pane) => (
        <a
          key={pane}
          href={goTo({ pane })}
          data-scroll="keep"
          className="tab inline-flex items-center whitespace-nowrap"
          aria-current={pane === place.pane ? 'page' : undefined}
        >
          {label[pane]}
        </a>
      ))}
    </nav>
  )
}
