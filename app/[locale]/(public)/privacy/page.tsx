import type { Metadata } from 'next'
import { StatementPage } from '@/components/publication/statement-page'
import { SITE_NOTICES } from '@/lib/copy/notices-of-site'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'

interface PageProps {
  params: Promise<{ locale: string }>
}

const PARTS = [
  ['privacyWhat', 'privacyWhatLines'],
  ['privacyHow', 'privacyHowLines'],
  ['privacyRights', 'privacyRightsLines'],
] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SITE_NOTICES.privacyTitle, await localeOf(params)) }
}

export default async function PrivacyPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return <StatementPage locale={locale} title="privacyTitle" lead="privacyLead" parts={PARTS} />
}
