import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

/** The page is prerendered, so the key is fixed: nothing is written and asking twice is harmless. */
const KEY = 'which-items'
/** With room for blanks somebody types between groups. */
const MOST_CHARACTERS = 40

export const NumberForm = ({ action, locale }: { action: FormAction; locale: Locale }) => (
  <ActionForm action={action} commandKey={KEY} locale={locale} className="mt-2 max-w-[36rem]">
    <FormTextInput
      name="number"
      label={say(NEEDED.number, locale)}
      hint={say(NEEDED.numberHint, locale)}
      width="l"
      maxLength={MOST_CHARACTERS}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
    <div className="mt-4">
      <SubmitButton sendingText={say(NEEDED.asking, locale)}>{say(NEEDED.numberGo, locale)}</SubmitButton>
    </div>
  </ActionForm>
)
