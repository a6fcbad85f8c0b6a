import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkersToldLine } from '@/components/application/workers-told'
import { z } from 'zod'
import { CaseTop } from '@/components/review/case-top'
import { DeltaPane } from '@/components/review/delta-pane'
import { DeskPane } from '@/components/review/desk-pane'
import { PaperPane } from '@/components/review/paper-pane'
import { ParallelBoard } from '@/components/review/parallel-board'
import { PaneBox, PaneTabs } from '@/components/review/panes'
import { type GoTo, placeHref, type Place } from '@/components/review/place'
import { ReviewShell } from '@/components/review/review-shell'
import { signOutAction } from '@/lib/actions/account'
import {
  acknowledgeRulesAction,
  answerCheckpointAction,
  askForVisitAction,
  askQueryAction,
  declareConflictAction,
  joinVisitAction,
  orderFromDeskAction,
  proposeAction,
  withdrawProposalAction,
} from '@/lib/actions/review'
import { requireActor } from '@/lib/auth/session'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getWorkersTold } from '@/lib/services/application/get-workers-told'
import { newKey } from '@/lib/services/command'
import { getReviewCase } from '@/lib/services/review/get-review-case'
import { placeOf } from '../../query'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(REVIEW.nav, await localeOf(params)) }
}

const ACTIONS = {
  answer: answerCheckpointAction,
  acknowledge: acknowledgeRulesAction,
  ask: askQueryAction,
  propose: proposeAction,
  withdraw: withdrawProposalAction,
  askForVisit: askForVisitAction,
  joinVisit: joinVisitAction,
  order: orderFromDeskAction,
  conflict: declareConflictAction,
}

export default async function ReviewCasePage({ params, searchParams }: PageProps) {
  const actor = await requireActor('REV')
  const locale = await localeOf(params)
  const caseId = z.uuid().safeParse((await params).caseId)
  const asked = placeOf(await searchParams)
  const query = { locale, letter: asked.item, reveal: asked.reveal }
  const view = caseId.success ? await getReviewCase(actor, caseId.data, query) : null
  if (!view) notFound()
  const place: Place = { ...asked, item: view.item?.letter ?? null }
  const base = localeHref(locale, routes.reviewCase(view.head.caseId))
  const goTo: GoTo = (change) => placeHref(base, { ...place, ...change })
  const { delta, lastOn, board } = view
  const told = await getWorkersTold(actor, view.head.caseId)
  return (
    <ReviewShell locale={locale} name={actor.name} letters={actor.itemLetters} signOut={signOutAction} full>
      <CaseTop view={view} locale={locale} />
      {told && <WorkersToldLine told={told} locale={locale} />}
      <ParallelBoard board={board} current={place.item} carried={actor.itemLetters} goTo={goTo} locale={locale} />
      <div className="workspace">
        <PaneTabs view={view} place={place} goTo={goTo} locale={locale} />
        <PaneBox name="delta" place={place}>
          <DeltaPane delta={delta} lastOn={lastOn} paper={place.paper} goTo={goTo} locale={locale} />
        </PaneBox>
        <PaneBox name="view" place={place}>
          <PaperPane view={view} place={place} goTo={goTo} locale={locale} />
        </PaneBox>
        <PaneBox name="desk" place={place}>
          <DeskPane view={view} place={place} goTo={goTo} actions={ACTIONS} newKey={newKey} locale={locale} />
        </PaneBox>
      </div>
    </ReviewShell>
  )
}
