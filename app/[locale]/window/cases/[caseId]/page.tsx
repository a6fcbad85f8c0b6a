import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AnswerPanel } from '@/components/acceptance/answer-panel'
import { AnswerTerm } from '@/components/acceptance/answer-term'
import { Assigned } from '@/components/acceptance/assigned'
import { CaseTabs } from '@/components/acceptance/case-tabs'
import { shortItems } from '@/components/acceptance/item-cells'
import { CaseNumber } from '@/components/application/case-number'
import { CaseRuler } from '@/components/clock/case-ruler'
import { ServiceForm } from '@/components/document/service-form'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Presence } from '@/components/live/presence'
import { PageHead } from '@/components/ui/page-head'
import { Status } from '@/components/ui/status'
import { acceptAction, refuseCaseAction, refuseItemAction } from '@/lib/actions/acceptance'
import { recordServiceAction } from '@/lib/actions/decision'
import { requireActor } from '@/lib/auth/session'
import { WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import { isAtWindow, isWaitingForSupplement } from '@/lib/domain/application/status'
import type { WindowCase } from '@/lib/domain/acceptance/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getWindowCase } from '@/lib/services/acceptance/get-window-case'
import { newKey } from '@/lib/services/command'
import { getServiceTask } from '@/lib/services/document/get-service-task'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<{ show?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(WINDOW.nav, await localeOf(params)) }
}

export default async function WindowCasePage({ params, searchParams }: PageProps) {
  const actor = await requireActor('WIN')
  const locale = await localeOf(params)
  const caseId = z.uuid().safeParse((await params).caseId)
  const reveal = (await searchParams).show === 'personal'
  const view = caseId.success ? await getWindowCase(actor, caseId.data, { locale, reveal }) : null
  if (!view) notFound()
  const { head } = view
  const service = await getServiceTask(actor, head.caseId)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.window), label: say(WINDOW.back, locale) }}
        kicker={head.caseNo && <CaseNumber caseNo={head.caseNo} locale={locale} />}
        title={titleOf(view, locale)}
        lead={shortItems(head.letters, locale)}
        aside={<Term view={view} locale={locale} />}
      >
        <p className="mt-2 flex flex-wrap gap-x-4">
          <Status code={CASE_STATES[head.status].code}>{say(CASE_STATES[head.status].staff, locale)}</Status>
          <Presence
            caseId={head.caseId}
            watching={say(LIVE_COPY.watching, locale)}
            separator={say(LIVE_COPY.separator, locale)}
          />
          <LiveRefresh caseId={head.caseId} justNow={say(LIVE_COPY.justNow, locale)} />
        </p>
      </PageHead>
      <AnswerPanel
        view={view}
        locale={locale}
        actions={{ accept: acceptAction, refuseCase: refuseCaseAction, refuseItem: refuseItemAction }}
        keys={{ accept: newKey(), refuse: newKey() }}
      />
      {service && <ServiceForm task={service} action={recordServiceAction} commandKey={newKey()} locale={locale} />}
      <Assigned view={view} locale={locale} />
      <CaseTabs view={view} locale={locale} />
    </>
  )
}

/** The window's term, the applicant's while papers are awaited, else the promise. */
function Term({ view: { head, clock, today, notices }, locale }: { view: WindowCase; locale: Locale }) {
  const last = notices.at(-1)
  if (isWaitingForSupplement(head) && last) {
    return <p>{say(WINDOW.waitsUntil, locale, { date: sayDate(last.termOn, locale, today) })}</p>
  }
  if (!clock) return null
  if (isAtWindow(head)) return <AnswerTerm clock={clock} today={today} locale={locale} effect />
  return <CaseRuler clock={clock} today={today} locale={locale} size="small" />
}

function titleOf({ head, notices }: WindowCase, locale: Locale): string {
  const institution = head.institutionName
  if (!isAtWindow(head)) return institution
  const again = notices.some(({ answeredAt }) => answeredAt !== null)
  return say(again ? WINDOW.situationAgain : WINDOW.situationTodo, locale, { institution })
}
