'use client'

import { useActionState, type ReactNode } from 'react'
import { type FormAction, IDLE, KEY_FIELD, LOCALE_FIELD } from '@/lib/actions/form-state'
import { FORM_COPY } from '@/lib/copy/forms'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'
import { ErrorSummary } from '../error-summary'
import { Notice } from '../notice'
import { FormStateContext } from './form-context'

interface ActionFormProps {
  action: FormAction
  /** Receipt key, made by the page with `newKey()`: the same form sent twice is done once. */
  commandKey: string
  locale: Locale
  children: ReactNode
  className?: string
  /** Said in place when the form stays on its page after success. */
  doneMessage?: string
  id?: string
}

/** The frame of every form: error summary with focus, refusal or apology in words, what was typed kept. Works without script. */
export function ActionForm({ action, commandKey, locale, children, className, doneMessage, id }: ActionFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const errors = state.errors.map(({ path, message }) => ({ fieldId: path, text: message }))
  return (
    <form action={send} className={className} id={id} noValidate>
      <input type="hidden" name={KEY_FIELD} value={commandKey} />
      <input type="hidden" name={LOCALE_FIELD} value={locale} />
      <ErrorSummary
        title={say(FORM_COPY.errorCount, locale, { count: errors.length })}
        titlePrefix={say(FORM_COPY.titlePrefix, locale)}
        errors={errors}
        answer={state}
      />
      {state.message !== null && (
        <Notice tone="late" live title={say(FORM_COPY.notDone, locale)} className="my-5">
          <p>{state.message}</p>
        </Notice>
      )}
      {state.status === 'done' && (
        <Notice tone="done" live className="my-5">
          <p>{doneMessage ?? say(FORM_COPY.done, locale)}</p>
        </Notice>
      )}
      <FormStateContext value={state}>{children}</FormStateContext>
    </form>
  )
}
