import type { Metadata } from 'next'
import { StatementPage } from '@/components/publication/statement-page'
import { SITE_NOTICES } from '@/lib/copy/notices-of-site'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'

interface PageProps {
  params: Promise<{ locale: string }>
}

const PARTS = [
  ['accessibilityDone', 'accessibilityDoneLines'],
  ['accessibilityMissing', 'accessibilityMissingLines'],
  ['accessibilityAsk', 'accessibilityAskLine'],
] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SITE_NOTICES.accessibilityTitle, await localeOf(params)) }
}

export default async function AccessibilityPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return <StatementPage locale={locale} title="accessibilityTitle" lead="accessibilityLead" parts={PARTS} />
}
