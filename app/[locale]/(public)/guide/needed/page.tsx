import type { Metadata } from 'next'
import { NeededAnswer } from '@/components/items/needed-answer'
import { NeededForm } from '@/components/items/needed-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import { readNeededQuery } from '@/lib/domain/items/needed-query'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { answerTicked } from '@/lib/services/items/get-needed'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(NEEDED.title, await localeOf(params)), robots: { index: false } }
}

export default async function NeededItemsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const question = readNeededQuery(await searchParams)
  if (question.letters.length > 0) return <NeededAnswer locale={locale} {...await answerTicked(question)} />
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.whichItems), label: say(NEEDED.title, locale) }}
        title={say(NEEDED.title, locale)}
      />
      <Notice tone="you" className="mt-5 max-w-prose">
        <p>{say(NEEDED.chooseFirst, locale)}</p>
      </Notice>
      <NeededForm locale={locale} question={question} />
    </>
  )
}
