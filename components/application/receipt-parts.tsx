import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { RECEIPT } from '@/lib/copy/application'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import type { ReceiptPage } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { CaseNumber } from './case-number'

interface PartProps {
  page: ReceiptPage
  locale: Locale
}

/** What to keep: number, code, time. */
export const ReceiptNumbers = ({ page, locale }: PartProps) => (
  <section className="call-panel mt-5 md:max-w-[48rem]">
    <dl className="grid gap-4 md:grid-cols-2">
      <div className="md:col-span-2">
        <dt className="text-s text-ink-3">{say(RECEIPT.caseNo, locale)}</dt>
        <dd className="text-h3 font-semibold md:text-h2">
          <CaseNumber caseNo={page.caseNo} locale={locale} />
        </dd>
      </div>
      <div>
        <dt className="text-s text-ink-3">{say(RECEIPT.queryCode, locale)}</dt>
        <dd className="text-h2 font-semibold">{page.queryCode}</dd>
      </div>
      <div>
        <dt className="text-s text-ink-3">{say(RECEIPT.submittedAt, locale)}</dt>
        <dd className="text-h3">{sayInstant(page.submittedAt, locale)}</dd>
      </div>
    </dl>
    <p className="mt-3 text-s text-ink-2">
      {say(RECEIPT.queryNote, locale)}{' '}
      <a href={localeHref(locale, routes.progress)} className="link inline-block">
        {say(TRACKER.progressTitle, locale)}
      </a>
    </p>
  </section>
)

/** What happens next and when; then the receipt itself. */
export function ReceiptNext({ page, locale }: PartProps) {
  const { answerDue, answerDueProvisional, visitExpected, documents } = page
  const receipt = documents.find(({ type }) => type === 'DOC-04')
  const steps = [
    answerDue &&
      say(RECEIPT.answer, locale, { date: sayDate(answerDue, locale) }) +
        (answerDueProvisional ? say(RECEIPT.provisional, locale) : ''),
    say(RECEIPT.supplement, locale),
    say(RECEIPT.review, locale),
    visitExpected && say(RECEIPT.visit, locale),
  ].filter((step) => typeof step === 'string')
  return (
    <>
      <section className="section md:max-w-[48rem]" aria-labelledby="next-title">
        <SectionHead id="next-title" title={say(RECEIPT.next, locale)} />
        <div className="prose mt-3">
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </section>
      <section className="section md:max-w-[48rem]" aria-labelledby="receipt-title">
        <SectionHead id="receipt-title" title={say(RECEIPT.receiptDoc, locale)} />
        {receipt?.ready ? (
          <p className="py-3">
            <a href={routes.document(receipt.documentId)} className="link inline-flex min-h-11 items-center" download>
              {say(RECEIPT.download, locale)}
            </a>
            {receipt.number && <span className="ml-4 text-s text-ink-3">{receipt.number}</span>}
          </p>
        ) : (
          <p className="py-3">
            <Status code="go">{say(RECEIPT.making, locale)}</Status>
          </p>
        )}
        <p className="text-s text-ink-3">
          {say(RECEIPT.help, locale, { phone: OFFICE.phone, tail: page.caseNo.slice(-6) })}
        </p>
      </section>
    </>
  )
}
