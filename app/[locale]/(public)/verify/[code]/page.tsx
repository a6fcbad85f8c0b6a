import type { Metadata } from 'next'
import { VerifiedDocument } from '@/components/document/verified-document'
import { VerifyForm } from '@/components/document/verify-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { StatusShape } from '@/components/ui/status-shape'
import { requestFacts } from '@/lib/auth/request-facts'
import { documentName } from '@/lib/copy/documents'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { VERIFY, VERIFY_ANSWERS } from '@/lib/copy/verify'
import { groupedVerificationCode } from '@/lib/domain/shared/identifiers/verification-code'
import type { Locale } from '@/lib/domain/shared/wording'
import { env } from '@/lib/env'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { type Verification, verifyDocument } from '@/lib/services/document/verify-document'

interface PageProps {
  params: Promise<{ locale: string; code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(VERIFY.title, await localeOf(params)), robots: { index: false } }
}

export default async function VerifyCodePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const { code } = await params
  const typed = safeDecode(code)
  const { ip } = await requestFacts()
  const answer = await verifyDocument(typed, ip)
  if (answer.kind !== 'found') return <NotFound answer={answer} typed={typed} locale={locale} />
  const { document } = answer
  const said = VERIFY_ANSWERS[document.status]
  return (
    <>
      <PageHead
        kicker={say(VERIFY.kicker, locale, { code: groupedVerificationCode(document.code) })}
        title={
          <span className="flex items-baseline gap-3">
            <StatusShape code={said.status} />
            <span>{say(said.title, locale)}</span>
          </span>
        }
        lead={
          <>
            <strong className="block text-ink">{documentName(document.type, locale)}</strong>
            {say(said.lead, locale, { number: document.replacedBy ?? '—' })}
          </>
        }
      />
      <VerifiedDocument document={document} locale={locale} />
      <p className="mt-8 text-s text-ink-3">{say(VERIFY.address, locale, { host: new URL(env().origin).host })}</p>
      <p className="mt-4">
        <a href={localeHref(locale, routes.verify)} className="link">
          {say(VERIFY.again, locale)}
        </a>
      </p>
    </>
  )
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function NotFound({
  answer,
  typed,
  locale,
}: {
  answer: Exclude<Verification, { kind: 'found' }>
  typed: string
  locale: Locale
}) {
  const phone = { phone: OFFICE.phone }
  const title = { unknown: VERIFY.unknownTitle, mistyped: VERIFY.mistypedTitle, limited: VERIFY.limitedTitle }
  const text =
    answer.kind === 'mistyped'
      ? sayRefusal(answer.refusal, locale)
      : say(answer.kind === 'limited' ? VERIFY.limited : VERIFY.unknown, locale, phone)
  return (
    <>
      <PageHead title={say(title[answer.kind], locale)} />
      <Notice tone={answer.kind === 'unknown' ? 'late' : 'you'} className="my-6 max-w-prose">
        <p>{text}</p>
      </Notice>
      {answer.kind !== 'limited' && <VerifyForm locale={locale} typed={typed} />}
    </>
  )
}
