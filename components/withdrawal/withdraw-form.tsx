import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckboxGroup, FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { say } from '@/lib/copy/say'
import { WITHDRAW } from '@/lib/copy/withdrawal'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { Locale } from '@/lib/domain/shared/wording'
import { REASON_MAX } from '@/lib/domain/withdrawal/inputs'
import type { WithdrawPage } from '@/lib/domain/withdrawal/views'

interface Props {
  page: WithdrawPage
  action: FormAction
  commandKey: string
  locale: Locale
}

/** T17, I23: everything, or the items ticked. With one item left there is nothing to choose. */
export function WithdrawForm({ page, action, commandKey, locale }: Props) {
  const open = page.items.filter((item) => item.open)
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6 max-w-prose space-y-6">
      <input type="hidden" name="caseId" value={page.caseId} />
      {open.length > 1 ? (
        <>
          <FormRadioGroup
            name="scope"
            label={say(WITHDRAW.scope, locale)}
            options={[
              { value: 'CASE', label: say(WITHDRAW.scopeCase, locale) },
              { value: 'ITEMS', label: say(WITHDRAW.scopeItems, locale) },
            ]}
          />
          <FormCheckboxGroup
            name="letters"
            label={say(WITHDRAW.items, locale)}
            hint={say(WITHDRAW.itemsHint, locale)}
            options={open.map(({ letter }) => ({ value: letter, label: say(ITEM_NAMES[letter].name, locale) }))}
          />
        </>
      ) : (
        <input type="hidden" name="scope" value="CASE" />
      )}
      <FormTextArea
        name="reason"
        label={say(WITHDRAW.reason, locale)}
        hint={say(WITHDRAW.reasonHint, locale)}
        maxLength={REASON_MAX}
        rows={3}
      />
      <SubmitButton>{say(page.needsAnswer ? WITHDRAW.doAsk : WITHDRAW.doAtOnce, locale)}</SubmitButton>
    </ActionForm>
  )
}
