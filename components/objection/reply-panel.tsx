import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { LEAD_OBJECTION } from '@/lib/copy/objection'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { REPLY_MAX } from '@/lib/domain/objection/inputs'
import { isOpenObjection } from '@/lib/domain/objection/status'
import type { ObjectionsOfCase } from '@/lib/domain/objection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { ObjectionList } from './objection-list'

interface Props {
  page: ObjectionsOfCase
  action: FormAction
  commandKey: string
  locale: Locale
}

/** The lead replies to the one that waits; the others stand below (T20). */
export function ObjectionReplyPanel({ page, action, commandKey, locale }: Props) {
  const { today, objections, refusal } = page
  const open = objections.find(isOpenObjection)
  return (
    <>
      {open && (
        <Notice tone={open.dueOn < today ? 'late' : 'you'} title={say(LEAD_OBJECTION.title, locale)} className="mt-6">
          <p>
            {say(LEAD_OBJECTION.by, locale, {
              name: open.filedByName,
              at: sayInstant(open.filedAt, locale),
              date: sayDate(open.dueOn, locale, today),
            })}
          </p>
          <p className="max-w-prose whitespace-pre-line">{open.reason}</p>
          <p className="max-w-prose text-ink-2">{say(LEAD_OBJECTION.effect, locale)}</p>
          {refusal ? (
            <p className="mt-3 font-semibold">{sayRefusal(refusal, locale)}</p>
          ) : (
            <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 max-w-prose space-y-4">
              <input type="hidden" name="objectionId" value={open.objectionId} />
              <input type="hidden" name="version" value={open.version} />
              <FormTextArea
                name="reply"
                label={say(LEAD_OBJECTION.reply, locale)}
                hint={say(LEAD_OBJECTION.replyHint, locale)}
                maxLength={REPLY_MAX}
                rows={4}
              />
              <SubmitButton>{say(LEAD_OBJECTION.send, locale)}</SubmitButton>
            </ActionForm>
          )}
        </Notice>
      )}
      <ObjectionList past={objections.filter((one) => !isOpenObjection(one))} today={today} locale={locale} />
    </>
  )
}
