import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/ui/page-head'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import { env } from '@/lib/env'
import { localeOf } from '@/lib/i18n/request'
import { SheetData } from './sheet-data'
import { SheetForms } from './sheet-forms'
import { SheetSigns } from './sheet-signs'

interface PageProps {
  params: Promise<{ locale: string }>
}

/** Decided when asked for, not when built: the same build serves the demo and production. */
export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false } }

export default async function PartsPage({ params }: PageProps) {
  const locale = await localeOf(params)
  if (env().production) notFound()
  return (
    <>
      <PageHead title={say(PARTS.title, locale)} />
      <SheetSigns locale={locale} />
      <SheetForms locale={locale} />
      <SheetData locale={locale} />
    </>
  )
}
