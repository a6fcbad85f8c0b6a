import { TermField } from '@/components/rectification/term-field'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate } from '@/lib/copy/dates'
import { SEVERITY_WORDS } from '@/lib/copy/inspection'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { FINDING_STATES } from '@/lib/copy/states'
import { DESK_SEVERITIES, FACT_MAX, STANDARD_MAX, WANTED_MAX } from '@/lib/domain/rectification/inputs'
import { isClosedFinding } from '@/lib/domain/rectification/status'
import type { OwnItem, PointToOrder } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface CorrectionPanelProps {
  caseId: string
  item: OwnItem
  action: FormAction
  commandKey: string
  today: string
  locale: Locale
}

/** What of the item is to be corrected: the order to write, and how far the ordered points are. */
export function CorrectionPanel(props: CorrectionPanelProps) {
  const { item, locale } = props
  const { toOrder, findings } = item.corrections
  if (toOrder.length === 0 && findings.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="corrections-title">
      <SectionHead id="corrections-title" level={3} title={say(REVIEW.corrections, locale)} />
      {findings.length > 0 && <Findings {...props} />}
      {toOrder.length > 0 && <OrderFromDesk {...props} />}
    </section>
  )
}

function Findings({ item, today, locale }: CorrectionPanelProps) {
  return (
    <ul>
      {item.corrections.findings.map(({ findingId, code, title, status, termOn, termMissed }) => {
        const { code: shape, staff } = FINDING_STATES[status]
        const date = termOn && sayDate(termOn, locale, today)
        const state = say(staff, locale)
        return (
          <li key={findingId} className="border-b border-line-soft py-3">
            <p className="text-s">
              {code} {say(title, locale)}
            </p>
            <p className="mt-1 text-s">
              <Status code={termMissed ? 'late' : shape}>
                {termMissed && date
                  ? say(REVIEW.termMissed, locale, { date })
                  : date && !isClosedFinding({ status })
                    ? say(REVIEW.correctionState, locale, { state, date })
                    : state}
              </Status>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function OrderFromDesk({ caseId, item, action, commandKey, today, locale }: CorrectionPanelProps) {
  const { toOrder } = item.corrections
  const count = toOrder.length
  if (item.may.order) {
    return (
      <p className="mt-3 text-s text-ink-2">
        {say(REVIEW.toOrder, locale, { count })}
        {locale === 'zh' ? '。' : '. '}
        {sayRefusal(item.may.order, locale)}
      </p>
    )
  }
  return (
    <>
      <p className="my-3 text-s text-ink-2">{say(REVIEW.correctionsLead, locale)}</p>
      <Disclosure summary={say(REVIEW.orderWrite, locale, { count })} id="order">
        <ActionForm action={action} commandKey={commandKey} locale={locale}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="letter" value={item.letter} />
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="tab" value="opinion" />
          {toOrder.map((point) => (
            <Point key={point.code} point={point} locale={locale} />
          ))}
          <div className="mt-4 space-y-4">
            <TermField locale={locale} today={today} term={item.corrections} />
            <SubmitButton wide sendingText={say(REVIEW.saving, locale)}>
              {say(REVIEW.orderGo, locale, { count })}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </>
  )
}

function Point({ point, locale }: { point: PointToOrder; locale: Locale }) {
  const { code, title, fact, standard, wanted } = point
  return (
    <fieldset className="space-y-4 border-b border-line-soft py-4">
      <legend className="float-left mb-3 w-full font-semibold">
        {code} {say(title, locale)}
      </legend>
      <input type="hidden" name="point" value={code} />
      <FormTextArea
        name={`fact.${code}`}
        label={say(REVIEW.orderFact, locale)}
        hint={say(REVIEW.orderFactHint, locale)}
        defaultValue={fact}
        maxLength={FACT_MAX}
        rows={3}
      />
      <FormTextArea
        name={`standard.${code}`}
        label={say(REVIEW.orderStandard, locale)}
        hint={say(REVIEW.orderStandardHint, locale)}
        defaultValue={standard}
        maxLength={STANDARD_MAX}
        rows={2}
      />
      <FormTextArea
        name={`wanted.${code}`}
        label={say(SUPERVISOR.wanted, locale)}
        hint={say(SUPERVISOR.wantedHint, locale)}
        defaultValue={wanted}
        maxLength={WANTED_MAX}
        rows={2}
      />
      <FormRadioGroup
        name={`severity.${code}`}
        label={say(REVIEW.orderSeverity, locale)}
        options={DESK_SEVERITIES.map((value) => ({ value, label: say(SEVERITY_WORDS[value], locale) }))}
        defaultValue="KEY"
      />
    </fieldset>
  )
}
