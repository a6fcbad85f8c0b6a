import { ActionForm } from '@/components/ui/form/action-form'
import { FormDateInput, FormSelect, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { SectionHead } from '@/components/ui/section-head'
import type { FormAction } from '@/lib/actions/form-state'
import { SERVICE_COPY, SERVICE_MODE_WORDS } from '@/lib/copy/documents'
import { say } from '@/lib/copy/say'
import { PROOF_MAX, RECEIVER_MAX, WINDOW_SERVICE_MODES } from '@/lib/domain/document/service-inputs'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface ServiceFormProps {
  task: {
    readonly caseId: string
    readonly wanted: string | null
    readonly isReady: boolean
    readonly decidedOn: IsoDate
    readonly today: IsoDate
  }
  action: FormAction
  commandKey: string
  locale: Locale
}

const isMode = (mode: string | null): mode is keyof typeof SERVICE_MODE_WORDS =>
  mode !== null && Object.hasOwn(SERVICE_MODE_WORDS, mode)

/** For holders who did not agree to electronic service. */
export function ServiceForm({ task, action, commandKey, locale }: ServiceFormProps) {
  const wanted = isMode(task.wanted) ? task.wanted : 'WINDOW'
  return (
    <section className="section" aria-labelledby="service">
      <SectionHead id="service" title={say(SERVICE_COPY.title, locale)} />
      <p className="mt-2 max-w-prose text-ink-2">
        {task.isReady
          ? say(SERVICE_COPY.wanted, locale, { mode: SERVICE_MODE_WORDS[wanted][locale] })
          : say(SERVICE_COPY.notReady, locale)}
      </p>
      {task.isReady && (
        <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 grid max-w-140 gap-5">
          <input type="hidden" name="caseId" value={task.caseId} />
          <FormSelect
            id="service.mode"
            name="mode"
            label={say(SERVICE_COPY.mode, locale)}
            empty={say(SERVICE_COPY.choose, locale)}
            defaultValue={wanted}
            width="m"
            options={WINDOW_SERVICE_MODES.map((value) => ({ value, label: SERVICE_MODE_WORDS[value][locale] }))}
          />
          <FormDateInput
            id="service.servedOn"
            name="servedOn"
            label={say(SERVICE_COPY.servedOn, locale)}
            min={task.decidedOn}
            max={task.today}
            defaultValue={task.today}
          />
          <FormTextInput
            id="service.receiver"
            name="receiver"
            label={say(SERVICE_COPY.receiver, locale)}
            hint={say(SERVICE_COPY.receiverHint, locale)}
            maxLength={RECEIVER_MAX}
            width="m"
          />
          <FormTextInput
            id="service.proof"
            name="proof"
            label={say(SERVICE_COPY.proof, locale)}
            hint={say(SERVICE_COPY.proofHint, locale)}
            maxLength={PROOF_MAX}
          />
          <div>
            <SubmitButton>{say(SERVICE_COPY.record, locale)}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}
