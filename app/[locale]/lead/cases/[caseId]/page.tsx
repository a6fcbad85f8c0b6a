import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { TrackerDocuments, TrackerLedger } from '@/components/application/tracker-parts'
import { ConclusionTable } from '@/components/decision/conclusion-table'
import { DecisionHead } from '@/components/decision/decision-head'
import { CrossCheckList, GateList } from '@/components/decision/gate-list'
import { ReturnForm } from '@/components/decision/return-form'
import { NoticePreview, SignPanel } from '@/components/decision/sign-panel'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Presence } from '@/components/live/presence'
import { ObjectionReplyPanel } from '@/components/objection/reply-panel'
import { CallbackPanel } from '@/components/rating/callback'
import { ActionForm } from '@/components/ui/form/action-form'
import { SectionHead } from '@/components/ui/section-head'
import { WithdrawalAnswerPanel } from '@/components/withdrawal/answer-panel'
import { decideAction, returnToReviewAction } from '@/lib/actions/decision'
import { replyAction } from '@/lib/actions/objection'
import { recordCallAction, recordFixAction } from '@/lib/actions/rating'
import { answerWithdrawalAction } from '@/lib/actions/withdrawal'
import { requireActor } from '@/lib/auth/session'
import { DECISION } from '@/lib/copy/decision'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { isProposed } from '@/lib/domain/application/item-status'
import { isConsolidating } from '@/lib/domain/application/status'
import { blockingLines } from '@/lib/domain/decision/gate'
import type { DecisionPage } from '@/lib/domain/decision/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeOf } from '@/lib/i18n/request'
import { getTracker } from '@/lib/services/application/get-tracker'
import { newKey } from '@/lib/services/command'
import { getDecisionPage } from '@/lib/services/decision/get-decision-page'
import { getObjectionsOfCase } from '@/lib/services/objection/get-objections'
import { getLowRating } from '@/lib/services/rating/get-ratings'
import { getAskedWithdrawal } from '@/lib/services/withdrawal/get-withdrawal-pages'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(DECISION.back, await localeOf(params)) }
}

export default async function LeadCasePage({ params }: PageProps) {
  const actor = await requireActor('LEAD')
  const locale = await localeOf(params)
  const caseId = z.uuid().safeParse((await params).caseId)
  if (!caseId.success) notFound()
  const [page, tracker, asked, objections, low] = await Promise.all([
    getDecisionPage(actor, caseId.data),
    getTracker(actor, caseId.data),
    getAskedWithdrawal(actor, caseId.data),
    getObjectionsOfCase(actor, caseId.data),
    getLowRating(actor, caseId.data),
  ])
  if (!page || !tracker) notFound()
  return (
    <>
      <DecisionHead page={page} locale={locale}>
        <p className="flex flex-wrap gap-x-4">
          <Presence
            caseId={page.caseId}
            watching={say(LIVE_COPY.watching, locale)}
            separator={say(LIVE_COPY.separator, locale)}
          />
          <LiveRefresh caseId={page.caseId} justNow={say(LIVE_COPY.justNow, locale)} />
        </p>
      </DecisionHead>
      {asked && (
        <WithdrawalAnswerPanel asked={asked} action={answerWithdrawalAction} commandKey={newKey()} locale={locale} />
      )}
      {objections && (
        <ObjectionReplyPanel page={objections} action={replyAction} commandKey={newKey()} locale={locale} />
      )}
      {low && (
        <CallbackPanel low={low} call={recordCallAction} fix={recordFixAction} commandKey={newKey()} locale={locale} />
      )}
      {isConsolidating(page) ? <ToDecide page={page} locale={locale} /> : <Shown page={page} locale={locale} />}
      <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-12">
        <TrackerLedger view={tracker} locale={locale} />
        <TrackerDocuments view={tracker} locale={locale} />
      </div>
    </>
  )
}

interface PartProps {
  page: DecisionPage
  locale: Locale
}

const TableHead = ({ locale }: { locale: Locale }) => (
  <SectionHead id="conclusions" title={say(DECISION.table, locale)} aside={say(DECISION.tableNote, locale)} />
)

const Shown = ({ page, locale }: PartProps) => (
  <section className="section" aria-labelledby="conclusions">
    <TableHead locale={locale} />
    <ConclusionTable items={page.items} today={page.today} locale={locale} editable={false} />
  </section>
)

function ToDecide({ page, locale }: PartProps) {
  const letters = page.items.filter(isProposed).map(({ letter }) => letter)
  const [blocked] = blockingLines(page.gate)
  const refusal = page.refusal ?? (blocked && { code: `decision.gate_${blocked.code}`, facts: blocked.facts })
  return (
    <>
      <ActionForm action={decideAction} commandKey={newKey()} locale={locale} className="section">
        <input type="hidden" name="caseId" value={page.caseId} />
        <input type="hidden" name="version" value={page.version} />
        <TableHead locale={locale} />
        <ConclusionTable items={page.items} today={page.today} locale={locale} editable={!page.refusal} />
        <p className="mt-2 text-s text-ink-3">{say(DECISION.reasonHint, locale)}</p>
        <div className="decision-grid">
          <section aria-labelledby="gate">
            <SectionHead id="gate" title={say(DECISION.gate, locale)} />
            <GateList lines={page.gate} locale={locale} />
          </section>
          <section aria-labelledby="checks">
            <SectionHead id="checks" title={say(DECISION.checks, locale)} />
            <CrossCheckList checks={page.checks} locale={locale} />
          </section>
          <SignPanel
            locale={locale}
            count={letters.length}
            disabledReason={refusal ? sayRefusal(refusal, locale) : undefined}
            mayReturn={page.mayReturn}
          />
        </div>
      </ActionForm>
      <div className="mt-8">
        {page.preview && <NoticePreview view={page.preview} locale={locale} />}
        {page.mayReturn && (
          <ReturnForm
            action={returnToReviewAction}
            commandKey={newKey()}
            locale={locale}
            caseId={page.caseId}
            version={page.version}
            letters={letters}
          />
        )}
      </div>
    </>
  )
}
