import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { ACKNOWLEDGEMENT_CHECKPOINT } from '@/lib/domain/review/checkpoints'
import type { OwnItem, ReviewCase } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { CheckpointList } from './checkpoint-list'
import { CorrectionPanel } from './correction-panel'
import { OpinionPanel } from './opinion-panel'
import { type DeskTab, DESK_TABS, type GoTo, type Place } from './place'
import { QueryList } from './query-list'
import { RuleAcknowledge } from './rule-acknowledge'
import { VisitPanel } from './visit-panel'

export interface DeskActions {
  readonly answer: FormAction
  readonly acknowledge: FormAction
  readonly ask: FormAction
  readonly propose: FormAction
  readonly withdraw: FormAction
  readonly askForVisit: FormAction
  readonly joinVisit: FormAction
  readonly order: FormAction
  readonly conflict: FormAction
}

interface DeskPaneProps {
  view: ReviewCase
  place: Place
  goTo: GoTo
  actions: DeskActions
  /** A new receipt key for every form of the page. */
  newKey: () => string
  locale: Locale
}

/** What I have to say about my item: checkpoints, results of the rules, questions, the opinion. */
export function DeskPane({ view, place, goTo, actions, newKey, locale }: DeskPaneProps) {
  const { item } = view
  if (!item) {
    return (
      <Notice>
        <p>{say(REVIEW.noItem, locale)}</p>
      </Notice>
    )
  }
  const caseId = view.head.caseId
  const keys = Object.fromEntries(item.checkpoints.map(({ code }) => [code, newKey()]))
  const content: Record<DeskTab, ReactNode> = {
    checks: (
      <>
        <CheckpointList {...{ caseId, item, place, goTo, locale, keys }} action={actions.answer} today={view.today} />
        <OpinionLink item={item} goTo={goTo} locale={locale} />
      </>
    ),
    rules: <RuleAcknowledge {...{ caseId, item, locale }} action={actions.acknowledge} commandKey={newKey()} />,
    queries: <QueryList {...{ view, item, locale }} action={actions.ask} commandKey={newKey()} />,
    opinion: (
      <>
        <OpinionPanel
          {...{ caseId, item, locale }}
          actions={actions}
          keys={{ propose: newKey(), withdraw: newKey() }}
          today={view.today}
        />
        <CorrectionPanel
          {...{ caseId, item, locale }}
          action={actions.order}
          commandKey={newKey()}
          today={view.today}
        />
        <VisitPanel
          {...{ view, item, locale }}
          actions={{ ask: actions.askForVisit, join: actions.joinVisit, conflict: actions.conflict }}
          keys={{ ask: newKey(), join: newKey(), conflict: newKey() }}
        />
      </>
    ),
  }
  return (
    <section aria-label={say(REVIEW.tabs, locale)}>
      <nav aria-label={say(REVIEW.tabs, locale)} className="flex flex-wrap gap-x-4 border-b border-line">
        {DESK_TABS.map((tab) => (
          <a
            key={tab}
            href={goTo({ tab, pane: 'desk', check: null })}
            data-scroll="keep"
            className="tab inline-flex items-center"
            aria-current={tab === place.tab ? 'page' : undefined}
          >
            {tabLabel(tab, view, item, locale)}
          </a>
        ))}
      </nav>
      {content[place.tab]}
    </section>
  )
}

function tabLabel(tab: DeskTab, view: ReviewCase, item: OwnItem, locale: Locale): string {
  const points = item.checkpoints.filter(({ code }) => code !== ACKNOWLEDGEMENT_CHECKPOINT)
  switch (tab) {
    case 'checks':
      return say(REVIEW.tabChecks, locale, {
        done: points.filter(({ answer }) => answer !== null).length,
        total: points.length,
      })
    case 'rules':
      return say(REVIEW.tabRules, locale, { count: item.rules.filter((rule) => rule.needsAcknowledgement).length })
    case 'queries':
      return say(REVIEW.tabQueries, locale, { count: view.queries.length })
    case 'opinion':
      return say(REVIEW.opinion, locale)
  }
}

/** At the foot of the points, as in the picture: off until all is looked at, then the way to the opinion. */
function OpinionLink({ item, goTo, locale }: { item: OwnItem; goTo: GoTo; locale: Locale }) {
  const { length: count } = item.corrections.toOrder
  return (
    <p className="mt-4 space-y-2">
      {count > 0 && <Status code="you">{say(REVIEW.toOrder, locale, { count })}</Status>}
      <a
        href={goTo({ tab: 'opinion', pane: 'desk', check: null })}
        className={item.may.propose === null ? 'btn btn-primary btn-wide' : 'btn btn-wide'}
      >
        {say(REVIEW.opinion, locale)}
      </a>
    </p>
  )
}
