import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StartForm } from '@/components/application/start-form'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { startDraftAction } from '@/lib/actions/application'
import { requireActor } from '@/lib/auth/session'
import { START, TASKS } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getStartPage } from '@/lib/services/application/get-start-page'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(START.name, await localeOf(params)) }
}

export default async function StartPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const view = await getStartPage(await requireActor('APP'))
  if (!view) notFound()
  const { items, draft, refusal } = view
  const fileable = items.some(({ state, openIn }) => openIn === null && state !== 'NOT_YET')
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(TASKS.back, locale) }}
        kicker={view.institutionName}
        title={say(START.title, locale)}
        lead={
          fileable
            ? [say(START.lead, locale), say(START.prefilled, locale)].join(locale === 'zh' ? '' : ' ')
            : say(START.notYetLead, locale)
        }
      />
      {refusal && (
        <Notice tone="late" className="mt-5">
          <p>{sayRefusal(refusal, locale)}</p>
        </Notice>
      )}
      {draft && (
        <Notice
          tone="you"
          title={say(START.draft, locale, { date: sayDate(draft.startedOn, locale) })}
          className="mt-5"
        >
          <p>{say(START.draftNote, locale)}</p>
          <ButtonLink href={localeHref(locale, routes.draft(draft.caseId))} variant="primary">
            {say(START.goDraft, locale)}
          </ButtonLink>
        </Notice>
      )}
      {!refusal && !draft && items.length > 0 && (
        <StartForm
          items={items}
          chosen={items.filter(({ preselected }) => preselected).map(({ letter }) => letter)}
          action={startDraftAction}
          commandKey={newKey()}
          locale={locale}
          submit={fileable ? say(START.go, locale) : null}
        />
      )}
      {items.length === 0 && <EmptyState what={say(START.none, locale)} why={say(START.noneWhy, locale)} />}
    </>
  )
}
