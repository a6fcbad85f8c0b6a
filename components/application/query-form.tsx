import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/form-state'
import { QUERY } from '@/lib/copy/application'
import { sayInstant } from '@/lib/copy/dates'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { QueryPage } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'

interface QueryFormProps {
  page: QueryPage
  action: FormAction
  commandKey: string
  locale: Locale
}

/** The answer to a reviewer's question, or what became of it. */
export function QueryForm({ page, action, commandKey, locale }: QueryFormProps) {
  if (page.status === 'EXPIRED') {
    return (
      <Notice tone="late" className="mt-5 max-w-prose">
        <p>{say(QUERY.expired, locale)}</p>
      </Notice>
    )
  }
  if (page.status === 'ANSWERED') {
    const at = page.answeredAt && sayInstant(page.answeredAt, locale)
    return (
      <Notice tone="done" title={at ? say(QUERY.answered, locale, { at }) : undefined} className="mt-5 max-w-prose">
        <p>{page.answer}</p>
      </Notice>
    )
  }
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6 max-w-[42rem]">
      <input type="hidden" name="caseId" value={page.head.caseId} />
      <input type="hidden" name="queryId" value={page.queryId} />
      <input type="hidden" name="version" value={page.version} />
      <FormTextArea name="answer" label={say(QUERY.answer, locale)} hint={say(QUERY.answerHint, locale)} rows={5} />
      <div className="mt-4">
        <SubmitButton sendingText={say(FORM_COPY.sending, locale)}>{say(QUERY.send, locale)}</SubmitButton>
      </div>
    </ActionForm>
  )
}
