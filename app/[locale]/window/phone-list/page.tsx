import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PhoneTable } from '@/components/reminder/phone-table'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { say } from '@/lib/copy/say'
import type { PhoneList } from '@/lib/domain/reminder/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { listPhoneCalls } from '@/lib/services/reminder/list-phone-calls'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const querySchema = z.object({ after: z.string().nullable().catch(null).default(null) })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(REMINDER_PAGES.nav, await localeOf(params)) }
}

export default async function PhoneListPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('WIN')
  const locale = await localeOf(params)
  const { after } = querySchema.parse(await searchParams)
  const list = await listPhoneCalls(actor, after)
  if (!list) notFound()
  const here = localeHref(locale, routes.phoneList)
  return (
    <>
      <PageHead title={titleOf(list, after, locale)} lead={say(REMINDER_PAGES.listLead, locale)} />
      <div className="mt-6">
        <PhoneTable list={list} locale={locale} />
      </div>
      <p className="mt-4 flex flex-wrap gap-6">
        {after && (
          <a href={here} className="link">
            {say(REMINDER_PAGES.fromStart, locale)}
          </a>
        )}
        {list.next && (
          <a href={`${here}?after=${list.next}`} className="link">
            {say(REMINDER_PAGES.more, locale)}
          </a>
        )}
      </p>
    </>
  )
}

function titleOf({ lines, next }: PhoneList, after: string | null, locale: Locale): string {
  if (after) return say(REMINDER_PAGES.nav, locale)
  if (lines.length === 0) return say(REMINDER_PAGES.listNone, locale)
  return say(next ? REMINDER_PAGES.listTitleMore : REMINDER_PAGES.listTitle, locale, { count: lines.length })
}
