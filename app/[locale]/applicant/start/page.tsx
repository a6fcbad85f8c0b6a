import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftNotice } from '@/components/application/draft-notice'
import { StartForm } from '@/components/application/start-form'
import { NeededPaperList } from '@/components/items/needed-papers'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { startDraftAction } from '@/lib/actions/application'
import { requireActor } from '@/lib/auth/session'
import { START, TASKS } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getStartPage } from '@/lib/services/application/get-start-page'
import { newKey } from '@/lib/services/command'
import { getOwnNeeded } from '@/lib/services/items/get-own-needed'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(START.name, await localeOf(params)) }
}

export default async function StartPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const view = await getStartPage(actor)
  if (!view) notFound()
  const { items, draft, refusal } = view
  const due = items.filter(({ preselected }) => preselected).map(({ letter }) => letter)
  const papers = refusal || draft ? null : await getOwnNeeded(actor, due)
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
      {draft && <DraftNotice draft={draft} locale={locale} />}
      {!refusal && !draft && items.length > 0 && (
        <StartForm
          items={items}
          chosen={due}
          action={startDraftAction}
          commandKey={newKey()}
          locale={locale}
          submit={fileable ? say(START.go, locale) : null}
        />
      )}
      {papers && <NeededPaperList locale={locale} papers={papers} />}
      {items.length === 0 && <EmptyState what={say(START.none, locale)} why={say(START.noneWhy, locale)} />}
    </>
  )
}
