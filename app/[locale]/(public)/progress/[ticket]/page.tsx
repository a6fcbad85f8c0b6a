import type { Metadata } from 'next'
import { ProgressForm, ProgressOf } from '@/components/application/progress-parts'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { openProgressAction } from '@/lib/actions/progress'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { localeOf } from '@/lib/i18n/request'
import { getProgress } from '@/lib/services/application/get-progress'

interface PageProps {
  params: Promise<{ locale: string; ticket: string }>
}

/** Opened with number and code for half an hour; never kept by anybody on the way. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(TRACKER.progressTitle, await localeOf(params)), robots: { index: false } }
}

export default async function ProgressOfCasePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const view = await getProgress((await params).ticket)
  if (view) return <ProgressOf view={view} locale={locale} />
  return (
    <>
      <PageHead title={say(TRACKER.progressTitle, locale)} />
      <Notice tone="you" className="mt-5 max-w-prose">
        <p>{say(TRACKER.progressOver, locale)}</p>
      </Notice>
      <ProgressForm action={openProgressAction} locale={locale} />
    </>
  )
}
