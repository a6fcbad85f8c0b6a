import { ActionForm } from '@/components/ui/form/action-form'
import { FormCheckboxGroup, FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { GRADE_WORDS, RATE, TAG_WORDS } from '@/lib/copy/rating'
import { say } from '@/lib/copy/say'
import { WORDS_MAX } from '@/lib/domain/rating/inputs'
import { GRADES, TAGS } from '@/lib/domain/rating/rate'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

interface Props {
  caseId: string
  action: FormAction
  commandKey: string
  locale: Locale
}

const said = (wording: Wording | undefined, locale: Locale, code: string | number): string =>
  wording ? say(wording, locale) : String(code)

/** One grade; everything else is optional. */
export const RateForm = ({ caseId, action, commandKey, locale }: Props) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6 max-w-prose space-y-6">
    <input type="hidden" name="caseId" value={caseId} />
    <FormRadioGroup
      name="grade"
      label={say(RATE.grade, locale)}
      options={GRADES.map((grade) => ({ value: String(grade), label: said(GRADE_WORDS[grade], locale, grade) }))}
    />
    <FormCheckboxGroup
      name="tags"
      label={say(RATE.tags, locale)}
      hint={say(RATE.optional, locale)}
      options={TAGS.map((tag) => ({ value: tag, label: said(TAG_WORDS[tag], locale, tag) }))}
    />
    <FormTextArea
      name="words"
      label={say(RATE.words, locale)}
      optional={say(RATE.optional, locale)}
      hint={say(RATE.wordsHint, locale)}
      maxLength={WORDS_MAX}
      rows={3}
    />
    <SubmitButton>{say(RATE.send, locale)}</SubmitButton>
  </ActionForm>
)
