import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallPanel } from '@/components/institution/call-panel'
import { HomeHead } from '@/components/institution/home-head'
import { OpenCases, PastLines, TaskLines } from '@/components/institution/home-lists'
import { HomeYear } from '@/components/institution/home-year'
import { MandateWarning } from '@/components/people/mandate-parts'
import { ReminderHistory } from '@/components/reminder/history'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { getHome } from '@/lib/services/institution/get-home'
import { getOwnMandate } from '@/lib/services/people/get-people-page'
import { getOwnReminders } from '@/lib/services/reminder/get-history'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(APPLICANT.navHome, await localeOf(params)) }
}

export default async function ApplicantHomePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const [view, reminders, mandate] = await Promise.all([getHome(actor), getOwnReminders(actor), getOwnMandate(actor)])
  if (!view || !reminders) notFound()
  const { today, tasks, cases, past, committedDays } = view
  return (
    <>
      <HomeHead view={view} locale={locale} name={actor.name} />
      {mandate && <MandateWarning own={mandate} locale={locale} link />}
      <CallPanel view={view} locale={locale} days={committedDays} />
      <TaskLines tasks={tasks} locale={locale} today={today} days={committedDays} />
      <HomeYear view={view} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)] lg:gap-12">
        <OpenCases cases={cases} locale={locale} today={today} />
        <PastLines past={past} locale={locale} today={today} />
      </div>
      <ReminderHistory history={reminders} locale={locale} title={say(REMINDER_PAGES.title, locale)} />
    </>
  )
}
