import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckboxGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import { DECISION } from '@/lib/copy/decision'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

interface ReturnFormProps {
  action: FormAction
  commandKey: string
  locale: Locale
  caseId: string
  version: number
  letters: readonly ItemLetter[]
}

/** T11: the lead names the items that go back, and why. */
export const ReturnForm = ({ action, commandKey, locale, caseId, version, letters }: ReturnFormProps) => (
  <Disclosure id="return" summary={say(DECISION.returnTitle, locale)}>
    <p className="max-w-prose text-ink-2">{say(DECISION.returnLead, locale)}</p>
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 max-w-140">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
      <FormCheckboxGroup
        name="letters"
        label={say(DECISION.returnItems, locale)}
        options={letters.map((letter) => ({ value: letter, label: say(ITEM_NAMES[letter].short, locale) }))}
      />
      <FormTextArea
        name="reason"
        label={say(DECISION.returnReason, locale)}
        hint={say(DECISION.returnReasonHint, locale)}
        maxLength={1000}
        required
        className="mt-5"
      />
      <SubmitButton variant="secondary" className="mt-4">
        {say(DECISION.returnDo, locale)}
      </SubmitButton>
    </ActionForm>
  </Disclosure>
)
