import type { Metadata } from 'next'
import { ProgressForm } from '@/components/application/progress-parts'
import { PageHead } from '@/components/ui/page-head'
import { openProgressAction } from '@/lib/actions/progress'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { localeOf } from '@/lib/i18n/request'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(TRACKER.progressTitle, await localeOf(params)) }
}

export default async function ProgressPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return (
    <>
      <PageHead title={say(TRACKER.progressTitle, locale)} lead={say(TRACKER.progressLead, locale)} />
      <ProgressForm action={openProgressAction} locale={locale} />
    </>
  )
}
