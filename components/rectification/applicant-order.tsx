import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { CORRECTION } from '@/lib/copy/applicant-rectification'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { isAnswered, type OrderView } from '@/lib/domain/rectification/applicant-view'
import { isAwaitingEvidence } from '@/lib/domain/rectification/status'
import { routes } from '@/lib/routes'
import { ApplicantFinding, type FindingContext } from './applicant-finding'
import { LongerTerm } from './longer-term'

interface OrderProps {
  order: OrderView
  context: FindingContext
  submit: FormAction
  ask: FormAction
  maxDays: number
}

/** One order: its findings one under another, and one button that sends them together. */
export function ApplicantOrder({ order, context, submit, ask, maxDays }: OrderProps) {
  const { locale, today } = context
  const wanted = order.findings.filter(isAwaitingEvidence)
  const missing = wanted.filter((finding) => !isAnswered(finding)).length
  return (
    <section className="section" aria-labelledby={`order-${order.orderId}`}>
      <SectionHead
        id={`order-${order.orderId}`}
        title={say(CORRECTION.order, locale, { date: sayDate(order.orderedOn, locale, today) })}
        aside={
          <>
            {order.round > 1 && <span className="mr-4">{say(CORRECTION.round, locale, { n: order.round })}</span>}
            {order.documentId && (
              <a href={routes.document(order.documentId)} className="link">
                {say(CORRECTION.read, locale)}
              </a>
            )}
          </>
        }
      />
      {order.findings.map((finding, index) => (
        <ApplicantFinding key={finding.findingId} finding={finding} n={index + 1} context={context} />
      ))}
      <LongerTerm
        order={order}
        maxDays={maxDays}
        action={ask}
        commandKey={context.newKey()}
        locale={locale}
        closed={context.closed || wanted.length === 0}
      />
      {wanted.length > 0 && !context.closed && (
        <ActionForm action={submit} commandKey={context.newKey()} locale={locale} className="mt-6">
          <input type="hidden" name="orderId" value={order.orderId} />
          <p className="max-w-prose text-ink-2">{say(CORRECTION.sendLead, locale)}</p>
          <div className="mt-3">
            <SubmitButton
              size="lg"
              sendingText={say(CORRECTION.sending, locale)}
              disabledReason={missing > 0 ? say(CORRECTION.wait, locale, { n: missing }) : undefined}
            >
              {say(CORRECTION.send, locale, { count: wanted.length })}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}
