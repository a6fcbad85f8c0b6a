import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormDateInput, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { CORRECTION } from '@/lib/copy/applicant-rectification'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { SUPERVISOR, TERM_REQUEST_STATES } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { REASON_MAX } from '@/lib/domain/rectification/inputs'
import type { OrderView } from '@/lib/domain/rectification/applicant-view'
import { isAskedTerm } from '@/lib/domain/rectification/status'
import type { AskedTerm } from '@/lib/domain/rectification/views'
import { addDays } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface AskProps {
  order: OrderView
  maxDays: number
  action: FormAction
  commandKey: string
  locale: Locale
  /** The term is over, or nothing of the order waits any more. */
  closed: boolean
}

/** The institution's side of I28: what it asked for, and the form to ask. */
export function LongerTerm({ order, maxDays, action, commandKey, locale, closed }: AskProps) {
  const { requests } = order
  const latest = addDays(order.orderedOn, maxDays)
  const mayAsk = !closed && !requests.some(isAskedTerm) && order.termOn < latest
  return (
    <>
      {requests.length > 0 && (
        <ul className="mt-6" aria-label={say(CORRECTION.requests, locale)}>
          {requests.map(({ requestId, wantedOn, reason, status, answer }) => (
            <LinkRow
              key={requestId}
              asideBelow
              title={say(CORRECTION.askedFor, locale, { date: sayDate(wantedOn, locale), reason })}
              note={answer === null ? undefined : say(CORRECTION.askedAnswer, locale, { answer })}
              aside={
                <Status code={TERM_REQUEST_STATES[status].code}>{say(TERM_REQUEST_STATES[status].name, locale)}</Status>
              }
            />
          ))}
        </ul>
      )}
      {mayAsk && (
        <div className="mt-6">
          <Disclosure summary={say(CORRECTION.ask, locale)}>
            <ActionForm action={action} commandKey={commandKey} locale={locale} className="max-w-prose space-y-4">
              <input type="hidden" name="orderId" value={order.orderId} />
              <p className="text-ink-2">
                {say(CORRECTION.askLead, locale, { max: maxDays, date: sayDate(latest, locale) })}
              </p>
              <FormDateInput name="until" id={`until-${order.orderId}`} label={say(CORRECTION.until, locale)} />
              <FormTextArea
                name="reason"
                id={`reason-${order.orderId}`}
                label={say(CORRECTION.askReason, locale)}
                maxLength={REASON_MAX}
                rows={2}
              />
              <SubmitButton variant="secondary">{say(CORRECTION.doAsk, locale)}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </>
  )
}

interface PanelProps {
  asked: AskedTerm
  /** May this supervisor answer? */
  open: boolean
  action: FormAction
  commandKey: string
  locale: Locale
}

/** The supervisor's side: granting is extending the term below; declining needs a reason. */
export function LongerTermPanel({ asked, open, action, commandKey, locale }: PanelProps) {
  const { wantedOn, totalDays: days, askedByName: name, askedAt, reason } = asked
  const facts = { date: sayDate(wantedOn, locale), days }
  return (
    <Notice tone="you" title={say(SUPERVISOR.askedTitle, locale, facts)} className="mt-8">
      <p>{say(SUPERVISOR.askedBy, locale, { name, at: sayInstant(askedAt, locale), reason })}</p>
      {open && (
        <>
          <p className="text-ink-2">{say(SUPERVISOR.askedHow, locale)}</p>
          <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 max-w-prose space-y-4">
            <input type="hidden" name="requestId" value={asked.requestId} />
            <input type="hidden" name="version" value={asked.version} />
            <FormTextArea
              name="reason"
              id="decline-reason"
              label={say(SUPERVISOR.declineReason, locale)}
              maxLength={REASON_MAX}
              rows={2}
            />
            <SubmitButton variant="secondary">{say(SUPERVISOR.doDecline, locale)}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Notice>
  )
}

interface ListProps {
  asked: readonly Omit<AskedTerm, 'totalDays'>[]
  locale: Locale
}

/** Above the supervisor's ledger. */
export function LongerTermList({ asked, locale }: ListProps) {
  if (asked.length === 0) return null
  return (
    <section className="section" aria-labelledby="longer-terms">
      <SectionHead id="longer-terms" title={say(SUPERVISOR.askedList, locale, { count: asked.length })} />
      <ul>
        {asked.map(({ requestId, institution, orderId, wantedOn, termOn }) => (
          <LinkRow
            key={requestId}
            title={institution}
            href={localeHref(locale, routes.order(orderId))}
            note={say(SUPERVISOR.askedLine, locale, { date: sayDate(wantedOn, locale), term: sayDate(termOn, locale) })}
          />
        ))}
      </ul>
    </section>
  )
}
