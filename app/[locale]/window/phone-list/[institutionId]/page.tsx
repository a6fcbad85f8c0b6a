import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CallForm, CallsMade, Contacts } from '@/components/reminder/call-parts'
import { ReminderHistory } from '@/components/reminder/history'
import { PageHead } from '@/components/ui/page-head'
import { recordCallAction } from '@/lib/actions/reminder'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getInstitutionReminders } from '@/lib/services/reminder/get-institution-reminders'

interface PageProps {
  params: Promise<{ locale: string; institutionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(REMINDER_PAGES.title, await localeOf(params)) }
}

export default async function InstitutionRemindersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('WIN')
  const locale = await localeOf(params)
  const institutionId = z.uuid().safeParse((await params).institutionId)
  const reveal = (await searchParams).show === 'personal'
  const view = institutionId.success ? await getInstitutionReminders(actor, institutionId.data, { reveal }) : null
  if (!view) notFound()
  const { items, history } = view
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.phoneList), label: say(REMINDER_PAGES.back, locale) }}
        title={view.name}
        lead={
          <ul>
            {items.map(({ letter, due }) => (
              <li key={letter}>
                {say(REMINDER_PAGES.itemDue, locale, {
                  item: say(ITEM_NAMES[letter].name, locale),
                  date: sayDate(due, locale, history.today),
                })}
              </li>
            ))}
          </ul>
        }
      />
      <div className="lg:grid lg:grid-cols-2 lg:gap-12">
        <div>
          <Contacts view={view} locale={locale} />
          <CallForm view={view} locale={locale} action={recordCallAction} commandKey={newKey()} />
        </div>
        <div>
          <CallsMade view={view} locale={locale} />
          <ReminderHistory history={history} locale={locale} title={say(REMINDER_PAGES.historyOf, locale)} />
        </div>
      </div>
    </>
  )
}
