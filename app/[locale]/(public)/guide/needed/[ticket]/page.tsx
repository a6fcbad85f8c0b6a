import type { Metadata } from 'next'
import { NeededAnswer } from '@/components/items/needed-answer'
import { NumberForm } from '@/components/items/number-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { askRegisterAction } from '@/lib/actions/needed'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { answerByTicket } from '@/lib/services/items/get-needed'

interface PageProps {
  params: Promise<{ locale: string; ticket: string }>
}

/** Opened by a number for an hour; never kept by anybody on the way. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(NEEDED.title, await localeOf(params)), robots: { index: false } }
}

export default async function NeededByNumberPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const answer = await answerByTicket((await params).ticket)
  if (answer) return <NeededAnswer locale={locale} {...answer} />
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.whichItems), label: say(NEEDED.title, locale) }}
        title={say(NEEDED.title, locale)}
      />
      <Notice tone="you" className="mt-5 max-w-prose">
        <p>{say(NEEDED.over, locale)}</p>
      </Notice>
      <NumberForm action={askRegisterAction} locale={locale} />
    </>
  )
}
