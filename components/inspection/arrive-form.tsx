import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { REASON_MAX } from '@/lib/domain/inspection/inputs'
import type { VisitPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { PositionField } from './position-field'

interface Props {
  locale: Locale
  visit: VisitPage
  action: FormAction
  commandKey: string
}

/** At the door: the task's code, or why it cannot be typed. */
export function ArriveForm({ locale, visit, action, commandKey }: Props) {
  if (visit.today < visit.on) {
    return (
      <Notice tone="info" className="my-6">
        <p>{say(INSPECTOR.tooEarly, locale, { date: sayDate(visit.on, locale, visit.today) })}</p>
      </Notice>
    )
  }
  return (
    <section className="mt-8">
      <SectionHead title={say(INSPECTOR.arriveTitle, locale)} />
      <p className="mt-2 text-ink-2">{say(INSPECTOR.arriveLead, locale)}</p>
      <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4">
        <input type="hidden" name="visitId" value={visit.visitId} />
        <input type="hidden" name="version" value={visit.version} />
        <FormTextInput
          name="task"
          label={say(INSPECTOR.task, locale)}
          hint={say(INSPECTOR.taskHint, locale)}
          autoComplete="off"
          autoCapitalize="characters"
          width="m"
        />
        <div className="mt-4">
          <Disclosure summary={say(INSPECTOR.noCode, locale)}>
            <FormTextArea name="reason" label={say(INSPECTOR.reason, locale)} maxLength={REASON_MAX} />
          </Disclosure>
        </div>
        <PositionField
          words={{
            take: say(INSPECTOR.takePosition, locale),
            kept: say(INSPECTOR.positionKept, locale),
            failed: say(INSPECTOR.positionFailed, locale),
          }}
        />
        <SubmitButton wide size="lg">
          {say(INSPECTOR.doArrive, locale)}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
