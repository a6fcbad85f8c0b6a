import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import {
  FormDateInput,
  FormRadioGroup,
  FormTextArea,
  FormTextInput,
  SubmitButton,
} from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/actions/form-state'
import { FAILURE_WORDS, INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { FAILURE_KINDS, REASON_MAX, RECORD_MAX } from '@/lib/domain/inspection/inputs'
import type { VisitPage } from '@/lib/domain/inspection/views'
import { addDays } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface Props {
  locale: Locale
  visit: VisitPage
  reschedule: FormAction
  fail: FormAction
  newKey: () => string
}

/** What is rarely needed stays folded: another date (I05), and a visit that cannot be made (I34). */
export function MoreActs({ locale, visit, reschedule, fail, newKey }: Props) {
  const mayMove = visit.may.reschedule === null && visit.rescheduled === 0
  const mayFail = visit.may.fail === null && visit.today >= visit.on
  if (!mayMove && !mayFail) return null
  return (
    <section className="mt-10">
      <SectionHead title={say(INSPECTOR.moreActs, locale)} />
      {mayMove && (
        <Disclosure summary={say(INSPECTOR.reschedule, locale)}>
          <Reschedule locale={locale} visit={visit} action={reschedule} commandKey={newKey()} />
        </Disclosure>
      )}
      {mayFail && (
        <Disclosure summary={say(INSPECTOR.fail, locale)} open={visit.failure !== null}>
          <Fail locale={locale} visit={visit} action={fail} commandKey={newKey()} />
        </Disclosure>
      )}
    </section>
  )
}

interface FormProps {
  locale: Locale
  visit: VisitPage
  action: FormAction
  commandKey: string
}

const HiddenVisit = ({ visit }: { visit: VisitPage }) => (
  <>
    <input type="hidden" name="visitId" value={visit.visitId} />
    <input type="hidden" name="version" value={visit.version} />
  </>
)

const Reschedule = ({ locale, visit, action, commandKey }: FormProps) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="space-y-4">
    <HiddenVisit visit={visit} />
    <p className="text-ink-2">{say(INSPECTOR.rescheduleHint, locale)}</p>
    <FormDateInput name="on" label={say(INSPECTOR.newDate, locale)} min={addDays(visit.today, 1)} />
    <FormTextInput
      name="slot"
      type="time"
      label={say(INSPECTOR.time, locale)}
      hint={say(INSPECTOR.timeHint, locale)}
      optional={say(INSPECTOR.optional, locale)}
      width="s"
    />
    <FormTextArea name="reason" label={say(INSPECTOR.reason, locale)} maxLength={REASON_MAX} rows={2} />
    <SubmitButton variant="secondary">{say(INSPECTOR.doReschedule, locale)}</SubmitButton>
  </ActionForm>
)

function Fail({ locale, visit, action, commandKey }: FormProps) {
  const { failure } = visit
  if (failure?.byMe) {
    return <Notice tone="info">{say(INSPECTOR.failNotedByMe, locale, { record: failure.record })}</Notice>
  }
  const options = FAILURE_KINDS.filter((kind) => kind === 'ENTRY_REFUSED' || visit.rescheduled > 0)
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="space-y-4">
      <HiddenVisit visit={visit} />
      {failure ? (
        <Notice tone="you">
          <p>{say(FAILURE_WORDS[failure.kind], locale)}</p>
          <p>{say(INSPECTOR.failNotedBy, locale, { name: failure.byName, record: failure.record })}</p>
          <input type="hidden" name="failure" value={failure.kind} />
        </Notice>
      ) : (
        <>
          <p className="text-ink-2">{say(INSPECTOR.failHint, locale)}</p>
          <FormRadioGroup
            name="failure"
            label={say(INSPECTOR.failKind, locale)}
            options={options.map((kind) => ({ value: kind, label: say(FAILURE_WORDS[kind], locale) }))}
          />
          <FormTextArea
            name="record"
            label={say(INSPECTOR.failRecord, locale)}
            hint={say(INSPECTOR.failRecordHint, locale)}
            maxLength={RECORD_MAX}
          />
        </>
      )}
      <TextInput
        name="password"
        type="password"
        autoComplete="current-password"
        label={say(INSPECTOR.password, locale)}
        width="m"
      />
      <SubmitButton variant="adverse">{say(failure ? INSPECTOR.doConfirmFail : INSPECTOR.doFail, locale)}</SubmitButton>
    </ActionForm>
  )
}
