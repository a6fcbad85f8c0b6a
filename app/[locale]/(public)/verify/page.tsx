import type { Metadata } from 'next'
import { VerifyForm } from '@/components/document/verify-form'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { say } from '@/lib/copy/say'
import { VERIFY } from '@/lib/copy/verify'
import { localeOf } from '@/lib/i18n/request'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(VERIFY.title, await localeOf(params)) }
}

const EXPLAINED = [
  ['where', VERIFY.whereTitle, VERIFY.where],
  ['what', VERIFY.whatTitle, VERIFY.what],
  ['private', VERIFY.privateTitle, VERIFY.private],
] as const

export default async function VerifyPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return (
    <>
      <PageHead title={say(VERIFY.title, locale)} lead={say(VERIFY.lead, locale)} />
      <div className="mt-6">
        <VerifyForm locale={locale} />
      </div>
      <div className="section grid gap-x-12 gap-y-8 md:grid-cols-3">
        {EXPLAINED.map(([id, title, text]) => (
          <section key={id} aria-labelledby={id}>
            <SectionHead id={id} title={say(title, locale)} />
            <p className="mt-2 text-ink-2">{say(text, locale)}</p>
          </section>
        ))}
      </div>
    </>
  )
}
