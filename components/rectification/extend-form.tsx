import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { REASON_MAX } from '@/lib/domain/rectification/inputs'
import type { OrderPage } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface Props {
  locale: Locale
  page: OrderPage
  action: FormAction
  commandKey: string
}

/** I28: on the institution's asking, before the term ends. */
export function ExtendForm({ locale, page, action, commandKey }: Props) {
  if (page.extend !== null || page.today > page.termOn) return null
  return (
    <section className="mt-10">
      <Disclosure summary={say(SUPERVISOR.extend, locale)} open={page.asked !== null}>
        <ActionForm action={action} commandKey={commandKey} locale={locale} className="max-w-prose space-y-4">
          <input type="hidden" name="orderId" value={page.orderId} />
          <input type="hidden" name="version" value={page.version} />
          <p className="text-ink-2">{say(SUPERVISOR.extendHint, locale, { max: page.maxDays })}</p>
          <FormTextInput
            name="totalDays"
            type="number"
            inputMode="numeric"
            min={1}
            max={page.maxDays}
            label={say(SUPERVISOR.totalDays, locale)}
            unit={say(SUPERVISOR.days, locale)}
            width="xs"
            defaultValue={page.asked ? String(page.asked.totalDays) : undefined}
          />
          <FormTextArea name="reason" label={say(SUPERVISOR.extendReason, locale)} maxLength={REASON_MAX} rows={2} />
          <SubmitButton variant="secondary">{say(SUPERVISOR.doExtend, locale)}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </section>
  )
}
